"""However a program ends, nothing breaks, nothing waits for long, and what was recorded is kept."""

import time

import candor_telemetry
import pytest
from support import LONGEST, OPEN, wait_for


def quiet(home, code, *arguments, answers=0):
    """Runs this program, which has nothing to complain of; what it says."""
    said, complained = home.run(OPEN + code, *arguments, answers=answers)
    assert complained == "", complained
    return said.split()


#: The end of a program whose threads go on: it waits until Python has ended each of them, while there still is an interpreter. Python 3.10
#: frees it although threads wait for its lock; one that looks at it then dies with SIGSEGV, in `take_gil`, without us no less often
#: (https://github.com/python/cpython/issues/110052). That signal is not forgiven, because what we do wrong can end in it as well. Waiting
#: leaves no thread to which Python's own fault could happen, and has nearly every one ended where it is ours to bear it.
WAIT_FOR_THREADS = """
import builtins, time

class Wait:
    def __del__(self, sleep=time.sleep):
        sleep(0.1)
        print("waited", flush=True)

# The first thing that is let go of once Python ends threads.
builtins._ = Wait()
"""


def test_what_is_recorded_just_before_the_end_is_kept_without_closing(agreed):
    assert quiet(agreed, 'print(telemetry.record("counted", n=1).code)\n') == ["recorded"]
    with candor_telemetry.open(agreed.manifest, deliver=False):
        wait_for("the event in the log", lambda: agreed.bodies() == [b'{"n":1}'])


@pytest.mark.parametrize("end", ["os._exit(0)", "os.kill(os.getpid(), 9)", "os.abort()", "sys.exit(0)"])
def test_however_a_program_ends_what_it_recorded_is_kept(agreed, end):
    agreed.start(OPEN + f'import os\ntelemetry.record("counted", n=1)\n{end}\n').communicate(timeout=LONGEST)
    with candor_telemetry.open(agreed.manifest, deliver=False):
        wait_for("the event in the log", lambda: agreed.bodies() == [b'{"n":1}'])


def test_closing_twice_and_recording_after_it_does_nothing_and_is_counted(opened, agreed):
    opened.record("counted", n=1)
    opened.close(30)
    opened.close()
    opened.close(0)
    became = opened.record("counted", n=2)
    assert (became.code, bool(became)) == ("closed", False)
    opened.frame(0.1)
    opened.repeat("alive", lambda: {"mode": "late"})
    opened.report(ValueError("late"))
    assert isinstance(opened.preview("counted", n=2), (bytes, type(None)))
    assert opened.state()["open"] is False
    assert repr(opened) == "<candor_telemetry.Client, closed>"
    with opened:
        pass
    # The next one writes down what came too late.
    with candor_telemetry.open(agreed.manifest, deliver=False) as next_one:
        next_one.record("counted", n=3)
    assert agreed.bodies() == [b'{"n":1}', b'{"n":3}']
    wait_for("the counts", lambda: agreed.dropped().get(("counted", "closed"), 0) == 1)


@pytest.mark.parametrize("timeout", [0, -1, 1e-300, 1e18, 1e19, 1e300, float("nan"), float("inf"), None, 5])
def test_any_time_to_wait_for_the_end_is_one(agreed, timeout):
    telemetry = candor_telemetry.open(agreed.manifest, deliver=False)
    assert telemetry.record("counted", n=1)
    telemetry.close(timeout)


def test_recording_at_exit_before_and_after_our_own_end_breaks_nothing(agreed):
    code = """
import atexit
print(telemetry.record("counted", n=1).code)
# Called before telemetry's own end, which was registered earlier.
atexit.register(lambda: print(telemetry.record("counted", n=2).code))
"""
    assert quiet(agreed, code) == ["recorded", "recorded"]
    before = "import atexit\natexit.register(lambda: print(telemetry.record('counted', n=3).code))\n"
    said, complained = agreed.run(before + OPEN)
    assert (said.split(), complained) == (["closed"], "")


def test_recording_while_the_interpreter_ends_breaks_nothing(agreed):
    code = """
import os

class Last:
    def __init__(self, telemetry):
        self.telemetry = telemetry

    def __del__(self, write=os.write, text=str, error=ValueError("late")):
        # Each says that it is done: where something is raised, nobody hears of it any more.
        self.telemetry.record("counted", n=1)
        self.telemetry.record("counted", {"n": 1})
        self.telemetry.preview("counted", n=1)
        self.telemetry.state()
        self.telemetry.frame(1)
        self.telemetry.report(error)
        self.telemetry.close(1)
        text(self.telemetry.record("nothing"))
        write(1, b"last ")

last = Last(telemetry)
sys.last_words = Last(telemetry)
cycle = Last(telemetry)
cycle.itself = cycle
telemetry.capture_crashes()
"""
    assert quiet(agreed, code) == ["last"] * 3
    # The same where crashes were never captured, and nothing for them is imported yet.
    assert quiet(agreed, code.replace("telemetry.capture_crashes()", "")) == ["last"] * 3


