"""Whatever happens to program and server: none lost, none twice."""

import os
import signal
import time

import candor_telemetry
import pytest
from support import OPEN, kill, tell, wait_for

#: Says each number once it was recorded, until it is killed.
ENDLESS = OPEN + """
import fcntl, os
# A pipe that holds little, so that it is never far ahead of whoever kills it.
fcntl.fcntl(1, 1031, 4096)
first = int(sys.argv[1])
for number in range(first, first + 100000):
    assert telemetry.record("counted", n=number).code == "recorded"
    os.write(1, b"%-200d\\n" % number)
"""


def killed(served, first, how_many):
    """Kills a program at once when it has said that it recorded so many; how many it did record."""
    child = served.start(ENDLESS, first)
    for _ in range(how_many):
        assert child.stdout.readline(), child.stderr.read()
    kill(child)
    said = child.stdout.read()
    child.communicate()
    numbers = [int(line) for line in said.splitlines() if line.strip()]
    return max([first + how_many - 1, *numbers])


def lose_nothing(served, server, rounds):
    sure, first = [], 0
    for number in range(rounds):
        # Sooner and later: within the first transaction, and after some.
        last = killed(served, first, 1 + number * 37 % 300)
        sure.extend(range(first, last + 1))
        first = last + 10_000
    with candor_telemetry.open(served.manifest):
        wait_for("everything at the server", lambda: len(server.numbers()) >= len(sure) and set(sure) <= set(server.numbers()), 300)
        wait_for("the log to have nothing that waits", lambda: set(served.states()) == {"sent"})
    arrived = server.numbers()
    assert len(arrived) == len(set(arrived)), "some came twice"
    # One more may have been recorded in the moment before it could say so.
    assert len(sure) <= len(arrived) <= len(sure) + rounds


def test_a_program_that_is_killed_has_lost_nothing_and_sends_nothing_twice(served, server):
    lose_nothing(served, server, 5)


@pytest.mark.slow
def test_a_program_that_is_killed_a_hundred_times_has_lost_nothing_and_sends_nothing_twice(served, server):
    lose_nothing(served, server, 100)


def all_arrive(served, server, expected):
    wait_for("everything at the server", lambda: len(server.numbers()) >= len(expected))
    wait_for("the log to know", lambda: set(served.states()) == {"sent"})
    assert server.numbers() == expected


def test_while_the_server_is_down_everything_waits_and_then_arrives_once(served, server):
    server.down()
    with candor_telemetry.open(served.manifest) as telemetry:
        for number in range(200):
            assert telemetry.record("counted", n=number)
        wait_for("an attempt", lambda: served.ask_log("SELECT 1 FROM attempts WHERE finished_at IS NOT NULL"))
        assert set(served.states()) <= {"queued", "sending"}
        server.up()
        all_arrive(served, server, list(range(200)))


def test_a_server_that_asks_to_wait_is_asked_again_no_sooner_and_everything_arrives_once(served, server):
    times = []

    def answer(request):
        times.append(time.monotonic())
        return (503, [("Retry-After", "2")]) if len(times) == 1 else (200, [])

    server.answer = answer
    with candor_telemetry.open(served.manifest) as telemetry:
        for number in range(200):
            assert telemetry.record("counted", n=number)
        all_arrive(served, server, list(range(200)))
    assert times[1] - times[0] >= 1.9
    # What a server could have taken, it is asked for again under the same key, with the same bytes.
    assert (server.requests[0].key, server.requests[0].body) == (server.requests[1].key, server.requests[1].body)


def test_a_server_for_which_it_is_too_much_gets_less_at_a_time_and_everything_once(served, server):
    def answer(request):
        if len(request.events) > 30:
            return 413, [("Retry-After", "1")]
        return 200, []

    server.answer = answer
    with candor_telemetry.open(served.manifest) as telemetry:
        for number in range(200):
            assert telemetry.record("counted", n=number)
        all_arrive(served, server, list(range(200)))


@pytest.mark.slow
def test_a_server_that_hangs_holds_nobody_up_and_everything_arrives_once(served, server):
    server.answer = lambda request: None
    with candor_telemetry.open(served.manifest) as telemetry:
        longest = 0.0
        for number in range(200):
            began = time.monotonic()
            assert telemetry.record("counted", n=number)
            longest = max(longest, time.monotonic() - began)
        wait_for("a request that hangs", lambda: server.requests)
        # Not one waited for the server, which is given up after ten seconds.
        assert longest < 5
        server.answer = lambda request: (200, [])
        all_arrive(served, server, list(range(200)))


def test_an_answer_that_is_cut_off_makes_nothing_come_twice(served, server):
    first = []

    def answer(request):
        if not first:
            first.append(request)
            # It has taken it, and nobody hears of it.
            server.take(request)
            raise OSError
        return 200, []

    server.answer = answer
    with candor_telemetry.open(served.manifest) as telemetry:
        for number in range(50):
            assert telemetry.record("counted", n=number)
        all_arrive(served, server, list(range(50)))
    assert len(server.requests) >= 2


def test_what_one_program_recorded_and_could_not_send_the_next_one_sends(served, server):
    with candor_telemetry.open(served.manifest, deliver=False) as telemetry:
        for number in range(10):
            assert telemetry.record("counted", n=number)
    assert server.connections == 0
    with candor_telemetry.open(served.manifest):
        all_arrive(served, server, list(range(10)))


def test_a_full_or_locked_disk_is_an_outcome_and_no_exception(served):
    code = OPEN + """
import resource, signal
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
print(telemetry.record("counted", n=1).code)
print(bool(telemetry.record("counted", n=1)))
telemetry.close(5)
"""
    said, _ = served.run(code)
    assert said.split() == ["disk", "False"], said
