"""The two host programs that are shipped as examples, run as they stand against the real collector."""

import json
import pathlib
import re
import sys

import pytest

from compat_support import CHECKOUT, Home, collector, wait_for

EXAMPLES = CHECKOUT / "src" / "python" / "examples"


@pytest.fixture
def home(tmp_path):
    return Home(tmp_path)


class Program:
    """A copy of an example, which sends to a collector of the test's own."""

    def __init__(self, home, name, url):
        self.home, self.script = home, home.program / f"{name}.py"
        self.app = name.replace("_", "-")
        self.script.write_bytes((EXAMPLES / self.script.name).read_bytes())
        manifest = (EXAMPLES / f"{name}.toml").read_text(encoding="utf-8")
        assert manifest.count("http://127.0.0.1:4319") == 1
        self.manifest = self.script.with_suffix(".toml")
        self.manifest.write_text(manifest.replace("http://127.0.0.1:4319", url), encoding="utf-8")

    def runs(self, *arguments, answers=0):
        return self.home.run_command(sys.executable, "-X", "dev", self.script, *arguments, answers=answers)

    def is_agreed_to(self):
        self.home.candor("on", "--app", self.app)
        self.home.candor("crash", "--app", self.app, "always")

    def arrived(self, kept, count):
        """The events that the collector has, once it has so many."""

        def arrived():
            self.home.candor("deliver", "--app", self.app)
            rows = kept()
            return rows if len(rows) >= count else None

        return [row["json"] for row in wait_for(f"{count} events", arrived)]


@pytest.mark.parametrize("name", ["camera_recorder", "driving_assistant"])
def test_an_example_fits_on_a_page(name):
    assert len((EXAMPLES / f"{name}.py").read_text(encoding="utf-8").splitlines()) < 60


def test_the_camera_recorder_reports_its_start_its_features_and_its_crash(home, tmp_path):
    # The collector is held to the manifest; where it listens does not matter to it.
    with collector(tmp_path, "--manifest", EXAMPLES / "camera_recorder.toml") as (url, kept):
        program = Program(home, "camera_recorder", url)
        assert program.runs("detect") == ("found 2 cameras\n", "")
        assert home.log(program.app) == []
        program.is_agreed_to()
        said, complained = program.runs("detect", "record", "calibrate", answers=1)
        assert said == "found 2 cameras\nrecorded front, side\n"
        assert complained.startswith("Traceback") and complained.endswith("KeyError: 2\n")
        events = program.arrived(kept, 5)
    by_name = {event["event"]: event for event in events}
    assert by_name["app_opened"]["app_version"] == "2.1.0" and "python_version" in by_name["app_opened"]["system"]
    features = [(event["feature"], event["cameras"]) for event in events if event["event"] == "feature_used"]
    assert sorted(features) == [("calibrate", 2), ("detect", 2), ("record", 2)]
    crash = by_name["crash_report"]["traceback"]
    assert 'File "camera_recorder.py"' in crash and "in calibrate" in crash and "KeyError: 2" in crash, crash
    assert "nna" not in json.dumps(events)


def test_the_driving_assistant_reports_that_it_runs_how_smoothly_and_its_crash(home, tmp_path):
    with collector(tmp_path, "--manifest", EXAMPLES / "driving_assistant.toml") as (url, kept):
        program = Program(home, "driving_assistant", url)
        assert program.runs("Map", "HUD") == ("drove 2 seconds with Map, HUD\n", "")
        assert home.log(program.app) == []
        program.is_agreed_to()
        said, complained = program.runs("Map", "Lights")
        assert (said.splitlines()[-1], complained) == ("drove 2 seconds with Map", "")
        events = program.arrived(kept, 4)
    pings = [event for event in events if event["event"] == "activity_ping"]
    assert len(pings) == 1 and len(pings[0]["id"]) == 36
    performance = {tuple(event["plugins"]): sum(event["fps"]) for event in events if event["event"] == "performance"}
    assert set(performance) == {("Map",), ("Lights", "Map")} and all(performance.values())
    (crash,) = [event for event in events if event["event"] == "crash_report"]
    assert crash["source"] == "Lights" and "in switch_the_lights" in crash["traceback"]
    assert str(pathlib.Path(home.path).name) not in json.dumps(events, ensure_ascii=False)


def test_an_example_without_its_answer_opens_no_connection_and_keeps_nothing(home, tmp_path):
    with collector(tmp_path) as (url, kept):
        program = Program(home, "camera_recorder", url)
        program.runs("detect", "record")
        assert home.files() == [".local/share/candor/apps/camera-recorder.toml"]
        assert kept() == []


def test_every_manifest_that_an_example_names_lies_beside_it():
    for script in EXAMPLES.glob("*.py"):
        for name in re.findall(r'"(\w+\.toml)"', script.read_text(encoding="utf-8")):
            assert (EXAMPLES / name).is_file(), (script.name, name)
