"""ETS2LA's calls to its server, with three lines in place of three:

    from candor_telemetry.compat.ets2la import Tracking

    tracking = Tracking("https://server.example", "2.0.0")      # at start
    tracking.ping()                                             # in the main loop, as often as you like
    tracking.crash("plugins.Map", traceback.format_exc())       # where a crash is caught

and `tracking.feedback(message)` for what a person wrote and sent. The server gets the same requests as before, as far as the person
agreed: `GET /tracking/ping/{user_id}`, `POST /crash/report` and `POST /feedback`. What is different:

- Nothing is sent, and nothing kept, before the person has said yes, in the Candor window or with its command line.
- `ping` never waits. From its first call on, a thread of Candor's reports every two minutes that the program is running, until `close`
  or the end of the process.
- A crash report waits until the person has read it, unless they chose otherwise, survives an unreachable server, and is sent once. Names,
  folders and addresses are first removed from it on this computer. The person's account is not looked up before it is sent: it carries
  no identifier, as ETS2LA's page promises.
- The person's name is never sent, neither in a report nor with a message.

Calls that only ask the server for something, such as how many people are online, are not telemetry and stay as they are.

**The manifest** says what can be sent. The program's own manifest is the file `telemetry.toml` in the folder of the module that opens
tracking, or in one above that, up to the folder of its package. That file then says everything, and of the constructor's arguments only
`version` counts; its events are called `activity_ping`, `crash_report` (with `source` and `source_description`) and `feedback` (with
`message`). Without such a file, a manifest is written from the constructor's arguments, with a tier for each of the three events.

**The answer** is in `telemetry_config.json` in the program's folder, next to everything else that Candor keeps.
"""

import sys

from .._interrupted import is_for_the_program
from . import _opening as _of

__all__ = ["Tracking"]

PING, CRASH, FEEDBACK = "activity_ping", "crash_report", "feedback"

#: The names of a report's fields there and in a manifest, where names have no blanks.
_FIELDS = {"ETS2LA Language": "language", "Language": "language"}
#: Fields that the manifest fills in itself, and those that no report carries.
_LEFT_OUT = ("ETS2LA Version", "Version", "User")


class Tracking:
    """ETS2LA's messages to its server; see the module.

    server_url: the server's address, with https, or with http if it is this computer.
    version: the program's version.
    folder: the program's folder, below the home folder.

    Raises TypeError for wrong arguments, and nothing else.
    """

    def __init__(self, server_url, version="0", *, folder="~/ets2la_data"):
        self._told, self._pings = _of.Told(), False
        self._client = _of.opened(sys._getframe(1), version, lambda: _manifest(server_url, version, folder))
        self._events = frozenset(self._client.state()["events"] if self._client else ())

    def ping(self):
        """From now on, reports every two minutes that the program is running. Can be called as often as you like."""
        if self._pings:
            return
        self._pings = True
        try:
            if self._has(PING):
                self._client.repeat(PING)
        except Exception as error:
            _of.say_once(f"there is no activity ping: {error}")

    def crash(self, source, description, fields=None):
        """Records a crash report: which part of the program failed, and the traceback, as text or as the exception itself. Returns whether
        it was taken; it then waits for the person, or for the server. Never raises."""
        try:
            if not self._has(CRASH):
                return False
            values = {"source": source, **_named(fields)}
            if isinstance(description, BaseException):
                return bool(self._client.report(description, CRASH, values))
            return bool(self._client.record(CRASH, {**values, "source_description": description}))
        except BaseException as error:
            if is_for_the_program(error):
                raise
            # What a program gives may be anything, and its own code may run when it is looked at.
            return False

    def feedback(self, message, user=None, fields=None):
        """Records what a person wrote and sent, without their name. Returns whether it was taken. If not, because it is too long or not
        allowed, nothing of it is kept: tell them. Never raises."""
        try:
            if not self._has(FEEDBACK):
                return False
            import json

            values = {"message": message, **_named(fields)}
            # A message that does not fit would be dropped, and the rest of it sent.
            body = self._client.preview(FEEDBACK, values)
            return bool(body) and bool(json.loads(body).get("message")) and bool(self._client.record(FEEDBACK, values))
        except BaseException as error:
            if is_for_the_program(error):
                raise
            # What a program gives may be anything, and its own code may run when it is looked at.
            return False

    def open_settings(self):
        """Starts the Candor window on this program and returns at once; see `candor_telemetry.Client.open_settings`."""
        from ..window import Started

        return Started(False, "Telemetry could not be opened") if self._client is None else self._client.open_settings()

    def close(self):
        """Ends telemetry within a quarter of a second. What is not sent yet waits for the next start."""
        if self._client is not None:
            self._client.close()

    def _has(self, event):
        if self._client is None:
            return False
        if event not in self._events and self._events:
            self._told.dropped(event, "its manifest has no such event")
        return event in self._events


