"""ETS2LA's calls by three lines: the same requests after a yes, without the person's name, with nothing lost and nothing raised."""

import json
import re
import urllib.request

import pytest

from compat_support import CHECKOUT, Home, Server, collector, wait_for

UUID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"

PROGRAM = """
    import os, sys, time, traceback
    from candor_telemetry.compat.ets2la import Tracking

    tracking = Tracking(sys.argv[1], "2.0.0")
"""
CRASHES = PROGRAM + """
    tracking.ping()
    # The first ping is recorded on a thread of its own. Once there is a log, it was.
    log, until = os.path.expanduser("~/ets2la_data/telemetry_log.sqlite3"), time.monotonic() + 60
    while tracking._client and tracking._client._is_on("activity_ping") and not os.path.exists(log) and time.monotonic() < until:
        tracking.ping()

    def update():
        raise ValueError(f"no map in {os.path.expanduser('~/secret')}")

    try:
        update()
    except ValueError:
        fields = {"ETS2LA Version": "2.0.0", "ETS2LA Language": "Português", "User": "Ann Example"}
        print(tracking.crash("plugins.Map", traceback.format_exc(), fields))
    print(tracking.feedback("It drives well. \U0001f69b", "Ann Example"))
"""

@pytest.fixture
def home(tmp_path):
    return Home(tmp_path)


@pytest.fixture
def server():
    server = Server()
    yield server
    server.close()


def agree(home, url, tiers=None):
    """The program was started, and the person said yes, and that crash reports go without being read."""
    home.run(PROGRAM, url)
    home.candor("on", "--app", "ets2la", *(["--tiers", tiers] if tiers else []))
    home.candor("crash", "--app", "ets2la", "always")


def deliver(home, count):
    """What is due is sent until so many events are."""

    def sent():
        home.candor("deliver", "--app", "ets2la")
        rows = [row for row in home.log("ets2la") if row["state"] == "sent"]
        return rows if len(rows) >= count else None

    return wait_for("everything is sent", sent)


def test_before_a_yes_nothing_is_sent_and_nothing_is_kept_but_the_manifest(home, server):
    said, complained = home.run(CRASHES, server.url)
    assert (said, complained) == ("False\nFalse\n", "")
    assert (server.requests, home.files()) == ([], [".local/share/candor/apps/ets2la.toml"])


def test_after_a_yes_the_requests_are_those_of_the_former_calls_without_the_persons_name(home, server):
    agree(home, server.url)
    said, complained = home.run(CRASHES, server.url)
    assert (said, complained) == ("True\nTrue\n", "")
    deliver(home, 3)
    by_path = {re.sub(UUID, "UUID", path): (method, body) for method, path, _, body in server.requests}
    assert set(by_path) == {"/tracking/ping/UUID", "/crash/report", "/feedback"}
    assert by_path["/tracking/ping/UUID"] == ("GET", b"")
    method, crash = by_path["/crash/report"]
    report = json.loads(crash)
    assert (method, list(report)) == ("POST", ["timestamp", "source", "source_description", "fields"])
    assert isinstance(report["timestamp"], int) and report["source"] == "plugins.Map"
    assert report["fields"] == {"version": "2.0.0", "language": "Português"}
    assert "in update" in report["source_description"] and "ValueError: no map in" in report["source_description"]
    method, feedback = by_path["/feedback"]
    message = json.loads(feedback)
    assert (method, list(message)) == ("POST", ["timestamp", "user", "message", "fields"])
    assert (message["user"], message["message"], message["fields"]) == ("", "It drives well. \U0001f69b", {})
    for body in (crash, feedback):
        assert body == json.dumps(json.loads(body), separators=(",", ":")).encode("ascii")
    everything = b"".join(body + json.dumps([path, headers]).encode() for _, path, headers, body in server.requests)
    assert b"Ann" not in everything and b"nna's home" not in everything


def test_pings_carry_one_random_number_that_no_report_carries(home, server):
    agree(home, server.url)
    home.run(CRASHES, server.url)
    deliver(home, 3)
    numbers = {re.search(UUID, path).group() for _, path, _, _ in server.requests if "ping" in path}
    assert len(numbers) == 1
    (number,) = numbers
    rest = [(path, headers, body) for _, path, headers, body in server.requests if "ping" not in path]
    assert rest and number not in str(rest) and number.replace("-", "") not in str(rest)


