"""What a program holds while it runs: the compiled client, and around it what only Python can do."""

import atexit
import builtins
import os
import sys
import weakref

from . import _native

#: Every client of this process that may still be open, for the end of the process and for forked children. Keyed by `id`, because a
#: program's own subclass need not be hashable.
_open_clients = weakref.WeakValueDictionary()


class Client(_native.Client):
    """Open telemetry, from the text of a manifest.

    Also a context manager: `with candor_telemetry.open("telemetry.toml") as telemetry:`. It ends by itself at the end of the
    process; what was recorded but not sent then waits for the next start.

    manifest: the text of the manifest, not its path; `open` takes a path.
    version: the program's version, which replaces the one in the manifest. Left out of events if it does not look like a version.
    code_roots: the folders with the program's own code. Crash reports keep paths below them, starting at such a folder, and replace
        every other path with "[path]". Default: the folder of the script that was started, unless that is a home folder, or the
        folder where a bundle unpacks itself.
    deliver: whether this process sends. If not, its events wait until another process of the program sends them.
    register: whether to register the manifest for the Candor window.
    debug: whether to tell you on standard error, once each, of events and values that the manifest does not have. Default: in
        Python's development mode (`python -X dev`).

    Raises ManifestError, with line and reason, if the manifest is refused, and TypeError for arguments of other types. Raises nothing
    else: if telemetry cannot be opened on this computer, `state()` says why, and nothing is recorded.
    """

    def __new__(cls, manifest, *, version=None, code_roots=None, deliver=True, register=True, debug=None):
        roots = _own_code() if code_roots is None else _absolute(code_roots)
        developer = sys.flags.dev_mode if debug is None else bool(debug)
        self = super().__new__(
            cls, manifest, version=version, code_roots=roots, deliver=deliver, register=register, developer=developer
        )
        self._code_roots = [root for root in roots if _is_code_root(root)]
        _open_clients[id(self)] = self
        return self

    def __init__(self, manifest, *, version=None, code_roots=None, deliver=True, register=True, debug=None):
        # Everything is done by now, so a program's own subclass need not call this.
        pass

    def __enter__(self):
        return self

    def __exit__(self, kind, _exception, _traceback):
        # An exception that nobody catches is captured after it has left the block; then the end of the process ends telemetry.
        is_crash = kind is not None and not issubclass(kind, (SystemExit, KeyboardInterrupt))
        if not (is_crash and hasattr(self, "_capture")):
            self.close()

    def __repr__(self):
        program = self.state()["program"]
        return f"<candor_telemetry.Client of {program['id']}>" if program else "<candor_telemetry.Client, closed>"

    def report(self, exception, event=None, values=None):
        """Records an exception that you caught as a crash report of the manifest; see `capture_crashes`.

        The same exception is recorded only once, even if it is raised again and nobody catches it. Returns the outcome, or None if it
        was recorded before or is not an exception. Like `record`, this raises nothing.
        """
        try:
            from ._crash import report
        except:
            # While the interpreter shuts down nothing can be imported, and exceptions have no names any more.
            return None
        return report(self, exception, event, values)

    def capture_crashes(self, event=None, values=None):
        """From now on, records each exception that nobody catches, in any thread and in asyncio, as a crash report of the manifest.

        The previous hooks, such as the one that prints Python's own message, run afterwards as always. Nothing is captured while the
        report's tier is not allowed. A report is held until the person has read it, unless they chose otherwise.

        A report has only the names of modules, functions and files, and line numbers, never a local variable; it has lines of source
        only from files below the code roots. What an exception says is scrubbed.

        event: which of the manifest's crash reports; may be left out if there is only one.
        values: additional values for the report, as a mapping or as a function that returns one.

        Raises ValueError if the manifest has no such crash report.
        """
        from ._crash import capture

        capture(self, event, values)

    def capture_loop(self, loop):
        """Does what `capture_crashes` does for one event loop that is not Python's own, such as uvloop's.

        The report is the one that `capture_crashes` was given, or else the manifest's only one. Raises ValueError if there are several or
        none.
        """
        from ._crash import capture_loop

        capture_loop(self, loop)

    def open_settings(self):
        """Starts the Candor window on this program and returns at once; see `candor_telemetry.window.Started`."""
        from .window import start

        return start(self)


def open(path, **options):
    """Opens telemetry with the manifest in this file. `options` are those of `Client`.

    Raises OSError if the file cannot be read, and ManifestError, with the file's name, line and reason, if it is refused.
    """
    with builtins.open(path, "rb") as file:
        data = file.read()
    try:
        return Client(_native.manifest_text(data), **options)
    except _native.ManifestError as error:
        raise _native.ManifestError(f"{os.fspath(path)}: {error}") from None


def _own_code():
    bundle = getattr(sys, "_MEIPASS", None)
    if bundle is not None:
        return [bundle]
    script = getattr(sys.modules.get("__main__"), "__file__", None)
    if script is None:
        return []
    folder = os.path.dirname(os.path.abspath(script))
    return [folder] if _is_code_root(folder) else []


def _absolute(roots):
    if isinstance(roots, (str, bytes, os.PathLike)):
        raise TypeError("code_roots is a list of folders")
    return [os.path.abspath(os.fspath(root)) for root in roots]


def _is_code_root(folder):
    """Whether a folder may be a code root: below a home folder, or one that holds it, everything a person has would count as code."""
    home = os.path.abspath(os.path.expanduser("~"))
    return not os.path.join(home, "").startswith(os.path.join(folder, ""))


def _close_all():
    failed = None
    for client in list(_open_clients.values()):
        try:
            client.close()
        except BaseException as error:
            # A program's own subclass may fail to end; the others end all the same.
            failed = error
    if failed is not None:
        raise failed


def _forked():
    for client in list(_open_clients.values()):
        client._forked()


atexit.register(_close_all)
if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_forked)
