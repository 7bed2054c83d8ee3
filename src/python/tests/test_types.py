"""What a type checker says of the package, and of programs that use it."""

import os
import pathlib
import re
import subprocess
import sys

import candor_telemetry
import pytest
from support import HERE

pytest.importorskip("mypy", reason="one Python has it")

TYPED = HERE / "typed"


def check(folder, *arguments):
    """What the checker says, and whether it has nothing to complain of."""
    package = pathlib.Path(candor_telemetry.__file__).parents[1]
    # Of the very package that these tests run with, wherever it is.
    known = {} if "site-packages" in package.parts else {"MYPYPATH": str(package)}
    command = [sys.executable, "-m", *arguments]
    done = subprocess.run(command, cwd=folder, env={**os.environ, **known}, capture_output=True, text=True, timeout=300)
    return done.stdout + done.stderr, done.returncode == 0


def test_a_program_that_uses_everything_is_typed(tmp_path):
    said, well = check(tmp_path, "mypy", "--strict", "--cache-dir", str(tmp_path / "cache"), str(TYPED / "sample.py"))
    assert well, said


def test_the_checker_finds_what_a_program_gets_wrong(tmp_path):
    expected = [
        (number, kind)
        for number, line in enumerate((TYPED / "mistakes.py").read_text().splitlines(), 1)
        for kind in re.findall(r"  # ([\w-]+)$", line)
    ]
    said, _ = check(tmp_path, "mypy", "--strict", "--cache-dir", str(tmp_path / "cache"), str(TYPED / "mistakes.py"))
    found = [(int(number), kind) for number, kind in re.findall(r":(\d+): error: .*\[([\w-]+)\]", said)]
    assert found == expected and len(found) > 10, said


def test_the_stubs_are_those_of_the_package(tmp_path):
    said, well = check(tmp_path, "mypy.stubtest", "candor_telemetry")
    assert well, said


def test_the_state_is_of_its_type(opened):
    from candor_telemetry import state

    def fits(value, kind):
        said = str(kind)
        if value is None or kind is type(None):
            return value is None and (kind is type(None) or said.startswith(("typing.Optional", "typing.Union")))
        if hasattr(kind, "__annotations__") and hasattr(kind, "__total__"):
            return value.keys() == kind.__annotations__.keys() and all(
                fits(value[name], inner) for name, inner in kind.__annotations__.items()
            )
        if said.startswith(("typing.Optional", "typing.Union")):
            return any(fits(value, inner) for inner in kind.__args__)
        if said.startswith("typing.Dict"):
            return all(fits(each, kind.__args__[1]) for each in value.values())
        if said.startswith("typing.List"):
            return all(fits(each, kind.__args__[0]) for each in value)
        return type(value) is kind

    assert fits(opened.state(), state.State)
    opened.close(30)
    assert fits(opened.state(), state.State)
