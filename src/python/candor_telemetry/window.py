"""Starts the Candor window from a program."""

import os
import sys

#: What a person without the window can do.
HOW_TO_GET_IT = 'The Candor window is not installed. Get it with: pip install "candor-telemetry[window]"'


class Started:
    """Whether the window was started: true in an `if` if it was. Its `str()` is a sentence for the person."""

    def __init__(self, is_started, sentence):
        self.is_started = is_started
        self.sentence = sentence

    def __bool__(self):
        return self.is_started

    def __str__(self):
        return self.sentence

    def __repr__(self):
        return f"<Started {self.is_started}: {self.sentence}>"


def find():
    """The path of the window's program, or None if there is none. The one beside this interpreter comes first, then PATH."""
    name = "candor.exe" if os.name == "nt" else "candor"
    import shutil
    import sysconfig

    beside = os.path.join(sysconfig.get_path("scripts") or os.path.dirname(sys.executable), name)
    return beside if os.access(beside, os.X_OK) else shutil.which(name)


def _environment():
    """The environment as it was before a bundle changed it: the window is a separate program, which must not load its libraries."""
    environment = dict(os.environ)
    if getattr(sys, "frozen", False):
        for name in ("LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH"):
            before = environment.pop(f"{name}_ORIG", None)
            environment.pop(name, None)
            if before is not None:
                environment[name] = before
    return environment


def start(client):
    """Starts the window on this client's program, and returns at once."""
    window = find()
    if window is None:
        return Started(False, HOW_TO_GET_IT)
    arguments = [window, "--app", client._program()]
    import subprocess

    # In a session of its own, so that neither ends with the other.
    alone = {"creationflags": subprocess.DETACHED_PROCESS} if os.name == "nt" else {"start_new_session": True}
    nothing = subprocess.DEVNULL
    try:
        child = subprocess.Popen(arguments, env=_environment(), stdin=nothing, stdout=nothing, stderr=nothing, close_fds=True, **alone)
    except (OSError, RuntimeError) as error:
        # While the interpreter shuts down nothing can be started any more; Python 3.12 and newer say so.
        return Started(False, f"The Candor window could not be started: {getattr(error, 'strerror', None) or error} ({window})")
    import threading

    try:
        # Waits for its end, because nobody else does.
        threading.Thread(target=child.wait, name="candor-window", daemon=True).start()
    except RuntimeError:
        # When this program has ended, the system does that.
        pass
    return Started(True, "The Candor window was started")