def test_a_ping_may_be_asked_for_as_often_as_one_likes_and_goes_once_in_two_minutes(home, server):
    agree(home, server.url, "activity_ping")
    home.run(CRASHES + "    for _ in range(200_000): tracking.ping()\n    tracking.close()\n", server.url)
    assert [row["event"] for row in home.log("ets2la")] == ["activity_ping"]


def test_a_crash_report_waits_for_its_reader_unless_they_chose_otherwise(home, server):
    home.run(PROGRAM, server.url)
    home.candor("on", "--app", "ets2la")
    home.run(CRASHES, server.url)
    assert [row["state"] for row in home.log("ets2la") if row["event"] == "crash_report"] == ["held"]
    assert not [path for _, path, _, _ in server.requests if "crash" in path]


def test_an_exception_can_be_given_in_place_of_its_text(home, server):
    agree(home, server.url)
    code = PROGRAM + """
    try:
        {}["missing"]
    except KeyError as error:
        print(tracking.crash("plugins.Map", error))
    """
    assert home.run(code, server.url)[0] == "True\n"
    deliver(home, 1)
    (body,) = [body for _, path, _, body in server.requests if path == "/crash/report"]
    assert "KeyError: 'missing'" in json.loads(body)["source_description"]


def test_a_message_that_does_not_fit_is_refused_whole_and_says_so(home, server):
    agree(home, server.url)
    code = PROGRAM + "    print([tracking.feedback(message) for message in ('x' * 4001, '', None, 7, b'bytes', '\\ud800')])\n"
    assert home.run(code, server.url)[0] == f"{[False] * 6}\n"
    assert home.log("ets2la") == []


def test_nothing_raises_anything_out_of_a_call(home, server):
    agree(home, server.url)
    code = PROGRAM + """
    class Loud(dict):
        def __str__(self): raise RuntimeError("no text")
        items = __repr__ = __str__
    class Leaving(dict):
        def items(self): raise SystemExit(1)
    for odd in (None, Leaving(), 1, b"x", object(), Loud(), "\\ud800", "x" * 10_000_000, [], {}, float("nan"), Loud, StopIteration()):
        tracking.crash(odd, odd, odd)
        tracking.crash("source", "text", {odd if odd.__hash__ else 1: odd})
        tracking.feedback(odd, odd, odd)
        tracking.ping()
    tracking.close()
    tracking.ping()
    print(tracking.crash("source", "text"), tracking.feedback("text"))
    """
    assert home.run(code, server.url) == ("False False\n", "")


def test_where_telemetry_cannot_be_opened_the_program_goes_on_and_hears_once_why(home):
    said, complained = home.run(CRASHES + "    tracking.close()\n", "http://example.org")
    assert said == "False\nFalse\n"
    assert complained.count("\n") == 1 and "nothing is recorded or sent" in complained and "https" in complained


def test_a_manifest_beside_the_program_says_what_is_sent(home, server):
    own = (CHECKOUT / "src/client/tests/fixtures/ets2la-own-server.toml").read_text(encoding="utf-8")
    (home.program / "telemetry.toml").write_text(own.replace("http://127.0.0.1:4319", server.url), encoding="utf-8")
    agree(home, "http://127.0.0.1:9")
    said, complained = home.run(CRASHES, "http://127.0.0.1:9")
    # That manifest has no feedback.
    assert (said, complained) == ("True\nFalse\n", "")
    deliver(home, 2)
    assert {re.sub(UUID, "UUID", path) for _, path, _, _ in server.requests} == {"/tracking/ping/UUID", "/crash/report"}


def test_the_real_collector_takes_it_as_it_takes_the_former_calls(home, tmp_path):
    with collector(tmp_path, "--foreign", "ets2la=ets2la") as (url, kept):
        agree(home, url)
        home.run(CRASHES, url)
        deliver(home, 3)
        rows = {row["event"]: row for row in kept()}
        assert set(rows) == {"crash_report", "feedback"}
        logged = {row["event"]: json.loads(row["body"] or "{}") for row in home.log("ets2la")}
        assert rows["crash_report"]["json"] == logged["crash_report"]
        assert rows["crash_report"]["version"] == "2.0.0"
        assert rows["feedback"]["json"] == {name: value for name, value in logged["feedback"].items() if name != "user"}
        # A sign of life leaves no row; that it was one is counted.
        with urllib.request.urlopen(f"{url}/tracking/users") as answer:
            assert json.loads(answer.read())["status"] == 200
