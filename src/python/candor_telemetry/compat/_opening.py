"""What the replacements have in common: where their manifest comes from, and that their program goes on whatever happens."""

import os
import sys

import candor_telemetry

#: The name of a program's own manifest. It is in the folder of the module that opens telemetry, or in one above it, up to the package
#: that this module belongs to.
NAME = "telemetry.toml"

#: The file in a program's folder with the person's answer, by the name that those clients use.
CONSENT = "telemetry_config.json"

#: The variable that moves FreeMoCap's folder away from the home folder.
MOVED_BY = "FREEMOCAP_BASE_FOLDER"

_said = set()


def say_once(sentence):
    """Prints one line on standard error, once in a process. If nobody can hear it, nothing is lost."""
    if sentence in _said or sys.stderr is None:
        return
    _said.add(sentence)
    try:
        sys.stderr.write(f"candor_telemetry: {sentence}\n")
    except Exception:
        pass


def beside(caller):
    """The path of the manifest that the program of this frame ships; None if it ships none."""
    names = caller.f_globals
    path = names.get("__file__")
    if not isinstance(path, str):
        return None
    package = names.get("__package__") or ""
    folder = os.path.dirname(os.path.abspath(path))
    for _ in range(package.count(".") + 1):
        found = os.path.join(folder, NAME)
        if os.path.isfile(found):
            return found
        folder = os.path.dirname(folder)
    return None


def opened(caller, version, text):
    """Opens telemetry with the manifest that the program of this frame ships, or else with the one that `text` writes. Returns None if that
    fails, and says so once: the program of somebody who only changed an import goes on as before."""
    try:
        manifest, version = beside(caller), version if version is None else str(version)
        if manifest is not None:
            client = candor_telemetry.open(manifest, version=version)
        else:
            client = candor_telemetry.Client(text(), version=version)
    except Exception as error:
        say_once(f"nothing is recorded or sent: {error}")
        return None
    state = client.state()
    # A package without its compiled half says so by itself.
    if not state["open"] and candor_telemetry.Client.__module__ != "candor_telemetry._without":
        say_once(f"nothing is recorded or sent: {'; '.join(state['troubles'])}")
    return client


def below_home(folder):
    """A folder as a manifest names it, with the variable that moves it, if any. Raises ValueError if a manifest cannot name it."""
    folder, moved = os.path.abspath(os.path.expanduser(os.fspath(folder))), os.environ.get(MOVED_BY)
    if moved and os.path.abspath(moved) == folder:
        return f"~/{os.path.basename(folder)}", MOVED_BY
    home = os.path.abspath(os.path.expanduser("~"))
    for here, top in ((folder, home), (os.path.realpath(folder), os.path.realpath(home))):
        if here.startswith(os.path.join(top, "")):
            return "~/" + os.path.relpath(here, top).replace(os.sep, "/"), None
    raise ValueError(f"the program's folder must lie below the home folder: {folder}")


def quoted(text):
    """A text as TOML writes it."""
    import json

    return json.dumps(str(text), ensure_ascii=False).replace("\x7f", "\\u007F")


def address(url):
    """The endpoint and the path of an address, which a manifest has separately."""
    url = str(url).rstrip("/")
    scheme, colon, rest = url.partition("://")
    host, slash, path = rest.partition("/")
    return scheme + colon + host, slash + path


def sound_version(version):
    """The version, if it looks like one; otherwise "0", which says nothing."""
    import re

    version = str(version)
    return version if re.fullmatch(r"v?[0-9][A-Za-z0-9.+_~-]{0,30}", version) else "0"


def field(path, explain, kind="string", **more):
    """One field of a manifest."""
    lines = ["[[event.field]]", f"path = {quoted(path)}", f"type = {quoted(kind)}", f"explain = {quoted(explain)}"]
    for name, value in more.items():
        lines.append(f"{'from' if name == 'source' else name} = {value if isinstance(value, int) else quoted(value)}")
    return "\n".join(lines)


class Told:
    """Calls for which no event is declared: counted by name, and reported to the developer once each (`python -X dev`)."""

    #: How many names are counted separately: a program with more makes them up, and its developer has seen enough.
    MOST = 100

    def __init__(self):
        self.counts = {}

    def dropped(self, name, why):
        name = name if isinstance(name, str) else type(name).__name__
        if name not in self.counts and len(self.counts) >= self.MOST:
            name = "others"
        if name not in self.counts and sys.flags.dev_mode:
            say_once(f'"{name}" was not recorded: {why}')
        self.counts[name] = self.counts.get(name, 0) + 1
