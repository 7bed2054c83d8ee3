"""A program in a bundle of PyInstaller's, as one file and as one folder: built, run, crashed, and its window opened."""

import importlib.metadata
import json
import os
import runpy
import sys
import sysconfig

import pytest

from compat_support import CHECKOUT, LONGEST, Home, wait_for

PyInstaller = pytest.importorskip("PyInstaller", reason="building bundles takes PyInstaller")

pytestmark = [pytest.mark.slow, pytest.mark.skipif(os.name == "nt", reason="the stand-in for the window is a shell script")]

PACKAGE = CHECKOUT / "src" / "python"
HOOKS = PACKAGE / "candor_telemetry" / "__pyinstaller"
APP = "camera-recorder"

#: Stands in for the window: writes down how it was called, and with which variables.
WINDOW = '#!/bin/sh\n{ echo "$0 $*"; env; } > "$HOME/window.new" && mv "$HOME/window.new" "$HOME/window"\n'


def hooks():
    """How PyInstaller finds our hooks: by itself where the package is installed."""
    try:
        importlib.metadata.distribution("candor-telemetry")
    except importlib.metadata.PackageNotFoundError:
        return ["--additional-hooks-dir", str(HOOKS)]
    return []

#: The camera recorder, which can also be told to die at once, or to have a child.
PROGRAM = """
import os
import sys

import camera_recorder


def die(telemetry):
    os.kill(os.getpid(), 9)


def fork(telemetry):
    child = os.fork()
    if child == 0:
        telemetry.record("feature_used", feature="record", cameras=1)
        telemetry.close()
        os._exit(0)
    os.waitpid(child, 0)


camera_recorder.FEATURES.update(die=die, fork=fork)
camera_recorder.main()
"""


@pytest.fixture(scope="module", params=["--onefile", "--onedir"])
def bundle(request, tmp_path_factory):
    """The camera recorder in a bundle, with a window that lies where our hook puts it."""
    folder = tmp_path_factory.mktemp("bundle")
    builder = Home(folder)
    window = folder / "candor"
    window.write_text(WINDOW)
    window.chmod(0o755)
    examples, program = PACKAGE / "examples", folder / "bundled.py"
    program.write_text(PROGRAM)
    manifest = (examples / "camera_recorder.toml").read_text(encoding="utf-8")
    (folder / "camera_recorder.toml").write_text(manifest.replace("127.0.0.1:4319", "127.0.0.1:1"), encoding="utf-8")
    builder.run_command(
        *(sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level", "WARN", request.param, *hooks()),
        *("--distpath", folder / "dist", "--workpath", folder / "build", "--specpath", folder),
        *("--add-data", f"{folder / 'camera_recorder.toml'}{os.pathsep}.", "--add-data", f"{window}{os.pathsep}bin"),
        *("--paths", examples, program),
    )
    built = folder / "dist" / "bundled"
    return built if request.param == "--onefile" else built / "bundled"


@pytest.fixture
def home(tmp_path, bundle):
    home = Home(tmp_path)
    # What is in a bundle is all there is.
    home.environment.pop("PYTHONPATH", None)
    (tmp_path / "temporary").mkdir()
    home.environment["TMPDIR"] = str(tmp_path / "temporary")
    home.run_command(bundle, "detect")
    home.candor("on", "--app", APP)
    return home


def test_a_program_in_a_bundle_records_what_was_agreed_to(home, bundle):
    assert home.log(APP) == []
    assert home.run_command(bundle, "detect", "record") == ("found 2 cameras\nrecorded front, side\n", "")
    assert sorted(row["event"] for row in home.log(APP)) == ["app_opened", "feature_used", "feature_used"]
    # One that unpacks itself leaves nothing behind.
    assert os.listdir(home.environment["TMPDIR"]) == []


def test_our_hook_was_found_so_that_a_bundle_has_nothing_that_the_program_does_not_use(bundle):
    (contents,) = next(folder for folder in bundle.parents if folder.name == "dist").parent.glob("build/*/PYZ-00.toc")
    modules = contents.read_text(encoding="utf-8")
    assert "'candor_telemetry._crash'" in modules and "'asyncio" not in modules


def test_a_crash_report_from_a_bundle_keeps_the_programs_own_paths_and_no_other(home, bundle):
    _, complained = home.run_command(bundle, "calibrate", answers=1)
    assert "KeyError: 2" in complained
    (row,) = [row for row in home.log(APP) if row["event"] == "crash_report"]
    text = json.loads(row["body"])["traceback"]
    assert text.startswith('Traceback (most recent call last):\n  File "bundled.py", line ')
    assert 'File "camera_recorder.py", line 28, in camera_recorder.calibrate' in text and text.endswith("KeyError: 2\n")
    assert "_MEI" not in text and "[path]" not in text and str(home.path) not in text


def test_a_bundle_that_is_killed_loses_nothing_that_it_had_recorded(home, bundle):
    # What unpacks itself has a process of its own for that, which says how its program ended.
    assert home.run_command("sh", "-c", f'"{bundle}" record die; echo $?')[0] == "137\n"
    # What a process leaves behind is taken in by the next one that looks after this program; nobody listens where it sends.
    home.candor("deliver", "--app", APP, answers=1)
    assert sorted(row["event"] for row in home.log(APP)) == ["app_opened", "feature_used", "feature_used"]


def test_what_a_bundle_forks_records_for_itself_and_nothing_of_its_parents_again(home, bundle):
    home.run_command(bundle, "fork")
    home.candor("deliver", "--app", APP, answers=1)
    assert sorted(row["event"] for row in home.log(APP)) == ["app_opened", "feature_used", "feature_used"]


def test_the_window_that_came_with_a_bundle_is_started_on_the_program_without_the_bundles_libraries(home, bundle):
    home.environment["LD_LIBRARY_PATH"] = "/before"
    assert home.run_command(bundle, "privacy")[0] == "The Candor window was started\n"
    written = home.path / "window"
    wait_for("the window to start", written.is_file, LONGEST)
    called, *variables = written.read_text().splitlines()
    program, *arguments = called.split(" --")
    assert program.endswith("/bin/candor") and arguments == [f"app {APP}"]
    assert "LD_LIBRARY_PATH=/before" in variables
    assert not [line for line in variables if line.startswith("LD_LIBRARY_PATH_ORIG")]


def test_the_hook_takes_the_window_along_to_where_it_is_looked_for(tmp_path, monkeypatch):
    scripts = tmp_path / "environment" / "bin"
    scripts.mkdir(parents=True)
    (scripts / "candor").touch()
    monkeypatch.setattr(sys, "prefix", str(tmp_path / "environment"))
    monkeypatch.setattr(sysconfig, "get_path", lambda name: str(scripts))
    found = runpy.run_path(str(HOOKS / "hook-candor_telemetry.py"))
    assert found["datas"] == [(str(scripts / "candor"), "bin")]
    assert runpy.run_path(str(HOOKS / "__init__.py"))["hook_folders"]() == [str(HOOKS)]
