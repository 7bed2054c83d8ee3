"""Threads, loops and processes: whoever records, each event is recorded once and arrives once."""

import os
import sys
import threading

import candor_telemetry
import pytest
from support import OPEN, says, tell, wait_for

#: A child that was forked leaves what it recorded to its parent, which looks for it twice a minute, and a busy machine takes long for it.
ADOPTED = 300.0


def test_sixty_four_threads_record_at_once_and_each_event_arrives_once(served, server):
    with candor_telemetry.open(served.manifest) as telemetry:
        begin, became = threading.Barrier(64), []

        def record(first):
            begin.wait()
            became.extend(telemetry.record("counted", n=first + number).code for number in range(100))

        threads = [threading.Thread(target=record, args=(100 * number,)) for number in range(64)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert became == ["recorded"] * 6400
        wait_for("everything at the server", lambda: len(server.numbers()) >= 6400)
    assert server.numbers() == list(range(6400))


def test_threads_that_record_while_others_close_and_open_break_nothing(agreed):
    stop, troubles = threading.Event(), []
    clients = [candor_telemetry.open(agreed.manifest, deliver=False) for _ in range(2)]

    def use(work):
        try:
            while not stop.is_set():
                work()
        except BaseException as error:
            troubles.append(error)

    def open_anew():
        clients[0].close()
        clients[0] = candor_telemetry.open(agreed.manifest, deliver=False)

    work = [lambda: clients[0].record("counted", n=1), lambda: clients[0].state(), lambda: clients[0].preview("counted", n=1), open_anew]
    threads = [threading.Thread(target=use, args=(each,)) for each in work * 4]
    for thread in threads:
        thread.start()
    try:
        wait_for("hundreds of events", lambda: len(agreed.bodies()) > 300 or troubles)
    finally:
        # Otherwise they would take their time from every test that follows.
        stop.set()
        for thread in threads:
            thread.join()
    for client in clients:
        client.close(30)
    assert troubles == []


def test_tasks_of_asyncio_record_without_waiting(served, server):
    import asyncio

    async def record(telemetry, number):
        await asyncio.sleep(0)
        return telemetry.record("counted", n=number).code

    async def record_all(telemetry):
        return await asyncio.gather(*(record(telemetry, number) for number in range(500)))

    with candor_telemetry.open(served.manifest) as telemetry:
        assert set(asyncio.run(record_all(telemetry))) == {"recorded"}
        wait_for("everything at the server", lambda: len(server.numbers()) >= 500)
    assert server.numbers() == list(range(500))


FORKING = OPEN + """
import os, threading, warnings
warnings.simplefilter("ignore")
rounds, stop, recorded = int(sys.argv[1]), threading.Event(), []

def go_on():
    while not stop.is_set():
        assert telemetry.record("counted", n=len(recorded) * 2).code == "recorded"
        recorded.append(1)
        # Not as fast as it could, or the server is what this test waits for.
        stop.wait(0.001)

thread = threading.Thread(target=go_on, daemon=True)
thread.start()
for number in range(rounds):
    child = os.fork()
    if child == 0:
        became = telemetry.record("counted", n=number * 2 + 1)
        os._exit(0 if became.code == "recorded" else 1)
    _, status = os.waitpid(child, 0)
    assert status == 0, status
stop.set()
thread.join()
print(len(recorded), flush=True)
sys.stdin.readline()
telemetry.close(60)
"""


def fork(served, server, rounds):
    child = served.start(FORKING, rounds)
    threads = int(child.stdout.readline() or child.stderr.read())
    expected = sorted([2 * number for number in range(threads)] + [2 * number + 1 for number in range(rounds)])
    # Whatever the children left, whoever opens the program next takes in, too.
    tell(child)
    child.communicate(timeout=120)
    with candor_telemetry.open(served.manifest):
        wait_for("everything at the server", lambda: len(server.numbers()) >= len(expected), ADOPTED)
    assert server.numbers() == expected
    assert not list(served.data.glob("telemetry_spools/*"))


def test_forks_while_another_thread_records_lose_nothing_and_send_nothing_twice(served, server):
    fork(served, server, 20)


@pytest.mark.slow
def test_a_thousand_forks_while_another_thread_records_lose_nothing_and_send_nothing_twice(served, server):
    fork(served, server, 1000)


@pytest.mark.parametrize("rounds", [1, pytest.param(10, marks=pytest.mark.slow)])
def test_a_child_that_was_forked_may_use_everything_and_end_as_it_likes(agreed, rounds):
    code = OPEN + """
import os, signal, threading, warnings
warnings.simplefilter("ignore")
telemetry.record("counted", n=1)
kept = telemetry.frames("pictures")
stop = threading.Event()
# Somebody who holds whatever locks there are, all the time.
def hold():
    while not stop.is_set():
        telemetry.state(), telemetry.preview("everything", whole=1), telemetry.record("everything", whole=1)
threads = [threading.Thread(target=hold, daemon=True) for _ in range(2)]
[thread.start() for thread in threads]
calls = [
    lambda: telemetry.state(),
    lambda: telemetry.preview("counted", n=1),
    lambda: telemetry.frame(0.1),
    lambda: kept.frame(0.1),
    lambda: telemetry.frames("pictures").frame(0.1),
    lambda: telemetry.repeat("alive", lambda: {"mode": "child"}),
    lambda: telemetry.report(ValueError("x")),
    lambda: telemetry.capture_crashes(),
    lambda: repr(telemetry),
    lambda: telemetry.close(),
    lambda: telemetry.close(1),
    lambda: (telemetry.close(), telemetry.record("counted", n=1)),
    lambda: (telemetry.record("counted", n=1), telemetry.close(1), telemetry.close()),
]
for call in calls * int(sys.argv[1]):
    for end in (lambda: os._exit(0), lambda: sys.exit(0)):
        child = os.fork()
        if child == 0:
            # One that waits for a lock that nobody holds any more is ended by this.
            signal.alarm(60)
            call()
            stop.set()
            end()
            os._exit(0)
        _, status = os.waitpid(child, 0)
        if status:
            print(calls.index(call), status, flush=True)
stop.set()
[thread.join() for thread in threads]
telemetry.close(30)
"""
    said, complained = agreed.run(code, rounds)
    assert said == "", (said, complained)


def test_what_was_closed_stays_closed_in_a_child_that_is_forked(agreed):
    code = OPEN + """
import os, warnings
warnings.simplefilter("ignore")
def child(begin):
    child = os.fork()
    if child == 0:
        begin()
        telemetry.frame(0.1)
        print(telemetry.record("counted", n=1).code, telemetry.preview("counted", n=1), telemetry.state()["open"], flush=True)
        os._exit(0)
    assert os.waitpid(child, 0)[1] == 0
# By itself, and once it has opened telemetry for itself.
child(telemetry.close)
child(lambda: (telemetry.state(), telemetry.close()))
child(lambda: telemetry.close(1))
telemetry.close(30)
# By its parent.
child(lambda: None)
child(telemetry.close)
"""
    said, _complained = agreed.run(code)
    assert said.splitlines() == ["closed None False"] * 5
    assert agreed.bodies() == [] and len(agreed.files()) == len([path for path in agreed.files() if "spools" not in path])


def test_a_counter_of_pictures_goes_on_in_a_child_that_was_forked(agreed):
    code = OPEN + """
import os, warnings
warnings.simplefilter("ignore")
kept = telemetry.frames("pictures")
kept.frame(0.05)
child = os.fork()
if child == 0:
    kept.frame(0.05), kept.frame(0.001)
    telemetry.close(30)
    kept.frame(0.05)
    os._exit(0)
assert os.waitpid(child, 0)[1] == 0
kept.frame(0.05)
telemetry.close(30)
kept.frame(0.05)
del telemetry
kept.frame(0.05)
"""
    agreed.run(code)
    with candor_telemetry.open(agreed.manifest, deliver=False):
        wait_for("what both have counted", lambda: sorted(agreed.bodies()) == [b'{"fps":[0,1,1]}', b'{"fps":[0,2,0]}'])


def test_a_child_of_a_child_records_once_too(served, server):
    code = OPEN + """
import os, warnings
warnings.simplefilter("ignore")
assert telemetry.record("counted", n=0)
if os.fork() == 0:
    assert telemetry.record("counted", n=1)
    if os.fork() == 0:
        assert telemetry.record("counted", n=2)
        os._exit(0)
    assert os.wait()[1] == 0
    os._exit(0)
assert os.wait()[1] == 0
assert telemetry.record("counted", n=3)
telemetry.close(30)
"""
    served.run(code)
    with candor_telemetry.open(served.manifest):
        wait_for("everything at the server", lambda: len(server.numbers()) >= 4, ADOPTED)
    assert server.numbers() == [0, 1, 2, 3]


POOL = """
import multiprocessing, os, sys, warnings
import candor_telemetry

def open_here():
    global telemetry
    telemetry = candor_telemetry.open("telemetry.toml")

def record(number):
    return telemetry.record("counted", n=number).code

def main(method, at_once):
    warnings.simplefilter("ignore")
    global telemetry
    telemetry = candor_telemetry.open("telemetry.toml")
    assert telemetry.record("counted", n=1000)
    context = multiprocessing.get_context(method)
    # What is forked has the telemetry of its parent; the others open it for themselves.
    with context.Pool(4, initializer=None if method == "fork" else open_here) as pool:
        assert set(pool.map(record, range(200))) == {"recorded"}
        pool.close()
        pool.join()
    assert telemetry.record("counted", n=1001)
    print("done", flush=True)
    sys.stdin.readline()
    telemetry.close(30)

if __name__ == "__main__":
    main(sys.argv[1], 4)
"""


@pytest.mark.parametrize("method", ["spawn", "forkserver", "fork"])
def test_processes_of_multiprocessing_record_each_event_once(served, server, method):
    child = served.start(POOL, method)
    line = child.stdout.readline()
    assert line == b"done\n", (line, child.communicate(timeout=60))
    tell(child)
    assert child.wait(60) == 0, child.stderr.read()
    child.communicate()
    expected = sorted([*range(200), 1000, 1001])
    with candor_telemetry.open(served.manifest):
        wait_for("everything at the server", lambda: len(server.numbers()) >= len(expected), ADOPTED)
    assert server.numbers() == expected


def test_a_client_cannot_be_copied_into_another_process_and_that_is_said(opened):
    import copy
    import pickle

    for way in (pickle.dumps, copy.copy, copy.deepcopy):
        with pytest.raises(TypeError):
            way(opened)