def _named(fields):
    """The fields of a report by their paths. An undeclared field is dropped and counted, as everywhere."""
    given = {}
    for name, value in (fields or {}).items():
        if name not in _LEFT_OUT:
            given[f"fields.{_FIELDS.get(name, name)}"] = value
    return given


def _manifest(server_url, version, folder):
    """A manifest for a program that ships none: what ETS2LA's page publishes, to this server."""
    folder, moved_by = _of.below_home(folder)
    url, path = _of.address(server_url)
    head = f"""
format = 1

[app]
id = "ets2la"
name = "ETS2LA"
version = {_of.quoted(_of.sound_version(version))}
publisher = "ETS2LA developers"
about = "Drives trucks by itself in Euro Truck Simulator 2 and American Truck Simulator."
folder = {_of.quoted(folder)}
{f'folder_env = "{moved_by}"' if moved_by else ""}

[consent]
file = "{_of.CONSENT}"

[endpoint]
url = {_of.quoted(url)}
path = {_of.quoted(path + "/")}

[wire]
escape = "ascii"
empty = "keep"
"""
    return head + _DECLARED.replace("@PATH@", path)


#: What can be sent, but for where. Read the path of the server for @PATH@.
_DECLARED = """
[[tier]]
id = "activity_ping"
name = "Activity ping"
summary = "Says every two minutes that ETS2LA is running."
why = "Shows how many people are using ETS2LA right now."

[[tier]]
id = "crash_reports"
name = "Crash reports"
summary = "Where in the program it failed. Names and folders are removed here first, and you can read each report before it is sent."
why = "Helps fix the commonest errors first."

[[tier]]
id = "feedback"
name = "Feedback from you"
summary = "What you write to the developers in ETS2LA, and only when you send it. Your name does not go with it."
why = "Lets you ask for something, or say what went wrong."

[[event]]
name = "activity_ping"
title = "ETS2LA is running"
tiers = ["activity_ping"]
when = "Every two minutes while ETS2LA runs"
identity = "install"
method = "GET"
path = "@PATH@/tracking/ping/{identity}"
every = "2m"

[[event]]
name = "crash_report"
title = "ETS2LA crashed"
tiers = ["crash_reports"]
when = "When ETS2LA crashes"
identity = "none"
method = "POST"
path = "@PATH@/crash/report"
crash = true

[[event.field]]
path = "timestamp"
from = "clock.unix_seconds"
type = "integer"
min = 0
unit = "seconds since 1970"
explain = "When it crashed, by this computer's clock."

[[event.field]]
path = "source"
from = "host"
type = "string"
max = 64
example = "plugins.Map"
explain = "Which part of ETS2LA failed."

[[event.field]]
path = "source_description"
from = "host"
type = "traceback"
max = 20000
example = "Traceback (most recent call last):\\n  File \\"~/ets2la/core/map.py\\", line 88, in update\\nZeroDivisionError: float division by zero"
explain = "Where in the program it failed. Names, folders, addresses and long codes are removed on this computer first."

[[event.field]]
path = "fields.version"
from = "app.version"
type = "string"
max = 32
explain = "Which version of ETS2LA you run."

[[event.field]]
path = "fields.language"
from = "host"
type = "string"
max = 32
example = "English"
explain = "Which language you use ETS2LA in."

[[event]]
name = "feedback"
title = "Message to the developers"
tiers = ["feedback"]
when = "When you send one in ETS2LA"
identity = "none"
method = "POST"
path = "@PATH@/feedback"

[[event.field]]
path = "timestamp"
from = "clock.unix_seconds"
type = "integer"
min = 0
unit = "seconds since 1970"
explain = "When you sent it, by this computer's clock."

[[event.field]]
path = "user"
value = ""
type = "string"
explain = "Who wrote it: nobody, because your name is not sent."

[[event.field]]
path = "message"
from = "host"
type = "string"
max = 4000
example = "The map stays empty since the last update."
explain = "What you wrote to them."

[[event.field]]
path = "fields.language"
from = "host"
type = "string"
max = 32
example = "English"
explain = "Which language you use ETS2LA in."
"""
