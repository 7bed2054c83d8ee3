"""The same names with nothing behind them, for when the compiled half of the package is missing: says so once, sends nothing, keeps
nothing, and never fails."""

import sys

__version__ = "0.1.0"

_SENTENCE = "not recorded: the compiled half of candor_telemetry is missing, so nothing is recorded or sent"

_NOTHING_TO_SET = "This copy of the program was built without its telemetry; there is nothing to set"


class ManifestError(ValueError):
    """The manifest is refused. Never raised here, because no manifest is read."""


class Outcome:
    """What became of an event: nothing."""

    code = "not_open"
    taken = False

    def __bool__(self):
        return False

    def __str__(self):
        return _SENTENCE

    def __repr__(self):
        return f"<Outcome {self.code}: {_SENTENCE}>"


class Frames:
    """Pictures that nobody counts."""

    def frame(self, seconds):
        """Counts nothing."""


class NotDone(Exception):
    """Something was not done; the text is a sentence for the person."""


class Page:
    """A settings page with nothing on it."""

    language = "en"

    def __init__(self, client, language):
        pass

    def ask(self, question):
        """Says that there is nothing to set."""
        raise NotDone(_NOTHING_TO_SET)

    def export(self, format, path, replace, limits):
        """Says that there is nothing to set, too."""
        raise NotDone(_NOTHING_TO_SET)


class Client:
    """Telemetry that is not there."""

    def __init__(self, manifest, *, version=None, code_roots=None, deliver=True, register=True, debug=None):
        _say_once()

    def __enter__(self):
        return self

    def __exit__(self, *_exception):
        self.close()

    def record(self, event, values=None, /, **fields):
        """Records nothing."""
        return _NOT

    def preview(self, event, values=None, /, **fields):
        """Returns None: there are no bytes."""
        return None

    def frame(self, seconds):
        """Counts nothing."""

    def frames(self, event, values=None, /, **fields):
        """A counter that counts nothing."""
        return Frames()

    def repeat(self, event, values=None, /):
        """Repeats nothing."""

    def report(self, exception, event=None, values=None):
        """Records nothing."""
        return _NOT

    def capture_crashes(self, event=None, values=None):
        """Captures nothing."""

    def capture_loop(self, loop):
        """Captures nothing."""

    def open_settings(self):
        """Says that there is nothing to set."""
        from .window import Started

        return Started(False, _NOTHING_TO_SET)

    def state(self):
        """Says why nothing is recorded."""
        return {
            "open": False,
            "allowed": False,
            "reason": None,
            "answered": False,
            "tiers": {},
            "events": {},
            "program": None,
            "folder": None,
            "troubles": [_SENTENCE],
        }

    def close(self, timeout=None):
        """Ends nothing."""

    def _is_on(self, event):
        return False


def open(path, **options):
    """Opens nothing."""
    return Client("", **options)


_NOT = Outcome()
_said = False


def _say_once():
    global _said
    if not _said and sys.stderr is not None:
        _said = True
        try:
            sys.stderr.write(f"candor_telemetry: {_SENTENCE}\n")
        except Exception:
            pass