def test_a_client_that_nobody_holds_any_more_ends_by_itself(agreed):
    code = """
import gc
for number in range(20):
    candor_telemetry.open("telemetry.toml", deliver=False).record("counted", n=number)
client = candor_telemetry.open("telemetry.toml", deliver=False)
client.itself = client
client.repeat("alive", lambda: {"mode": "x"})
client.record("counted", n=20)
del client
gc.collect()
import threading
print("ended")
"""
    assert quiet(agreed, code) == ["ended"]
    with candor_telemetry.open(agreed.manifest, deliver=False):
        wait_for("every event in the log", lambda: len([body for body in agreed.bodies() if b'"n"' in body]) == 21)


def test_a_kind_of_client_with_a_beginning_and_an_end_of_its_own_is_ended_like_any_other(agreed):
    code = OPEN + """
import os, warnings
warnings.simplefilter("ignore")

class Silent(candor_telemetry.Client):
    def __init__(self, *_given, **_options): pass

class Failing(Silent):
    def close(self, timeout=None): raise RuntimeError("an end of its own")

text = open("telemetry.toml", encoding="utf-8").read()
clients = [kind(text, deliver=False) for kind in (Failing, Silent, candor_telemetry.Client)]
for number, client in enumerate(clients):
    assert client.record("counted", n=number)
    client.frame(0.05)
if os.fork() == 0:
    assert all([client.record("counted", n=3) for client in clients])
    os._exit(0)
assert os.wait()[1] == 0
"""
    _said, complained = agreed.run(code)
    assert complained.count("Traceback") == 1 and "RuntimeError: an end of its own" in complained
    # What was only counted reaches the log at the end, of those that have one.
    assert agreed.bodies().count(b'{"fps":[0,1,0]}') >= 2
    with candor_telemetry.open(agreed.manifest, deliver=False):
        wait_for("every event in the log", lambda: sum(b'"n"' in body for body in agreed.bodies()) == 6)


def test_asking_for_the_window_at_the_end_of_the_program_raises_nothing(agreed):
    code = """
import atexit, os
folder = os.path.abspath("programs")
os.mkdir(folder)
with open(os.path.join(folder, "candor"), "w", encoding="utf-8") as window:
    window.write("#!/bin/sh\\n")
os.chmod(window.name, 0o755)
os.environ["PATH"] = folder
from candor_telemetry import window
window.find = lambda: os.path.join(folder, "candor")
atexit.register(lambda: print(isinstance(telemetry.open_settings(), window.Started)))
"""
    assert quiet(agreed, code) == ["True"]


def test_a_signal_handler_may_record_whatever_it_interrupts(agreed):
    code = """
import signal
counts = [[], []]

def handle(number, frame):
    counts[0].append(telemetry.record("counted", n=1).taken)

class Value:
    def __index__(self):
        signal.raise_signal(signal.SIGUSR1)
        return 2

signal.signal(signal.SIGALRM, handle)
signal.signal(signal.SIGUSR1, handle)
signal.setitimer(signal.ITIMER_REAL, 0.001, 0.001)
for _ in range(1000):
    counts[1].append(telemetry.record("counted", n=2).taken)
    telemetry.state(), telemetry.preview("counted", n=3)
signal.setitimer(signal.ITIMER_REAL, 0)
counts[1].append(telemetry.record("counted", n=Value()).taken)
assert len(counts[0]) > 1 and len(counts[1]) == 1001 and all(counts[0] + counts[1])
telemetry.close(30)
print(len(counts[0] + counts[1]))
"""
    (count,) = quiet(agreed, code)
    assert len(agreed.bodies()) == int(count)


def test_threads_that_go_on_recording_while_the_interpreter_ends_break_nothing(agreed):
    code = """
import threading
begun = threading.Event()

class Value:
    def __index__(self):
        begun.set()
        return sum(number for number in range(1000))

def go_on():
    while True:
        telemetry.record("counted", n=Value())
        telemetry.preview("counted", n=1)
        telemetry.state()

for _ in range(8):
    threading.Thread(target=go_on, daemon=True).start()
assert begun.wait(30)
"""
    for _ in range(2):
        assert quiet(agreed, code + WAIT_FOR_THREADS) == ["waited"]


