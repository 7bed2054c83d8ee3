"""SkellyCam's and FreeMoCap's client, by one changed import:

    from candor_telemetry.compat.skellypings import TelemetryClient, read_telemetry_enabled

It has the same constructor, both in the form with `app_name` and in the older one without, `track`, `shutdown` and `user_id`. The server
gets the same bytes as before, as far as the person agreed. What is different:

- Nothing is sent, and nothing kept, before the person has said yes, in the Candor window or with its command line. A file with
  nothing but `{"telemetry_enabled": true}` was written by an earlier version and not by a person, so it is not an answer. Neither is a
  missing or damaged file.
- What `track` has accepted survives a crash, a kill and a server that is away for a month, and is sent once. It is sent from a separate
  thread, so that `track` never waits, and it never raises anything.
- If JSON cannot express a payload, the values that fit their declaration are sent, and the rest are dropped and counted.

**The manifest** says what can be sent. A program's own manifest is the file `telemetry.toml` in the folder of the module that opens the
client, or in one above that, up to the folder of its package. That file then says everything, and of the constructor's arguments only
`app_version` counts. Its events have the names of the tracked types, and values of the payload are called `payload.NAME` in it.
Without such a file, a manifest is written from the constructor's arguments: where it sends, the secret that signs, the program's name
and version, and the one event that SkellyCam's telemetry page publishes, `app_opened`, with its two tiers. Every other type is
undeclared: it is dropped, counted in `dropped`, and told to the developer once under `python -X dev`.

**The answer** is in `telemetry_config.json` in the folder of `user_id_file`, next to everything else that Candor keeps. That folder is
below the home folder, or is the one that the variable FREEMOCAP_BASE_FOLDER names.

**`user_id_file` itself**, in which the former client keeps its number, is never read, written or sent. `user_id` is the number that
messages carry: 32 random hexadecimal digits, made with the first message, and replaced when the person wants that or switches
everything off. It is empty while there is none.

The secret ships with the program, so everybody can know it: it marks official builds, but protects nothing.
"""

import itertools
import os
import sys
from collections.abc import Mapping

from .._interrupted import is_for_the_program
from . import _opening as _of

__all__ = ["TelemetryClient", "read_telemetry_enabled"]

#: How deep a payload goes, in dots: a path has at most eight parts, and "payload" is one of them.
_DEEPEST = 7
#: How many values of one payload are looked at: more than a manifest can declare.
_MOST_VALUES = 1000

_FORMS = (
    ("server_url", "secret", "app_name", "app_version", "user_id_file", "flush_interval_seconds", "flush_batch_size"),
    ("server_url", "secret", "app_version", "user_id_file", "flush_interval_seconds", "flush_batch_size"),
)


class TelemetryClient:
    """A client with the same interface as SkellyCam's; see the module for what is different.

    server_url: the server's address, with https, or with http if it is this computer. "/events" is appended.
    secret: signs the body; empty for no signature.
    app_name: the program's name in its messages. Without it, as in older versions, messages do not have that member.
    app_version: the program's version.
    user_id_file: a path in the folder in which the program keeps its data. The file itself is left alone.
    flush_interval_seconds, flush_batch_size: accepted but ignored. Messages are sent as soon as possible.

    Raises TypeError if the arguments fit neither form, and nothing else.
    """

    def __init__(self, *args, **kwargs):
        given = _bound(args, kwargs)
        self._told = _of.Told()
        self._client = _of.opened(sys._getframe(1), given["app_version"], lambda: _manifest(**given))
        self._events = frozenset(self._client.state()["events"] if self._client else ())

    def track(self, event_type, payload=None):
        """Records one event of this type. Never waits, and never raises."""
        try:
            if self._client is None:
                return
            if not isinstance(event_type, str) or event_type not in self._events:
                if self._events:
                    known = ", ".join(sorted(self._events))
                    self._told.dropped(event_type, f"its manifest has no such event, only {known}; declare it in telemetry.toml")
                return
            if self._client._is_on(event_type):
                self._client.record(event_type, _values(payload))
        except BaseException as error:
            if is_for_the_program(error):
                raise
            # What a program gives may be anything, and its own code may run when it is looked at.

    def shutdown(self):
        """Ends the client within a quarter of a second. What is not sent yet waits for the next start."""
        if self._client is not None:
            self._client.close()

    @property
    def user_id(self):
        """The number that messages carry now: 32 hexadecimal digits, or empty while there is none."""
        try:
            import json

            for event in sorted(self._events):
                body = self._client.preview(event)
                user_id = json.loads(body).get("user_id") if body else None
                if isinstance(user_id, str):
                    return user_id
        except Exception as error:
            if is_for_the_program(error):
                raise
        return ""

    @property
    def dropped(self):
        """How often each type was tracked that the manifest does not have."""
        return dict(self._told.counts)

    def open_settings(self):
        """Starts the Candor window on this program and returns at once; see `candor_telemetry.Client.open_settings`."""
        from ..window import Started

        return Started(False, "Telemetry could not be opened") if self._client is None else self._client.open_settings()


