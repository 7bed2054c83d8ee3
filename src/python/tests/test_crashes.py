"""Crash reports: what is captured and what is never in it; held until the person has read them."""

import json
import os
import re
import sys
import threading

import candor_telemetry
import pytest
from support import LONGEST, OPEN, wait_for

groups = pytest.mark.skipif(sys.version_info < (3, 11), reason="there are groups and notes from Python 3.11 on")


def tracebacks(home):
    return [json.loads(body)["traceback"] for body in home.bodies() if b"traceback" in body]


def crashed(home, code, answers=1):
    """What the report of this program says, and what Python says of it."""
    _said, complained = home.run(OPEN + "telemetry.capture_crashes(values={'mode': 'fast'})\n" + code, answers=answers)
    with candor_telemetry.open(home.manifest, deliver=False):
        wait_for("the report", lambda: tracebacks(home))
    (traceback,) = tracebacks(home)
    return traceback, complained


def reported(opened, home, exception, **options):
    assert opened.report(exception, **options).code == "recorded"
    opened.close(30)
    return tracebacks(home)[-1]


def raised(exception, cause=None):
    try:
        raise exception from cause
    except BaseException as error:
        return error


def test_an_exception_that_nobody_catches_is_a_report_with_source_and_python_says_what_it_always_says(agreed):
    code = """
def inner(secret):
    hidden = "hunter2"
    return secret / 0

inner(7)
"""
    traceback, complained = crashed(agreed, code)
    assert traceback == (
        "Traceback (most recent call last):\n"
        '  File "main.py", line 10, in <module>\n    inner(7)\n'
        '  File "main.py", line 8, in inner\n    return secret / 0\n'
        "ZeroDivisionError: division by zero\n"
    )
    assert complained.startswith("Traceback (most recent call last):") and complained.endswith("ZeroDivisionError: division by zero\n")
    assert json.loads(agreed.bodies()[0])["mode"] == "fast"
    # Held until the person has read it.
    assert agreed.states() == ["held"]


def test_nothing_is_captured_while_crash_reports_are_not_allowed(home):
    home.candor("set", "usage", "on")
    home.run(OPEN + "telemetry.capture_crashes(values=lambda: open('asked', 'w'))\n1 / 0\n", answers=1)
    assert not (home.data / "telemetry_log.sqlite3").exists()
    assert not (home.program / "asked").exists()


def test_a_report_is_held_and_read_and_edited_and_sent_by_the_command_line(home, server):
    home.use(home.text.replace("http://127.0.0.1:1", server.url))
    home.yes()
    with candor_telemetry.open(home.manifest) as telemetry:
        telemetry.report(raised(ValueError("the blue door")))
        wait_for("the report", lambda: home.states() == ["held"])
        (row,) = json.loads(home.candor("crash", "list", "--json"))
        number = str(row["seq"])
        shown = json.loads(home.candor("crash", "show", number))["traceback"]
        assert "the blue door" in shown
        edited = home.program / "edited.txt"
        edited.write_text(shown.replace("the blue door", "a door"), encoding="utf-8")
        home.candor("crash", "edit", number, "--text", str(edited))
        assert server.requests == []
        home.candor("crash", "send", number)
        (event,) = wait_for("the report at the server", server.events)
    assert "a door" in event["traceback"] and "blue" not in server.requests[0].body.decode()
    assert home.bodies() == [] or home.bodies()[0] in server.requests[0].body


def test_a_report_that_is_declined_is_deleted_and_never_goes(home, server):
    home.use(home.text.replace("http://127.0.0.1:1", server.url))
    home.yes()
    with candor_telemetry.open(home.manifest) as telemetry:
        telemetry.report(raised(ValueError("x")))
        wait_for("the report", lambda: home.states() == ["held"])
        (row,) = json.loads(home.candor("crash", "list", "--json"))
        home.candor("crash", "delete", str(row["seq"]))
        telemetry.record("counted", n=1)
        wait_for("another event at the server", server.events)
    assert [event.get("n") for event in server.events()] == [1]
    assert b"Traceback" not in b"".join(path.read_bytes() for path in home.data.rglob("*") if path.is_file())


@pytest.mark.parametrize("kind", ["SystemExit(3)", "KeyboardInterrupt()"])
def test_the_end_of_a_program_is_no_crash(agreed, kind):
    child = agreed.start(OPEN + f"telemetry.capture_crashes()\nraise {kind}\n")
    child.communicate(timeout=LONGEST)
    with candor_telemetry.open(agreed.manifest, deliver=False) as telemetry:
        telemetry.record("counted", n=1)
        wait_for("the event in the log", lambda: agreed.bodies())
    assert agreed.bodies() == [b'{"n":1}']


