"""What importing the package brings along, and where it refuses."""

import subprocess
import sys

import pytest
from support import OPEN, environment

#: Every module of Python that `import candor_telemetry` may add to a bare interpreter (`-S -E`), which has `os` and what that needs
#: since it starts. Each costs time in every program: add one only if nothing else will do.
ADDED = {
    # Ends what is open.
    "atexit",
    # What is forked, and the end of the process, know which clients are open; the rest comes with it.
    "weakref",
    "_weakrefset",
    "itertools",
    "types",
    "candor_telemetry",
    "candor_telemetry._client",
    "candor_telemetry._native",
}
#: The same, with those that an interpreter needs to start with `site`.
FROM_THE_START = {"os", "stat", "_stat", "posixpath", "genericpath", "os.path", "_collections_abc", "abc", "_abc", "codecs", "io"}


def test_importing_the_package_adds_only_these_modules(home):
    import candor_telemetry

    folder = candor_telemetry.__file__.rsplit("/", 2)[0]
    code = f"""
import sys
sys.path.insert(0, {folder!r})
before = set(sys.modules)
import candor_telemetry
print(*sorted(set(sys.modules) - before))
"""
    done = subprocess.run([sys.executable, "-S", "-E", "-c", code], env=environment(home.path), capture_output=True, text=True)
    assert done.stderr == ""
    added = set(done.stdout.split())
    assert added - FROM_THE_START <= ADDED, sorted(added - FROM_THE_START - ADDED)
    assert {"candor_telemetry", "candor_telemetry._native"} <= added


def test_importing_it_starts_no_thread_and_touches_no_file_of_the_person(home):
    code = "import candor_telemetry, os\nprint(len(os.listdir('/proc/self/task')))\n"
    said, _ = home.run(code)
    assert said.split() == ["1"] and home.files() == []


SUB = """
import sys
try:
    import _interpreters as interpreters
except ImportError:
    import _xxsubinterpreters as interpreters
FIRST

def run(code):
    # Each version of Python has its own way to say what came out of it.
    try:
        failed = interpreters.run_string(interpreters.create(), code)
    except Exception as error:
        return str(error)
    return str(getattr(failed, "formatted", failed))

code = '''
import sys
sys.path[:] = PATH
try:
    import candor_telemetry
except ImportError as error:
    print("refused:", error, flush=True)
else:
    print("taken", flush=True)
'''.replace("PATH", repr(sys.path))
failed = run(code)
if failed != "None":
    print("failed:", failed)
"""


@pytest.mark.parametrize("first", ["import candor_telemetry", ""])
def test_a_sub_interpreter_is_refused_in_our_own_words(home, first):
    said, complained = home.run(SUB.replace("FIRST", first))
    assert said.startswith("refused: candor_telemetry does not work in a sub-interpreter; "), (said, complained)
    assert said.count("\n") == 1, said


def test_a_sub_interpreter_that_was_refused_leaves_the_main_one_as_it_is(agreed):
    said, _ = agreed.run(SUB.replace("FIRST", "") + OPEN + 'print(telemetry.record("counted", n=1).code)\ntelemetry.close(30)\n')
    assert said.split()[-1] == "recorded"


def test_fresh_copies_of_the_package_break_nothing(agreed):
    code = """
import importlib
import candor_telemetry
first = candor_telemetry.open("telemetry.toml", deliver=False)
for name in [name for name in sys.modules if name.startswith("candor_telemetry") and not name.endswith("_native")]:
    del sys.modules[name]
import candor_telemetry
importlib.reload(candor_telemetry)
second = candor_telemetry.open("telemetry.toml", deliver=False)
print(first.record("counted", n=1).code, second.record("counted", n=2).code)
"""
    said, complained = agreed.run("import sys\n" + code)
    assert said.split() == ["recorded", "recorded"] and complained == ""