def read_telemetry_enabled(path=None):
    """Whether a person said yes to anything: the main switch of their answer. False if the file is missing, damaged or not an answer,
    where SkellyCam's own function returns true. Writes nothing and raises nothing.

    The client checks this itself, each time, so there is no need to call this before opening it. A program that opens the client only
    after a yes does not appear in the window, where people say yes.

    path: the file, or the folder that it is in. Default: `telemetry_config.json` in the folder that the variable FREEMOCAP_BASE_FOLDER
        names, or else in `~/skellycam_data`.
    """
    try:
        import json

        path = os.environ.get(_of.MOVED_BY) or "~/skellycam_data" if path is None else os.fspath(path)
        path = os.path.expanduser(path)
        if os.path.isdir(path):
            path = os.path.join(path, _of.CONSENT)
        # A pipe may have no end, and an answer is short.
        if not os.path.isfile(path):
            return False
        with open(path, "rb") as file:
            answer = json.loads(file.read(1024 * 1024).decode("utf-8"), object_pairs_hook=_each_once)
        return answer["telemetry_enabled"] is True and isinstance(answer["decision"], dict)
    except Exception as error:
        if is_for_the_program(error):
            raise
        return False


def _each_once(members):
    known = dict(members)
    if len(known) != len(members):
        raise ValueError("a member appears twice")
    return known


def _bound(args, kwargs):
    """The arguments by name. The two forms differ in the third argument, and only one of them fits."""
    for form in _FORMS:
        if len(args) > len(form) or any(name in form[: len(args)] or name not in form for name in kwargs):
            continue
        given = dict(zip(form, args), **kwargs)
        needed = form[: form.index("user_id_file") + 1]
        if all(name in given for name in needed) and isinstance(given["user_id_file"], (str, os.PathLike)):
            return {name: given[name] for name in needed}
    raise TypeError(
        "TelemetryClient takes server_url, secret, app_name (which older versions do not have), app_version and user_id_file, a path; "
        "and flush_interval_seconds and flush_batch_size"
    )


def _values(payload):
    """The values of a payload by the paths that a manifest gives them. Looks at a limited number of values, however they are nested."""
    values, waiting, looked = {}, [("payload", payload)], 0
    while waiting and looked < _MOST_VALUES:
        path, value = waiting.pop()
        looked += 1
        try:
            if isinstance(value, Mapping) and path.count(".") < _DEEPEST:
                # A name that is not text is never declared, and is counted as such.
                items = itertools.islice(value.items(), _MOST_VALUES)
                waiting.extend((f"{path}.{name}" if isinstance(name, str) else "", inner) for name, inner in items)
            elif value is not None:
                values[path] = value
        except Exception as error:
            # Of a mapping that cannot be read to its end, what was read counts.
            if is_for_the_program(error):
                raise
    return values