def test_hooks_that_were_there_are_called_after_ours_also_when_ours_fails(agreed):
    code = """
import sys, threading, asyncio
sys.excepthook = lambda *arguments: print("main", *[type(each).__name__ for each in arguments])
threading.excepthook = lambda arguments: print("thread", arguments.exc_type.__name__, arguments.thread.name)
""" + OPEN + """
telemetry.capture_crashes(values=lambda: 1 / 0)

class Worst(Exception):
    def __str__(self):
        raise SystemExit(9)

def fail():
    raise Worst("x")

thread = threading.Thread(target=fail, name="worker")
thread.start()
thread.join()
raise Worst("y")
"""
    said, complained = agreed.run(code, answers=1)
    assert said.splitlines() == ["thread Worst worker", "main type Worst traceback"] and complained == ""


def test_exceptions_of_threads_are_reported(agreed):
    code = """
import threading
def work():
    raise LookupError("in a thread")
thread = threading.Thread(target=work)
thread.start()
thread.join()
"""
    traceback, complained = crashed(agreed, code, answers=0)
    assert traceback.endswith("LookupError: in a thread\n") and "in work\n" in traceback
    assert "Exception in thread" in complained


@pytest.mark.parametrize("imported", ["before", "after"])
def test_exceptions_that_asyncio_alone_hears_of_are_reported(agreed, imported):
    code = """
import asyncio, gc
async def fail():
    raise LookupError("in a task")
async def main():
    task = asyncio.ensure_future(fail())
    await asyncio.sleep(0)
    del task
    gc.collect()
    asyncio.get_running_loop().call_soon(int, "x")
    await asyncio.sleep(0)
    await asyncio.sleep(0)
asyncio.run(main())
assert asyncio.base_events.__spec__.loader is asyncio.base_events.__loader__
"""
    first = "import asyncio\n" if imported == "before" else "assert 'asyncio' not in sys.modules\n"
    _, complained = agreed.run(OPEN + first + "telemetry.capture_crashes()\n" + code)
    assert "Task exception was never retrieved" in complained
    with candor_telemetry.open(agreed.manifest, deliver=False):
        wait_for("two reports", lambda: len(tracebacks(agreed)) == 2)
    assert ["LookupError: in a task" in traceback for traceback in sorted(tracebacks(agreed))].count(True) == 1


def test_a_loop_of_another_kind_is_captured_by_itself(agreed):
    code = """
import asyncio
heard = []
loop = asyncio.new_event_loop()
loop.set_exception_handler(lambda loop, context: heard.append(context))
telemetry.capture_loop(loop)
loop.call_exception_handler({"message": "x", "exception": LookupError("by hand")})
loop.call_exception_handler({"message": "no exception"})
assert len(heard) == 2, heard
other = asyncio.new_event_loop()
telemetry.capture_loop(other)
other.call_exception_handler({"message": "x", "exception": LookupError("by hand again")})
loop.close(), other.close()
telemetry.close(30)
"""
    _, complained = agreed.run(OPEN + "telemetry.capture_crashes()\n" + code)
    assert "by hand again" in complained
    assert len(tracebacks(agreed)) == 2


def test_a_loop_is_captured_also_where_nothing_else_is_and_once_for_all_clients(agreed):
    code = """
import asyncio
loop = asyncio.new_event_loop()
handlers = set()
for _ in range(4):
    with candor_telemetry.open("telemetry.toml", deliver=False) as other:
        other.capture_loop(loop)
        handlers.add(loop.get_exception_handler())
assert len(handlers) == 1
telemetry.capture_loop(loop)
loop.call_exception_handler({"message": "x", "exception": LookupError("of this loop")})
loop.close()
telemetry.close(30)
"""
    agreed.run(OPEN + code)
    assert [text.splitlines()[-1] for text in tracebacks(agreed)] == ["LookupError: of this loop"]


def test_a_chain_of_causes_is_told_in_its_order(opened, agreed):
    try:
        try:
            try:
                {}["key"]
            except KeyError as first:
                raise ValueError("second") from first
        except ValueError:
            raise TypeError("third")
    except TypeError as error:
        said = reported(opened, agreed, error)
    kinds = re.findall(r"^(\w+Error|The above|During)", said, re.M)
    assert kinds == ["KeyError", "The above", "ValueError", "During", "TypeError"], said


