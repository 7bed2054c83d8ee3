"""What is shown is what is written down is what goes, byte for byte; and nothing goes that is not written down."""

import json

import candor_telemetry
import pytest
from support import wait_for

GIVEN = [
    {},
    {"text": "grün 🙂 \" \\ \n \x00 </script>", "n": None},
    {"whole": 7, "number": 2.5, "flag": True, "list": ["c", "a"], "choice": "right"},
    {"number": 0.1 + 0.2, "any_whole": -(2**63)},
    {"number": 1e300, "any_whole": 2**63 - 1, "flag": False, "list": []},
    {"computer.name": "box", "text": ""},
]


@pytest.mark.parametrize("off", [None, "system", "usage"])
def test_preview_and_log_and_wire_are_the_same_bytes_whatever_is_on(served, server, off):
    if off:
        served.candor("set", off, "off")
    shown = []
    with candor_telemetry.open(served.manifest, version="9.8.7") as telemetry:
        for values in GIVEN:
            before = telemetry.preview("everything", values)
            assert telemetry.record("everything", values).code == "recorded"
            shown.append(before)
        wait_for("everything at the server", lambda: len(server.events()) == len(GIVEN))
    assert served.bodies() == shown
    assert [row["body"].encode("utf-8") for row in served.log()] == shown
    wire = b"".join(request.body for request in server.taken)
    for body in shown:
        assert body in wire
    if len(server.requests) == 1:
        assert wire == b'{"events":[' + b",".join(shown) + b"]}"


def test_the_headers_that_the_log_shows_are_those_that_came(served, server):
    with candor_telemetry.open(served.manifest) as telemetry:
        telemetry.record("counted", n=1)
        wait_for("the answer in the log", lambda: served.states() == ["sent"])
    (row,) = served.log()
    (attempt,) = row["attempts"]
    (request,) = server.requests
    assert {name: value for name, value in attempt["headers"]} == request.headers
    assert (attempt["method"], request.path, attempt["status"]) == ("POST", "/events", 200)
    assert json.loads(served.candor("show", str(row["seq"]), "--json"))


def test_an_event_is_in_the_log_before_it_leaves(served, server):
    seen = []

    def answer(request):
        seen.append((request.events, [json.loads(body) for body in served.bodies()], served.states()))
        return 200, []

    server.answer = answer
    with candor_telemetry.open(served.manifest) as telemetry:
        telemetry.record("counted", n=1)
        wait_for("the event at the server", lambda: server.numbers() == [1])
    ((events, logged, states),) = seen
    assert events == logged and states == ["sending"]


def test_the_same_values_may_be_given_by_mapping_by_keyword_or_both(opened):
    by_mapping = opened.preview("everything", {"text": "a", "whole": 1})
    assert opened.preview("everything", text="a", whole=1) == by_mapping
    assert opened.preview("everything", {"text": "a"}, whole=1) == by_mapping
    # What is given twice: the keyword is the last word.
    assert opened.preview("everything", {"text": "b", "whole": 1}, text="a") == by_mapping


def test_names_of_parameters_are_free_for_values(opened, agreed):
    assert opened.record("counted", event=1, values=2, self=3, n=4).code == "recorded"
    opened.close(30)
    assert agreed.bodies() == [b'{"n":4}']


def test_pictures_and_what_repeats_are_recorded_with_their_values(agreed):
    with candor_telemetry.open(agreed.manifest, deliver=False) as telemetry:
        telemetry.frame(0.05)
        telemetry.frame(0.001)
        telemetry.frames("pictures").frame(0.05)
        telemetry.repeat("alive", lambda: {"mode": "fast"})
        wait_for("what repeats", lambda: b'{"mode":"fast"}' in agreed.bodies())
        telemetry.close(30)
    assert b'{"fps":[0,2,1]}' in agreed.bodies()


def test_two_programs_of_the_same_kind_send_each_event_once(served, server):
    with candor_telemetry.open(served.manifest) as one, candor_telemetry.open(served.manifest) as other:
        for number in range(100):
            assert one.record("counted", n=2 * number)
            assert other.record("counted", n=2 * number + 1)
        wait_for("everything at the server", lambda: len(server.numbers()) >= 200)
    assert server.numbers() == list(range(200))
