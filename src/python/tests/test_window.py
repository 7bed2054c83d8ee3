"""`pip install "candor-telemetry[window]"` gives a person the window, and a program starts it."""

import os
import pathlib
import shutil
import subprocess
import sys

import pytest

from support import LONGEST, environment, wait_for

#: Where the wheels of the package and of the window lie, as `tests/run` builds them.
WHEELS = os.environ.get("CANDOR_WHEELS", "")

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not list(pathlib.Path(WHEELS or os.devnull).glob("candor_window-*")), reason="no wheel of the window was built"),
]

PROGRAM = """
import sys

import candor_telemetry

telemetry = candor_telemetry.open(sys.argv[1])
started = telemetry.open_settings()
print(bool(started), started, flush=True)
sys.stdin.readline()
"""


@pytest.fixture(scope="module")
def installed(tmp_path_factory):
    """A Python that has what a person gets who asks for the window."""
    folder = tmp_path_factory.mktemp("installed")
    subprocess.run([sys.executable, "-m", "venv", folder], check=True)
    pip = [folder / "bin" / "python", "-m", "pip", "install", "-q", "--disable-pip-version-check", "--no-index"]
    subprocess.run([*pip, "--find-links", WHEELS, "candor-telemetry[window]"], check=True)
    return folder / "bin"


@pytest.fixture
def display(tmp_path):
    """A screen that nobody sees."""
    there, told = os.pipe()
    screen = subprocess.Popen(["Xvfb", "-displayfd", str(told), "-nolisten", "tcp"], pass_fds=[told], stderr=subprocess.DEVNULL)
    os.close(told)
    with os.fdopen(there) as said:
        yield ":" + said.readline().strip()
    screen.kill()
    screen.wait()


def test_the_command_line_comes_with_the_window(installed, home):
    said = subprocess.run([installed / "candor", "--version"], env=environment(home.path), stdout=subprocess.PIPE, check=True)
    assert said.stdout.startswith(b"candor ")


@pytest.mark.skipif(shutil.which("Xvfb") is None or shutil.which("xwininfo") is None, reason="seeing a window takes Xvfb and xwininfo")
def test_a_program_starts_the_window_on_itself_and_goes_on_at_once(installed, home, display):
    variables = {**environment(home.path), "DISPLAY": display, "LIBGL_ALWAYS_SOFTWARE": "1"}
    host = subprocess.Popen(
        [installed / "python", "-I", "-c", PROGRAM, home.manifest],
        env=variables,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        universal_newlines=True,
    )
    assert host.stdout.readline() == "True The Candor window was started\n"

    def windows():
        tree = subprocess.run(["xwininfo", "-root", "-tree"], env=variables, stdout=subprocess.PIPE, check=True)
        return [line for line in tree.stdout.decode().splitlines() if '"Candor' in line]

    wait_for("there is a window", lambda: len(windows()) == 1)
    # It stays when the program ends.
    host.communicate("\n", timeout=LONGEST)
    assert len(windows()) == 1