def _manifest(server_url, secret, app_version, user_id_file, app_name=None):
    """A manifest for a program that ships none: what SkellyCam's page publishes, to this server."""
    folder, moved_by = _of.below_home(os.path.dirname(os.path.abspath(os.path.expanduser(user_id_file))))
    name = str(app_name or os.path.basename(folder).replace("_data", ""))
    url, path = _of.address(server_url)
    secret = secret.decode("utf-8") if isinstance(secret, bytes) else str(secret)
    signature = f'signature = {{ header = "X-Telemetry-Signature", secret = {_of.quoted(secret)} }}' if secret else ""
    about = f"Reports that {name} was started, and on which kind of computer, if you allow it."
    head = f"""
format = 1

[app]
id = {_of.quoted(_id(name))}
name = {_of.quoted(name)}
version = {_of.quoted(_of.sound_version(app_version))}
publisher = {_of.quoted(f"The makers of {name}"[:60])}
about = {_of.quoted(about)}
folder = {_of.quoted(folder)}
{f'folder_env = "{moved_by}"' if moved_by else ""}

[consent]
file = "{_of.CONSENT}"

[endpoint]
url = {_of.quoted(url)}
path = {_of.quoted(path + "/events")}

[wire]
order = "sorted"
escape = "ascii"
empty = "keep"
{signature}

[[tier]]
id = "existence_ping"
name = "Existence ping"
summary = {_of.quoted(f"Says that a copy of {name} was started, and which version.")}
why = "Shows how many people use it."

[[tier]]
id = "system_fingerprint"
name = "System fingerprint"
summary = {_of.quoted(f"Which operating system and hardware you run {name} on.")}
why = "Shows which platforms to support first."

[[event]]
name = "app_opened"
title = {_of.quoted(f"{name} started"[:60])}
tiers = ["existence_ping", "system_fingerprint"]
when = {_of.quoted(f"When {name} starts")}
identity = "install"
"""
    return "\n".join([head, *_fields(name, is_named=app_name is not None)])


def _id(name):
    known = "".join(letter if letter.isascii() and (letter.isalnum() or letter in "_-") else "-" for letter in name.lower())
    return known[:64] or "program"


def _fields(name, is_named):
    """The eight members of an event, and what its payload says of the computer."""

    def own(path, source, explain, kind="string", **more):
        return _of.field(path, explain, kind, source=source, **more)

    def of_computer(path, source, explain, kind="string", **more):
        return _of.field(path, explain, kind, tier="system_fingerprint", source=source, **more)

    yield _of.field("event_type", f"What this message says: {name} was started.", value="app_opened")
    if is_named:
        yield _of.field("app_name", "Which program sends this.", value=name)
    yield own("app_version", "app.version", f"Which version of {name} you run.", max=32)
    yield own("user_id", "identity.hex", "A random number that tells copies apart. It is made from nothing on this computer.", max=32)
    yield own("timestamp", "clock.unix_seconds", "When it was started, by this computer's clock.", "number", min=0, unit="seconds since 1970")
    yield own("timestamp_iso8601", "clock.iso8601", "The same time, as people read it.", max=32)
    yield of_computer("os_platform", "machine.os_platform", "Which operating system this computer runs, and which version of it.", max=128)
    for path, example, explain in _TEXTS:
        yield of_computer(f"payload.{path}", "host", explain, max=128, example=example)
    for path, example, explain in _COUNTS:
        yield of_computer(f"payload.{path}", "host", explain, "integer", min=1, max=4096, example=example)
    memory = "How much memory this computer has."
    yield of_computer("payload.ram_total_gb", "host", memory, "number", min=0, round=2, unit="GB", example=32)


_TEXTS = (
    ("os", "Windows", "Which operating system this computer runs."),
    ("os_version", "10.0.22631", "Which build of the operating system this computer runs."),
    ("os_release", "11", "Which version of the operating system this computer runs."),
    ("architecture", "AMD64", "Which kind of processor this computer has."),
    ("python_version", "3.12.4", "Which version of Python the program runs on."),
)
_COUNTS = (
    ("cpu_count_physical", 8, "How many cores the processors of this computer have."),
    ("cpu_count_logical", 16, "How many processors the operating system counts; more than cores if each does two things at once."),
)