def test_what_is_raised_from_none_hides_what_came_before(opened, agreed):
    try:
        try:
            {}["key"]
        except KeyError:
            raise ValueError("alone") from None
    except ValueError as error:
        said = reported(opened, agreed, error)
    assert "KeyError" not in said and "alone" in said


def test_a_chain_that_bites_its_tail_ends(opened, agreed):
    one, other = ValueError("one"), ValueError("other")
    one.__cause__, other.__cause__ = other, one
    said = reported(opened, agreed, one)
    assert said.count("ValueError: one") == 1 and said.count("ValueError: other") == 1


@groups
def test_groups_and_notes_are_told_whole(opened, agreed):
    inner = raised(KeyError("inner"))
    inner.add_note("while looking")
    inner.__notes__.append(7)
    group = ExceptionGroup("outer", [raised(ValueError("first")), ExceptionGroup("deeper", [inner])])  # noqa: F821
    group.__notes__ = "no list"
    said = reported(opened, agreed, raised(group))
    for part in ("outer", "first", "deeper", "inner", "while looking", "\n7\n", "Exception 2 of 2 in the group"):
        assert part in said, (part, said)


@groups
def test_a_group_of_a_hundred_thousand_and_one_of_itself_end(opened, agreed):
    many = ExceptionGroup("many", [ValueError(str(number)) for number in range(100_000)])  # noqa: F821
    assert opened.report(many).code == "recorded"
    for _ in range(1000):
        many = ExceptionGroup("deep", [many])  # noqa: F821
    assert opened.report(many).code == "recorded"


def test_a_recursion_without_end_is_a_report_that_says_how_much_it_leaves_out(agreed):
    traceback, _ = crashed(agreed, "def again(number):\n    return again(number + 1) + 1\n\nagain(0)\n")
    assert "RecursionError" in traceback and len(traceback) < 20_000
    (left_out,) = re.findall(r"\[(\d+) more\]", traceback)
    assert 800 < int(left_out) < 1000, traceback


def test_a_report_from_within_a_recursion_without_end_raises_nothing(agreed):
    code = """
became = []
def again():
    try:
        again()
    except RecursionError as error:
        became.append(telemetry.report(error))
        telemetry.record("counted", n=1)
        raise
try:
    again()
except RecursionError:
    print("caught")
telemetry.close(30)
"""
    said, complained = agreed.run(OPEN + code)
    assert said.split() == ["caught"] and complained == ""


class Mean(Exception):
    """Every question about it fails."""

    error = RuntimeError

    def __str__(self):
        raise self.error("no")

    __repr__ = __str__

    @property
    def exceptions(self):
        raise self.error("no")

    __notes__ = __cause__ = __context__ = __traceback__ = __suppress_context__ = __dict__ = __module__ = split = exceptions


class Leaving(Mean):
    error = SystemExit


class Long(Exception):
    def __str__(self):
        return "x" * 10_000_000


class NoText(Exception):
    def __str__(self):
        return 7


class Again(Exception):
    """Reports itself while it is asked what it says."""

    def __init__(self, telemetry):
        self.telemetry = telemetry

    def __str__(self):
        assert self.telemetry.report(self) is None
        assert self.telemetry.report(ValueError("within")) is None
        self.telemetry.record("counted", n=1)
        return "again"


def test_an_exception_whose_own_code_fails_is_a_report_all_the_same(opened, agreed):
    for exception in (Mean(), Leaving(), Long(), NoText(), Again(opened), UnicodeError("\ud800 half")):
        assert opened.report(raised(exception)).code == "recorded", type(exception)
    opened.close(30)
    said = tracebacks(agreed)
    assert len(said) == 6 and "Mean" in said[0] and "Leaving" in said[1]
    assert all(len(each) <= 20_000 for each in said)


def test_ctrl_c_while_an_exception_says_what_it_is_is_not_swallowed(opened):
    class Interrupted(Exception):
        def __str__(self):
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        opened.report(raised(Interrupted()))
    assert opened.report(raised(ValueError("x"))).code == "recorded"


@pytest.mark.parametrize("given", [None, 7, "text", ValueError, object(), (1, 2)])
def test_what_is_no_exception_is_no_report(opened, given):
    assert opened.report(given) is None


def test_values_of_a_report_that_fail_are_left_out(opened, agreed):
    def fail():
        raise SystemExit(1)

    for values in (fail, lambda: 7, 7, {"mode": 7}, lambda: {"mode": "fast"}):
        assert opened.report(raised(ValueError("x")), values=values).code == "recorded"
    opened.close(30)
    assert [row for row in agreed.dropped() if row[0] == "crash"]


