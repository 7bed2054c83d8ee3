"""Starts the Candor window from a program."""

import os
import sys

#: What a person does who has no window yet.
HOW_TO_GET_IT = 'The Candor window is not installed. Get it with: pip install "candor-telemetry[window]"'


class Started:
    """Whether the window was started. True in an `if` where it was; `str()` of it is a sentence for the person."""

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
    """The window's program; None where there is none. The one beside this interpreter comes first, then the first in PATH."""
    name = "candor.exe" if os.name == "nt" else "candor"
    import shutil
    import sysconfig

    beside = os.path.join(sysconfig.get_path("scripts") or os.path.dirname(sys.executable), name)
    return beside if os.access(beside, os.X_OK) else shutil.which(name)


def _environment():
    """The environment as it was before a bundle changed it: the window is a program of its own, and takes no libraries of the bundle's."""
    environment = dict(os.environ)
    if getattr(sys, "frozen", False):
        for name in ("LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH"):
            before = environment.pop(f"{name}_ORIG", None)
            environment.pop(name, None)
            if before is not None:
                environment[name] = before
    return environment


def start(client):
    """Starts the window on this client's program and returns at once."""
    window = find()
    if window is None:
        return Started(False, HOW_TO_GET_IT)
    arguments = [window, "--app", client._program()]
    import subprocess

    # On its own, so that neither ends with the other.
    alone = {"creationflags": subprocess.DETACHED_PROCESS} if os.name == "nt" else {"start_new_session": True}
    nothing = subprocess.DEVNULL
    try:
        child = subprocess.Popen(arguments, env=_environment(), stdin=nothing, stdout=nothing, stderr=nothing, close_fds=True, **alone)
    except (OSError, RuntimeError) as error:
        # While the interpreter ends, nothing more may be started: from Python 3.12 on it says so itself.
        return Started(False, f"The Candor window could not be started: {getattr(error, 'strerror', None) or error} ({window})")
    import threading

    try:
        # Takes note of its end, which nobody else waits for.
        threading.Thread(target=child.wait, name="candor-window", daemon=True).start()
    except RuntimeError:
        # At the end of this program somebody else does: whoever takes over what a program leaves.
        pass
    return Started(True, "The Candor window was started")
