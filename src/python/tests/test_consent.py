"""What a person decides, and that a Python program obeys it at once."""

import json
import re
import shutil

import candor_telemetry
import pytest
from support import OPEN, says, tell, wait_for

#: A program that records when it is told to, and says what became of it.
RECORDER = OPEN + """
print("open", flush=True)
for number, line in enumerate(sys.stdin):
    print(telemetry.record("counted", n=number).code, flush=True)
"""


def recorded(child):
    tell(child)
    return child.stdout.readline().decode().strip()


def end(child):
    child.stdin.close()
    assert child.wait(30) == 0, child.stderr.read()
    child.stdout.close(), child.stderr.close()


def test_before_an_answer_nothing_is_written_but_the_manifest_and_no_socket_is_made(home, server):
    home.use(home.text.replace("http://127.0.0.1:1", server.url))
    trace = home.program / "trace"
    code = OPEN + """
    telemetry.capture_crashes()
    for number in range(100):
        assert telemetry.record("counted", n=number).code == "not_allowed"
    assert telemetry.preview("counted", n=1) is None
    telemetry.frame(0.1)
    telemetry.repeat("alive", lambda: 1 / 0)
    telemetry.report(ValueError("x"))
    state = telemetry.state()
    assert (state["open"], state["answered"], state["allowed"], state["reason"]["code"]) == (True, False, False, "not_answered"), state
    telemetry.close(30)
    """.replace("\n    ", "\n")
    watched_by = ["strace", "-f", "-qq", "-e", "trace=socket,connect,sendto", "-o", str(trace)]
    if shutil.which("strace") is None:
        pytest.fail("strace is missing (Debian has it in: strace)")
    home.run(code, watched_by=watched_by)
    assert not re.findall(r"socket\(|connect\(|sendto\(", trace.read_text()), trace.read_text()
    assert server.connections == 0
    assert home.files() == [".local/share/candor/apps/sample.toml"]


def test_what_watches_for_sockets_sees_those_of_a_program_that_may_send(served, server):
    trace = served.program / "trace"
    watched_by = ["strace", "-f", "-qq", "-e", "trace=socket,connect", "-o", str(trace)]
    served.run(OPEN + 'telemetry.record("counted", n=1)\ntelemetry.close(30)\n', watched_by=watched_by)
    assert f"htons({server.port})" in trace.read_text()


@pytest.mark.parametrize("reached", [False, True])
def test_a_no_is_obeyed_within_a_second_and_what_waits_never_goes(served, server, reached):
    server.answer = lambda request: (503, [("Retry-After", "3600")])
    if not reached:
        server.down()
    child = served.start(RECORDER)
    says(child, "open")
    assert recorded(child) == "recorded"
    attempts = "SELECT count(*) FROM attempts WHERE finished_at IS NOT NULL"
    wait_for("an attempt", lambda: served.ask_log(attempts) == [(1,)] and served.states() == ["queued"])
    served.no()
    answers = []
    wait_for("the no", lambda: answers.append(recorded(child)) or answers[-1] == "not_allowed", 1.0)
    # What a server has seen and answered with a refusal may be known to it.
    first = "unknown" if reached else "withdrawn"
    withdrawn = [first] + ["withdrawn"] * (answers.count("recorded"))
    wait_for("everything to be withdrawn", lambda: served.states() == withdrawn, 1.0)
    if not reached:
        server.up()
    asked = len(server.requests)
    server.answer = lambda request: (200, [])
    end(child)
    assert len(server.requests) == asked
    assert server.events() == []


def test_one_tier_that_goes_off_takes_its_fields_along_and_leaves_the_others(opened, agreed):
    before = opened.preview("everything", {"computer.name": "box"}, text="x")
    assert json.loads(before)["computer"]["name"] == "box"
    agreed.candor("set", "system", "off")
    wait_for("the no", lambda: opened.state()["tiers"]["system"]["allowed"] is False, 1.0)
    after = opened.preview("everything", {"computer.name": "box"}, text="x")
    assert "computer" not in json.loads(after)
    assert opened.record("everything", {"computer.name": "box"}, text="x")
    opened.close(30)
    assert agreed.bodies()[-1] == after