def test_a_report_of_a_name_that_is_none_is_an_outcome_and_capturing_it_an_error_at_the_start(opened, agreed):
    for name in ("nothing", "counted", "", 7, "\ud800"):
        assert opened.report(ValueError("x"), name).code == "unknown_event"
        with pytest.raises(ValueError):
            opened.capture_crashes(name)
    opened.close(30)
    assert agreed.bodies() == []


def test_the_same_exception_that_is_reported_and_raised_again_is_one(agreed):
    code = """
try:
    1 / 0
except ZeroDivisionError as error:
    assert telemetry.report(error).code == "recorded"
    assert telemetry.report(error) is None
    raise
"""
    crashed(agreed, code)
    assert [json.loads(body)["count"] for body in agreed.bodies()] == [1]


def test_the_same_crash_again_is_counted_in_the_report_that_is_held(opened, agreed):
    for _ in range(3):
        opened.report(raised(ValueError("x")))
        wait_for("the report", lambda: agreed.states() == ["held"])
    opened.close(30)
    assert agreed.ask_log("SELECT times FROM events") == [(3,)]


def test_no_local_variable_and_no_path_of_the_person_is_in_a_report(agreed):
    secret = "hunter2-is-a-local"
    package = agreed.program / "package"
    package.mkdir()
    (package / "__init__.py").write_text("")
    (package / "deep.py").write_text("def fail(path):\n    return open(path + '/none').read()\n")
    beside = agreed.path / "anna-beside"
    beside.mkdir()
    (beside / "outside.py").write_text("def call(work, path):\n    return work(path)  # source of a stranger\n")
    code = f"""
import os
sys.path.insert(0, {str(beside)!r})
import outside
from package import deep
password = {secret!r}
def run(token={secret!r}):
    local = token + password
    outside.call(deep.fail, os.path.expanduser("~/anna-secret"))
run()
"""
    traceback, complained = crashed(agreed, code)
    assert "anna-secret" in complained
    whole = b"".join(agreed.bodies()).decode()
    for private in ("hunter2-is-a-local'\n", "anna-secret", "anna-beside", str(agreed.path), "nna's home", "stranger", str(agreed.program)):
        assert private not in whole, (private, traceback)
    assert os.path.join("package", "deep.py") in traceback and "return open(path + '/none').read()" in traceback
    assert "outside.call" in traceback


@pytest.mark.parametrize("roots", ["['/']", "[os.path.expanduser('~')]", "[os.path.dirname(os.path.expanduser('~'))]", "[]", "['/nowhere']"])
def test_roots_that_hold_everything_or_nothing_give_no_source_away(agreed, roots):
    code = f"""
import os
import candor_telemetry
telemetry = candor_telemetry.open("telemetry.toml", deliver=False, code_roots={roots})
try:
    1 / int("0")  # of this line
except ZeroDivisionError as error:
    telemetry.report(error)
telemetry.close(30)
"""
    agreed.run(code)
    (traceback,) = tracebacks(agreed)
    assert "of this line" not in traceback and str(agreed.program) not in traceback, traceback


@pytest.mark.parametrize("roots", ["(root for root in [os.getcwd()])", "['.']", "[pathlib.Path('.')]", "('/nowhere', os.getcwd() + '/')"])
def test_roots_may_be_given_in_any_way(agreed, roots):
    code = f"""
import os, pathlib
import candor_telemetry
telemetry = candor_telemetry.open("telemetry.toml", deliver=False, code_roots={roots})
try:
    1 / int("0")  # of this line
except ZeroDivisionError as error:
    telemetry.report(error)
telemetry.close(30)
"""
    agreed.run(code)
    (traceback,) = tracebacks(agreed)
    assert 'File "main.py", line 6' in traceback and "of this line" in traceback, traceback


def test_what_was_typed_or_made_while_running_has_no_source(opened, agreed):
    import linecache

    linecache.cache["<typed>"] = (9, None, ["typed_by_hand()\n"], "<typed>")
    opened._code_roots.append(os.getcwd())
    try:
        exec(compile("typed_by_hand()", "<typed>", "exec"), {"__name__": 7, "__loader__": 7})
    except NameError as error:
        said = reported(opened, agreed, error)
    assert "\n    typed_by_hand()" not in said, said


def test_a_syntax_error_gives_no_line_of_what_it_was_asked_to_read(opened, agreed):
    try:
        compile("password = = 'hunter2'", str(agreed.path / "secret.py"), "exec")
    except SyntaxError as error:
        said = reported(opened, agreed, error)
    assert "hunter2" not in said and "nna" not in said, said


