"""What a program holds while it runs: the compiled client, with what only Python can do around it."""

import atexit
import builtins
import os
import sys
import weakref

from . import _native

#: Every client of this process that may still be open, for the end of the process and for what is forked from it. By what it is, since
#: a program's own kind of client need not have a hash.
_open_clients = weakref.WeakValueDictionary()


class Client(_native.Client):
    """Telemetry that is open, with the text of a manifest.

    Also a context manager: `with candor_telemetry.open("telemetry.toml") as telemetry:`. It ends at the end of the process by
    itself; what was recorded and not sent then waits for the next start.

    version: the program's version, in place of the one in the manifest.
    code_roots: the folders in which the program's own code lies. In crash reports, paths below them are kept, from there on; of
        every other path nothing is kept but "[path]". If this is left out: the folder of the script that was started, unless
        that is a home folder, or where a bundle unpacks itself.
    deliver: whether this process sends; if not, its events wait until another process of the program does.
    register: whether the manifest is registered for the window.
    debug: whether you hear on standard error, once each, of events and values that the manifest does not have. If this is left
        out: in Python's development mode (`python -X dev`).

    Raises ManifestError, with line and reason, where the manifest is refused, and TypeError for arguments of other types.
    Nothing else comes out: where telemetry cannot be opened on this computer, `state()` says why, and nothing is recorded.
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
        # Everything is done by then: a program's own kind of client need not ask for this.
        pass

    def __enter__(self):
        return self

    def __exit__(self, kind, _exception, _traceback):
        # One that nobody catches is captured once it has left the block: then the end of the process ends telemetry, too.
        is_crash = kind is not None and not issubclass(kind, (SystemExit, KeyboardInterrupt))
        if not (is_crash and hasattr(self, "_capture")):
            self.close()

    def __repr__(self):
        program = self.state()["program"]
        return f"<candor_telemetry.Client of {program['id']}>" if program else "<candor_telemetry.Client, closed>"

    def report(self, exception, event=None, values=None):
        """Records an exception that was caught as a crash report of the manifest; see `capture_crashes`.

        The same exception is recorded once, also when it is raised again and nobody catches it. Gives None where it was recorded
        before, and for what is no exception. Like `record`, it raises nothing.
        """
        try:
            from ._crash import report
        except:
            # While the interpreter ends, nothing can be imported any more; and no exception has a name.
            return None
        return report(self, exception, event, values)

    def capture_crashes(self, event=None, values=None):
        """From now on records each exception that nobody catches, in any thread and in asyncio, as a crash report of the manifest.

        What was there before, such as Python's own message, comes after it as always. Nothing is captured while the tier of the
        report is not allowed. A report is held until the person has read it, unless they chose otherwise.

        Only names of modules, functions and files and the numbers of lines are taken, never a local variable; lines of source
        only from files below the code roots. What an exception says is scrubbed.

        event: which of the manifest's crash reports; may be left out where there is one.
        values: values of the report besides the crash, as a mapping or as a function that gives one.

        Raises ValueError where the manifest has no such crash report.
        """
        from ._crash import capture

        capture(self, event, values)

    def capture_loop(self, loop):
        """The same for one loop of asyncio: for loops that are not Python's own, such as uvloop's.

        The report is the one that `capture_crashes` was given. Without that it is the manifest's only one; ValueError where there are
        others or none.
        """
        from ._crash import capture_loop

        capture_loop(self, loop)

    def open_settings(self):
        """Starts the Candor window on this program and returns at once; see `candor_telemetry.window.Started`."""
        from .window import start

        return start(self)


def open(path, **options):
    """Opens telemetry with the manifest in this file. `options` are those of `Client`.

    Raises OSError where the file cannot be read, ManifestError where it is refused.
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
    """Whether not everything is below it: a home folder, and one that holds it, would make all that a person has the program's own."""
    home = os.path.abspath(os.path.expanduser("~"))
    return not os.path.join(home, "").startswith(os.path.join(folder, ""))


def _close_all():
    failed = None
    for client in list(_open_clients.values()):
        try:
            client.close()
        except BaseException as error:
            # A program's own kind of client may end as it likes, and the others end all the same.
            failed = error
    if failed is not None:
        raise failed


def _forked():
    for client in list(_open_clients.values()):
        client._forked()


atexit.register(_close_all)
if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_forked)