@pytest.mark.parametrize("values", ["time.sleep(60)", "busy()", "1 / 0", "sys.exit(3)"])
def test_values_that_are_asked_for_while_the_interpreter_ends_break_nothing(agreed, values):
    code = f"""
import os, threading, time
asked = threading.Event()

def busy():
    until = time.monotonic() + 1.0
    while time.monotonic() < until:
        pass

def values():
    asked.set()
    {values}

telemetry.repeat("alive", values)
assert asked.wait(30)
"""
    for _ in range(2):
        assert quiet(agreed, code + WAIT_FOR_THREADS) == ["waited"]


def test_ctrl_c_ends_waiting_for_the_end(served, server):
    server.answer = lambda request: None
    code = """
import signal, time

def handle(number, frame):
    raise KeyboardInterrupt

signal.signal(signal.SIGALRM, handle)
telemetry.record("counted", n=1)
sys.stdin.readline()
began = time.monotonic()
try:
    # Sent while it waits, as a terminal does it.
    signal.setitimer(signal.ITIMER_REAL, 0.2)
    telemetry.close(60)
except KeyboardInterrupt:
    print("Ctrl+C", time.monotonic() - began, flush=True)
"""
    child = served.start(OPEN + code)
    wait_for("a request that hangs", lambda: server.requests)
    said, complained = child.communicate(b"\n", timeout=LONGEST)
    said = said.split()
    assert (child.returncode, said[:1]) == (0, [b"Ctrl+C"]), (said, complained)
    # Far less than the minute for which it was to wait; how long exactly, `benches/ending.py` measures.
    assert float(said[1]) < 10, said


@pytest.mark.parametrize("kind", ["hangs", "is down", "is not there"])
def test_the_end_does_not_wait_for_a_server_that(served, server, kind):
    server.answer = lambda request: None
    if kind == "is down":
        server.down()
    if kind == "is not there":
        # Documentation's own network: nobody answers.
        served.use(served.text.replace(server.url, "https://192.0.2.1"))
        served.yes()
    code = OPEN + """
import time
telemetry.record("counted", n=1)
sys.stdin.readline()
began = time.perf_counter()
telemetry.close()
print(time.perf_counter() - began)
"""
    child = served.start(code)
    begun = "SELECT 1 FROM attempts"
    wait_for("an attempt", lambda: served.ask_log(begun))
    said, complained = child.communicate(b"\n", timeout=LONGEST)
    assert child.returncode == 0, complained
    # Less than the ten seconds after which a request is given up; how long exactly, `benches/ending.py` measures.
    assert float(said) < 5, said


@pytest.mark.parametrize(
    "call",
    [
        "telemetry.record('counted', collections.UserDict(n=1))",
        "telemetry.record('counted', n=fractions.Fraction(1))",
        "telemetry.frame(fractions.Fraction(1, 60))",
    ],
)
def test_a_thread_that_is_in_the_programs_own_code_when_the_interpreter_ends_ends_with_it(agreed, call):
    code = f"""
import collections, fractions, threading

def work(is_inside):
    while True:
        {call}
        is_inside.set()

inside = [threading.Event() for _ in range(4)]
for is_inside in inside:
    threading.Thread(target=work, args=(is_inside,), daemon=True).start()
assert all(is_inside.wait(30) for is_inside in inside)
"""
    # It happened every few times.
    for _ in range(5):
        assert quiet(agreed, code + WAIT_FOR_THREADS) == ["waited"]


def test_ending_within_a_block_ends_telemetry_also_when_it_raises(agreed):
    with pytest.raises(ZeroDivisionError):
        with candor_telemetry.open(agreed.manifest, deliver=False) as telemetry:
            telemetry.record("counted", n=1)
            1 / 0
    assert not telemetry.state()["open"]


def test_a_program_without_standard_streams_runs_and_records(agreed):
    code = "import sys, os\nsys.stdout = sys.stderr = None\nos.close(1), os.close(2)\n" + OPEN.replace(
        '"telemetry.toml"', '"telemetry.toml", debug=True, deliver=False'
    )
    agreed.run(code + 'telemetry.record("nothing")\ntelemetry.record("counted", n=1, zz=1)\ntelemetry.close(30)\n')
    assert agreed.bodies() == [b'{"n":1}']
