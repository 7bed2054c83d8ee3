"""The settings page as data: what a page in a browser may send is answered with a sentence, whatever it is; and what the person
decides there holds at once in the program that they decide in."""

import os

import candor_telemetry
import pytest
from candor_telemetry.settings import NotDone, Settings
from support import OPEN, wait_for


@pytest.fixture
def settings(home):
    client = candor_telemetry.open(home.manifest, deliver=False)
    yield Settings(client, language="en")
    client.close(30)


class Odd:
    """Fails whatever is asked of it."""

    def _fail(self, *_):
        raise RuntimeError("no")

    __str__ = __repr__ = __index__ = __iter__ = __len__ = __fspath__ = __bool__ = _fail


DEEP = []
for _ in range(100_000):
    DEEP = [DEEP]
CYCLIC = {}
CYCLIC["everything"] = CYCLIC
ODD = [None, True, 7, -1, 2**63, 2**200, 1.5, float("nan"), "", "x", "\ud800", "\0", b"x", [], {}, {1: 2}, {"\ud800": 1}, {"x": "\ud800"}]
ODD += [DEEP, CYCLIC, Odd(), object(), {"x": Odd()}, "x" * 1_000_000, {"everything": 2**70}, {"news": 1.5}, ("tier",), set(), range(3)]
CALLS = {
    "preview": lambda settings, odd: settings.preview(odd),
    "preview of tiers": lambda settings, odd: settings.preview("counted", odd),
    "decide": lambda settings, odd: settings.decide(odd, "x"),
    "decide what was seen": lambda settings, odd: settings.decide({"everything": True}, odd),
    "history": lambda settings, odd: settings.history(odd),
    "history of most": lambda settings, odd: settings.history(None, odd),
    "message": lambda settings, odd: settings.message(odd),
    "edit": lambda settings, odd: settings.edit_crash(odd, odd, odd, odd),
    "edit of a text": lambda settings, odd: settings.edit_crash(1, "traceback", odd, odd),
    "release": lambda settings, odd: settings.release_crash(1, odd),
    "delete": lambda settings, odd: settings.delete_crash(odd),
    "export": lambda settings, odd: settings.export("report.html", odd, odd),
    "export to": lambda settings, odd: settings.export(odd, "doc"),
    "export of days": lambda settings, odd: settings.export("report.html", "doc", False, odd, odd),
    "export of tiers": lambda settings, odd: settings.export("report.html", "doc", False, None, None, odd),
}


@pytest.mark.parametrize("call", CALLS)
def test_whatever_a_page_sends_is_answered_or_refused_in_a_sentence_and_decides_nothing(settings, home, call):
    for odd in ODD:
        try:
            CALLS[call](settings, odd)
        except NotDone as why:
            assert str(why) and len(str(why)) < 3_000_000
    assert not home.consent.exists() and settings.page()["answered"] is False


def test_what_is_refused_says_what_is_wrong_where_and_how_it_is_written(settings):
    for decision, said in [
        ({"keep": {"days": 0, "mib": 0}}, ['"keep"', "at least 1", '{"keep": {"days": 365, "mib": 256}}']),
        ({"fields": ["counted/nowhere"], "withheld": True}, ['"counted/nowhere"', '"entries"', '{"fields": ']),
        ({"fields": [], "withheld": True}, ['"fields"', "names no field", '{"fields": ']),
        ({"answer": {"tiers": ["nobody"]}}, ['"nobody"', '"usage"', '{"answer": ']),
        ({"answer": {"tiers": [2**70]}}, ['"decision.answer.tiers[0]"', "beyond 64 bits"]),
        ({"answer": {"tiers": ["\ud800"]}}, ['"decision.answer.tiers[0]"', "surrogate"]),
        ({"tier": "usage", "on": "yes"}, ['"tier"', '"yes"', '{"tier": "ID", "on": true}']),
        ({"tier": object()}, ['"decision.tier"', "type object"]),
        (7, ["this is no decision", '"everything"']),
    ]:
        with pytest.raises(NotDone) as refused:
            settings.decide(decision, settings.page()["seen"])
        assert all(part in str(refused.value) for part in said), (decision, str(refused.value))
    with pytest.raises(NotDone, match="not a path of a file"):
        settings.export(7)
    for limits, said in [
        ({"first_day": "yesterday"}, '"yesterday" is no day'),
        ({"last_day": 7}, "expected a string"),
        ({"tiers": "usage"}, "expected a sequence"),
        ({"tiers": ["nobody"]}, 'no tier "nobody"'),
    ]:
        with pytest.raises(NotDone, match=said):
            settings.export("never.html", **limits)
    assert not os.path.exists("never.html")


def test_a_report_is_saved_under_a_name_that_is_no_text(settings, home):
    saved = settings.export(os.fsdecode(os.fsencode(str(home.path)) + b"/\xff.html"))
    assert saved["events"] == 0 and b"\xff.html" in os.listdir(os.fsencode(str(home.path)))