def test_an_event_that_is_off_does_not_even_look_at_its_values(home):
    home.candor("set", "crashes", "on")

    class Value:
        def __index__(self):
            raise AssertionError("it was looked at")

    with candor_telemetry.open(home.manifest, deliver=False) as telemetry:
        assert telemetry.record("counted", n=Value()).code == "not_allowed"
        assert telemetry.state()["tiers"]["usage"]["reason"]["code"]
    assert home.dropped() == {}
    assert not (home.data / "telemetry_log.sqlite3").exists()


@pytest.mark.parametrize("torn", [b"", b"{", b"[]", b"null", b'{"telemetry": 7}', b"\xff\xfe", b"{}"])
def test_a_consent_file_that_is_torn_closes_everything_and_stays_as_it_is(opened, agreed, torn):
    assert opened.record("counted", n=1)
    agreed.consent.write_bytes(torn)
    wait_for("the file to be noticed", lambda: opened.record("counted", n=2).code == "not_allowed", 2.0)
    state = opened.state()
    assert not state["allowed"] and state["reason"]["sentence"]
    opened.close(30)
    assert agreed.consent.read_bytes() == torn


def test_a_consent_file_that_is_gone_or_that_others_may_write_closes_everything(opened, agreed):
    kept = agreed.consent.read_bytes()
    agreed.consent.unlink()
    wait_for("the file to be gone", lambda: not opened.record("counted", n=1), 2.0)
    agreed.consent.write_bytes(kept)
    agreed.consent.chmod(0o600)
    wait_for("the file to be back", lambda: opened.record("counted", n=2), 2.0)
    agreed.consent.chmod(0o666)
    wait_for("its rights to be noticed", lambda: not opened.record("counted", n=3), 2.0)


def test_a_pause_records_nothing_until_it_ends(opened, agreed):
    assert opened.record("counted", n=1)
    agreed.candor("pause")
    wait_for("the pause", lambda: opened.record("counted", n=2).code == "not_allowed", 1.0)
    assert opened.state()["reason"]["code"] == "paused"
    agreed.candor("resume")
    wait_for("its end", lambda: opened.record("counted", n=3), 1.0)


@pytest.mark.parametrize("variable", ["DO_NOT_TRACK", "CI", "CANDOR_TELEMETRY"])
def test_what_the_environment_forbids_is_not_recorded_and_the_state_says_so(agreed, variable):
    agreed.environment[variable] = "off" if variable == "CANDOR_TELEMETRY" else "1"
    code = OPEN + 'print(telemetry.record("counted", n=1).code, telemetry.state()["reason"]["sentence"])\ntelemetry.close(30)\n'
    said, _ = agreed.run(code)
    assert said.startswith("not_allowed ") and variable in said, said
    assert not (agreed.data / "telemetry_log.sqlite3").exists()


def test_what_is_new_in_the_manifest_waits_for_an_answer_and_the_rest_goes_on(agreed):
    new = '[[event.field]]\npath = "who"\nfrom = "host"\ntype = "string"\nmax = 9\nexample = "x"\nexplain = "New."\n\n'
    agreed.use(agreed.text.replace('[[event]]\nname = "everything"', new + '[[event]]\nname = "everything"'))
    with candor_telemetry.open(agreed.manifest, deliver=False) as telemetry:
        assert telemetry.record("counted", n=1, who="me")
        telemetry.close(30)
    assert agreed.bodies() == [b'{"n":1}']


def test_another_server_than_the_one_that_was_agreed_to_gets_nothing(agreed, server):
    agreed.use(agreed.text.replace("http://127.0.0.1:1", server.url))
    with candor_telemetry.open(agreed.manifest) as telemetry:
        assert telemetry.record("counted", n=1).code == "not_allowed"
    assert server.connections == 0


def test_switching_off_sends_nothing_and_nor_does_ending_afterwards(served, server):
    with candor_telemetry.open(served.manifest) as telemetry:
        assert telemetry.record("counted", n=1)
        wait_for("the event at the server", lambda: server.numbers() == [1])
        connections, requests = server.connections, len(server.requests)
        served.no()
        wait_for("the no", lambda: not telemetry.record("counted", n=2), 1.0)
    assert (server.connections, len(server.requests)) == (connections, requests)