def test_sixty_four_threads_may_crash_at_once(opened, agreed):
    hooks, before = (sys.excepthook, threading.excepthook), []

    def hook(arguments):
        before.append(arguments)

    # Ours calls what was there; for this test that is nothing to read.
    threading.excepthook = hook
    opened.capture_crashes()

    def fail(number):
        raise type(f"Kind{number}", (Exception,), {})(number)

    threads = [threading.Thread(target=fail, args=(number,)) for number in range(64)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    sys.excepthook, threading.excepthook = hooks
    opened.close(30)
    assert len(before) == 64
    assert agreed.ask_log("SELECT sum(times) FROM events") == [(64,)]


def test_crashes_while_the_interpreter_ends_break_nothing(agreed):
    code = """
import atexit, threading

class Last:
    def __del__(self):
        raise ValueError("in __del__")

sys.last_words = Last()
atexit.register(lambda: 1 / 0)
threading._register_atexit(lambda: 1 / 0) if False else None
def fail():
    threading.main_thread().join()
    raise LookupError("after the main thread")
threading.Thread(target=fail).start()
"""
    said, complained = agreed.run(OPEN + "telemetry.capture_crashes()\n" + code)
    assert "after the main thread" in complained and "ZeroDivisionError" in complained
    with candor_telemetry.open(agreed.manifest, deliver=False):
        wait_for("the thread's report", lambda: any("after the main" in each for each in tracebacks(agreed)))


def test_what_fails_when_it_is_looked_at_is_reported_by_nobody_and_raises_nothing(agreed):
    class Unbound:
        @property
        def __class__(self):
            raise RuntimeError("unbound")

    with candor_telemetry.open(agreed.manifest, deliver=False) as telemetry:
        assert telemetry.report(Unbound()) is None


def test_capturing_again_adds_nothing(agreed, monkeypatch):
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)
    with candor_telemetry.open(agreed.manifest, deliver=False) as telemetry:
        telemetry.capture_crashes()
        hook = sys.excepthook
        telemetry.capture_crashes()
        assert sys.excepthook is hook


@pytest.fixture
def hooks(monkeypatch):
    """Whatever is put before Python's own is gone after the test."""
    import asyncio.base_events

    for module, name in ((sys, "excepthook"), (threading, "excepthook"), (asyncio.base_events.BaseEventLoop, "call_exception_handler")):
        monkeypatch.setattr(module, name, getattr(module, name))


def test_a_program_may_open_and_capture_as_often_as_it_likes(agreed, hooks):
    import asyncio.base_events

    installed, imports = set(), len(sys.meta_path)
    for _ in range(5):
        with candor_telemetry.open(agreed.manifest, deliver=False) as telemetry:
            telemetry.capture_crashes()
            loops = asyncio.base_events.BaseEventLoop.call_exception_handler
            installed.add((sys.excepthook, threading.excepthook, loops))
    assert len(installed) == 1 and len(sys.meta_path) == imports


def test_capturing_again_and_again_does_not_get_in_the_way_of_importing_asyncio(agreed):
    code = OPEN + """
telemetry.capture_crashes()
finders = len(sys.meta_path)
for _ in range(5):
    with candor_telemetry.open("telemetry.toml", deliver=False) as other:
        other.capture_crashes()
assert "asyncio" not in sys.modules and len(sys.meta_path) == finders, sys.meta_path
import asyncio
loop = asyncio.new_event_loop()
loop.call_exception_handler({"message": "x", "exception": ValueError("of a task")})
loop.close()
telemetry.close(30)
"""
    agreed.run(code)
    assert [text for text in tracebacks(agreed) if text.endswith("ValueError: of a task\n")] == tracebacks(agreed) != []


def test_a_client_that_has_ended_takes_no_report_away_from_one_that_is_open(agreed):
    more = """
ended = candor_telemetry.open("telemetry.toml", deliver=False)
ended.capture_crashes()
ended.close()
raise KeyError("of the open one")
"""
    assert crashed(agreed, more)[0].endswith("KeyError: 'of the open one'\n")


def test_hooks_are_put_back_where_somebody_has_taken_them_away(agreed, hooks):
    with candor_telemetry.open(agreed.manifest, deliver=False) as telemetry:
        telemetry.capture_crashes()
        plain = (sys.__excepthook__, lambda arguments: None)
        sys.excepthook, threading.excepthook = plain
        telemetry.capture_crashes()
        assert sys.excepthook is not plain[0] and threading.excepthook is not plain[1]