def test_a_report_is_of_the_days_and_tiers_that_were_asked_for(agreed):
    client = candor_telemetry.open(agreed.manifest, deliver=False)
    assert client.record("counted", n=1).code == "recorded"
    client.close(30)
    settings = Settings(client, language="en")
    for name, limits, events in [
        ("all.json", {}, 1),
        ("since.csv", {"format": "csv", "first_day": "2020-01-01", "tiers": ["usage"]}, 1),
        ("past.zip", {"format": "zip", "last_day": "2020-01-01"}, 0),
        ("until.jsonl", {"format": "jsonl", "last_day": "2020-01-31T18:30:00Z"}, 0),
    ]:
        assert settings.export(name, **{"format": "json", **limits})["events"] == events, name
        assert os.path.getsize(name) > 0


def test_the_first_yes_on_a_programs_own_page_holds_at_once_and_so_does_a_no(settings, home):
    client = candor_telemetry.open(home.manifest, deliver=False)
    page = settings.page()
    for _ in range(3):
        # Nothing is waited for.
        page = settings.decide({"answer": {"tiers": ["usage"]}}, page["seen"])
        assert client.record("counted", n=1).code == "recorded"
        page = settings.decide({"everything": False})
        assert client.record("counted", n=1).code == "not_allowed"
    client.close(30)


def test_after_close_nothing_would_be_recorded_and_the_preview_is_none(agreed):
    client = candor_telemetry.open(agreed.manifest, deliver=False)
    assert client.preview("counted", n=1) == b'{"n":1}'
    client.close(30)
    assert client.preview("counted", n=1) is None and client.record("counted", n=1).code == "closed"


def test_a_kind_of_client_that_has_no_hash_is_opened_and_closed_like_any_other(agreed):
    code = """
import candor_telemetry

class Mine(candor_telemetry.Client):
    def __eq__(self, other):
        return True

first, second = (Mine(open("telemetry.toml", encoding="utf-8").read(), deliver=False) for _ in range(2))
print(first.record("counted", n=1).code, second.record("counted", n=2).code)
"""
    assert agreed.run(code) == ("recorded recorded\n", "")
    agreed.run("import candor_telemetry\ncandor_telemetry.open('telemetry.toml', deliver=False).close(30)")
    assert sorted(agreed.bodies()) == [b'{"n":1}', b'{"n":2}']


def test_a_home_that_depends_on_where_the_program_was_started_is_none(home):
    code = """
import candor_telemetry
telemetry = candor_telemetry.open("telemetry.toml")
print(telemetry.record("counted", n=1).code, telemetry.state()["troubles"])
"""
    home.environment["HOME"] = "not/from/the/root"
    said, complained = home.run(code)
    assert said.startswith("not_open ") and "set HOME to the full path" in said and complained == ""
    assert home.files() == [] and not (home.program / "not").exists()

def test_a_page_in_a_child_that_was_forked_waits_for_no_lock_that_others_held(agreed):
    code = OPEN + """
import os, signal, threading, warnings
from candor_telemetry.settings import NotDone, Settings
warnings.simplefilter("ignore")
settings, stop = Settings(telemetry, "de"), threading.Event()
def hold():
    while not stop.is_set():
        settings.page()
def child():
    if os.fork() == 0:
        # One that waits for a lock that nobody holds any more is ended by this.
        signal.alarm(60)
        try:
            os._exit(1 if settings.page()["language"] == "de" else 3)
        except NotDone as why:
            os._exit(2 if "forked" in str(why) else 4)
    return os.wait()[1] >> 8
# While nobody is asking, it goes on.
print(child())
threads = [threading.Thread(target=hold, daemon=True) for _ in range(4)]
[thread.start() for thread in threads]
print(set(child() for _ in range(60)) <= {1, 2})
stop.set()
[thread.join() for thread in threads]
print(child())
"""
    assert agreed.run(code)[0].split() == ["1", "True", "1"]


def test_the_window_is_asked_for_this_program_also_where_telemetry_is_closed_or_could_not_be_opened(home, monkeypatch, tmp_path):
    told = tmp_path / "told"
    window = tmp_path / "candor"
    window.write_text(f"#!/bin/sh\necho \"$@\" >>'{told}'\n", encoding="utf-8")
    window.chmod(0o755)
    monkeypatch.setattr("candor_telemetry.window.find", lambda: str(window))
    client = candor_telemetry.open(home.manifest, deliver=False)
    client.close()
    monkeypatch.setenv("HOME", "not/from/the/root")
    for client in (client, candor_telemetry.open(home.manifest, deliver=False)):
        assert not client.state()["open"] and client.open_settings()
    wait_for("both windows", lambda: told.exists() and told.read_text().split("\n") == ["--app sample"] * 2 + [""])
