"""The page of this package, exactly as it is: whoever copies its lines gets from nothing to their event and their crash report."""

import json
import re
import shutil
import sys

import pytest

from compat_support import CHECKOUT, Home, binary

PAGE = CHECKOUT / "src" / "python" / "README.md"
GUIDE = "## Add Candor to your Python program"
WITH_THE_WINDOW = 'pip install "candor-telemetry[window]"'


def section(heading):
    text = PAGE.read_text(encoding="utf-8")
    assert text.count(f"\n{heading}\n") == 1
    return re.split(r"\n## ", text.partition(f"\n{heading}\n")[2])[0]


def blocks(text):
    """The fenced blocks: language, and what is in them."""
    return [tuple(block.split("\n", 1)) for block in text.split("```")[1::2]]


def commands(block):
    """The lines of a block of commands, and the comment behind each."""
    split = [line.partition("#")[::2] for line in block.splitlines()]
    return [(command.strip(), comment.strip()) for command, comment in split]


class Reader:
    """Whoever copies the page, line by line."""

    def __init__(self, home):
        self.home, self.folder = home, home.program
        # What the page calls `python` and `candor` is what this test runs with.
        programs = home.path.parent / "bin"
        programs.mkdir()
        (programs / "python").write_text(f'#!/bin/sh\nexec "{sys.executable}" "$@"\n')
        (programs / "candor").symlink_to(binary("candor", "CANDOR_COMMAND"))
        (programs / "python").chmod(0o755)
        home.environment["PATH"] = f"{programs}:{home.environment['PATH']}"

    def writes(self, name, text, mode="w"):
        with open(self.folder / name, mode, encoding="utf-8") as file:
            file.write(text)

    def runs(self, line, answers=0):
        return self.home.run_command("sh", "-c", line, cwd=self.folder, answers=answers)

    def runs_the_program(self, command, says):
        assert command.startswith("python greeter.py")
        assert self.runs(command) == (f"{says}\n", "")


@pytest.mark.skipif(not shutil.which("sh"), reason="the lines are for a shell")
def test_every_line_of_the_guide_leads_where_it_says(tmp_path):
    home = Home(tmp_path)
    reader, text = Reader(home), section(GUIDE)
    languages, parts = zip(*blocks(text))
    assert languages == ("sh", "toml", "python", "sh", "sh", "toml", "python", "sh", "python", "sh")
    assert all(f"\n**{step}. " in text for step in range(1, 8))
    new, manifest, program, first, second, crash, failing, crashes, settings, finds = parts

    # 1: what is installed is what this test runs with.
    (make, _), (enter, _), (install, _) = commands(new)
    assert (make, enter, install) == ("mkdir greeter", "cd greeter", WITH_THE_WINDOW)
    project = (CHECKOUT / "src/python/pyproject.toml").read_text(encoding="utf-8")
    assert 'name = "candor-telemetry"' in project and 'window = ["candor-window"]' in project
    reader.runs(make)
    reader.folder = reader.folder / enter.split()[1]

    # 2 to 5
    reader.writes("telemetry.toml", manifest)
    reader.writes("greeter.py", program)
    (run, says), window = commands(first)
    reader.runs_the_program(run, says)
    assert window == ("candor", "the window")
    assert "`candor on --app greeter`" in text
    reader.runs("candor on --app greeter")
    (run, says), window = commands(second)
    reader.runs_the_program(run, says)
    assert window == ("candor", "the window") and "`candor log --app greeter`" in text
    assert "greeted" in reader.runs("candor log --app greeter")[0]
    (event,) = home.log("greeter")
    assert (event["event"], json.loads(event["body"])) == ("greeted", {"event": "greeted", "language": "English"})

    # 6
    reader.writes("telemetry.toml", f"\n{crash}", "a")
    reader.writes("greeter.py", failing)
    (run, says), (agree, _), (fail, error), (look, _) = commands(crashes)
    reader.runs_the_program(run, says)
    reader.runs(agree)
    said, complained = reader.runs(fail, answers=1)
    assert (said, complained.splitlines()[-1]) == ("", error)
    assert "crash_report" in reader.runs(look)[0]
    report = json.loads(home.log("greeter")[-1]["body"])["traceback"]
    assert 'File "greeter.py", line 9, in greet' in report, report

    # 7: the window needs a display, which a test does not have; all that the line promises is that it is started.
    reader.writes("settings.py", settings)
    ((run, _),) = commands(finds)
    started, tiers = reader.runs(run)[0].splitlines()
    assert started == "The Candor window was started"
    assert tiers == "{'crash_reports': True, 'greetings': True}"


def test_the_lines_for_programs_that_have_a_client_run_as_they_stand(tmp_path):
    home = Home(tmp_path)
    (_, skellycam), (_, ets2la) = blocks(section("## In place of the client you have"))
    assert home.run(skellycam + "print(TelemetryClient.__name__, read_telemetry_enabled())\n") == ("TelemetryClient False\n", "")
    assert home.run(ets2la) == ("", "")
    assert home.files() == [".local/share/candor/apps/ets2la.toml"]


def test_every_fenced_line_of_the_page_is_run_by_a_test():
    text = PAGE.read_text(encoding="utf-8")
    run = blocks(section(GUIDE)) + blocks(section("## In place of the client you have"))
    assert blocks(text) == run


def test_every_call_on_the_page_is_there():
    import candor_telemetry

    table = section("## What there is to call")
    for name in re.findall(r"`(\w+)\(", table):
        assert hasattr(candor_telemetry.Client, name) or hasattr(candor_telemetry, name), name


def test_every_link_of_the_page_leads_to_a_file():
    for target in re.findall(r"\]\(([^)#]+)", PAGE.read_text(encoding="utf-8")):
        assert (PAGE.parent / target).is_file(), target
