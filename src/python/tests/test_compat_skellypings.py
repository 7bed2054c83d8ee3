"""SkellyCam's client by one changed import: the same calls and the same bytes, after a yes, with nothing lost and nothing raised."""

import json
import os
import shutil
import textwrap
import urllib.request

import pytest

from compat_support import CHECKOUT, Home, Server, as_python_writes, collector, signature, wait_for

SECRET = "a secret that everybody knows"
SYSTEM = {
    "os": "Windows",
    "os_version": 'quote " backslash \\ Grüße \U0001f69b',
    "os_release": "11",
    "architecture": "AMD64",
    "python_version": "3.12.4",
    "cpu_count_physical": 8,
    "cpu_count_logical": 16,
    "ram_total_gb": 31.26,
}

#: How SkellyCam calls its client, but for the import.
PROGRAM = """
    import json, os, sys
    from candor_telemetry.compat.skellypings import TelemetryClient, read_telemetry_enabled

    client = TelemetryClient(
        server_url=sys.argv[1],
        secret="a secret that everybody knows",
        app_name="skellycam",
        app_version="2.1.0",
        user_id_file=os.path.expanduser("~/skellycam_data/telemetry_uid"),
        flush_interval_seconds=60.0,
        flush_batch_size=50,
    )
"""
TRACKED = PROGRAM + "    client.track('app_opened', json.loads(sys.argv[2]))\n    client.shutdown()\n"


@pytest.fixture
def home(tmp_path):
    return Home(tmp_path)


@pytest.fixture
def server():
    server = Server()
    yield server
    server.close()


def start(home, server, *arguments, code=TRACKED, **more):
    return home.run(code, server.url, json.dumps(SYSTEM), *arguments, **more)


def agree(home, server, app="skellycam", tiers=None, code=TRACKED):
    """The program was started, and the person said yes."""
    start(home, server, code=code)
    home.candor("on", "--app", app, *(["--tiers", tiers] if tiers else []))


def deliver(home, app="skellycam"):
    """What is due is sent until everything is; each delivery once, by its key."""

    def sent():
        home.candor("deliver", "--app", app)
        rows = home.log(app)
        return rows and all(row["state"] == "sent" for row in rows)

    wait_for("everything is sent", sent)


def arrived(home, server, app="skellycam"):
    """What the server got, once everything is sent: a busy computer may not send all of it before its program ends."""
    deliver(home, app)
    return server.requests


def only_event(request):
    (event,) = json.loads(request[3])["events"]
    return event


def test_importing_the_replacements_brings_in_nothing_slow(home):
    code = """
    import sys
    before = set(sys.modules)
    import candor_telemetry.compat.ets2la
    import candor_telemetry.compat.skellypings
    print(*sorted(name for name in set(sys.modules) - before if not name.startswith("candor_telemetry")))
    """
    brought = home.run(code)[0].split()
    slow = {"asyncio", "http", "json", "logging", "re", "socket", "ssl", "subprocess", "typing", "urllib"}
    assert not slow & {name.partition(".")[0] for name in brought}, brought


def test_before_a_yes_nothing_is_sent_and_nothing_is_kept_but_the_manifest(home, server):
    start(home, server)
    assert server.requests == []
    assert home.files() == [".local/share/candor/apps/skellycam.toml"]


def test_after_a_yes_the_bytes_are_those_of_the_former_client(home, server):
    agree(home, server)
    start(home, server)
    method, path, headers, body = arrived(home, server)[0]
    assert (method, path) == ("POST", "/events")
    assert body == as_python_writes(body)
    assert headers["x-telemetry-signature"] == signature(SECRET, body)
    assert headers["content-type"] == "application/json"
    event = only_event(server.requests[0])
    assert set(event) == {
        "event_type", "app_name", "app_version", "os_platform", "user_id", "timestamp", "timestamp_iso8601", "payload"
    }
    assert (event["event_type"], event["app_name"], event["app_version"]) == ("app_opened", "skellycam", "2.1.0")
    assert event["payload"] == SYSTEM


def test_the_existence_ping_alone_says_nothing_of_the_computer_and_still_has_a_payload(home, server):
    agree(home, server, tiers="existence_ping")
    start(home, server)
    event = only_event(arrived(home, server)[0])
    assert event["payload"] == {} and "os_platform" not in event
    assert server.requests[0][3] == as_python_writes(server.requests[0][3])


def test_the_history_shows_exactly_the_bytes_that_went(home, server):
    agree(home, server)
    start(home, server)
    arrived(home, server)
    (row,) = home.log("skellycam")
    assert f'{{"events":[{row["body"]}]}}'.encode() == server.requests[0][3]


def test_what_was_tracked_before_a_kill_is_sent_once_afterwards(home, server):
    agree(home, server)
    start(home, server, code=PROGRAM + "    client.track('app_opened')\n    os.kill(os.getpid(), 9)\n", answers=-9)
    deliver(home)
    deliveries = {headers["idempotency-key"]: body for _, _, headers, body in server.requests}
    assert [len(json.loads(body)["events"]) for body in deliveries.values()] == [1]


@pytest.mark.parametrize("status", [503, 429, 413, 500, 401, 403])
def test_a_server_that_refuses_for_a_while_loses_nothing_and_is_not_hammered(home, server, status):
    agree(home, server)
    server.status = status
    start(home, server, code=PROGRAM + "    for _ in range(160): client.track('app_opened')\n    client.shutdown()\n")
    # The former client sends 111 requests. What is too large is halved at once, until it is known which message is, and so a fast
    # computer asks more often.
    assert len(server.requests) <= (110 if status == 413 else 20)
    rows = home.log("skellycam")
    assert len(rows) == 160 and {row["state"] for row in rows} <= ({"queued", "sending", "refused"} if status == 413 else {"queued", "sending"})


def test_what_the_former_client_wrote_by_itself_is_no_answer_and_what_a_person_wrote_there_is_a_no(home, server):
    folder = home.path / "skellycam_data"
    folder.mkdir(mode=0o700)
    answer = folder / "telemetry_config.json"
    answer.write_text('{"telemetry_enabled": true, "theme": "dark"}')
    start(home, server)
    assert home.log("skellycam") == [] and server.requests == []
    assert answer.read_text() == '{"telemetry_enabled": true, "theme": "dark"}'
    home.candor("on", "--app", "skellycam")
    start(home, server)
    assert only_event(arrived(home, server)[0])["event_type"] == "app_opened"
    assert json.loads(answer.read_text())["theme"] == "dark"
    answer.write_text('{"telemetry_enabled": false}')
    start(home, server)
    assert len(home.log("skellycam")) == 1


FORMS = {
    "positional, with a name": ("url, secret, 'skellycam', '2.1.0', uid", True),
    "positional, with a name and limits": ("url, secret, 'skellycam', '2.1.0', uid, 60.0, 50", True),
    "keywords, with a name": ("server_url=url, secret=secret, app_name='skellycam', app_version='2.1.0', user_id_file=uid", True),
    "mixed, with a name": ("url, secret, 'skellycam', '2.1.0', user_id_file=uid", True),
    "positional, without": ("url, secret, '2.1.0', uid", False),
    "positional, without, with limits": ("url, secret, '2.1.0', uid, 60.0, 50", False),
    "keywords, without": ("server_url=url, secret=secret, app_version='2.1.0', user_id_file=uid", False),
    "mixed, without": ("url, secret, '2.1.0', user_id_file=uid, flush_batch_size=50", False),
}


@pytest.mark.parametrize("form", FORMS)
def test_the_constructor_is_taken_in_both_its_forms(home, server, form):
    arguments, is_named = FORMS[form]
    code = f"""
        import pathlib, sys
        from candor_telemetry.compat.skellypings import TelemetryClient
        url, secret, uid = sys.argv[1], {SECRET!r}, pathlib.Path("~/skellycam_data/telemetry_uid").expanduser()
        client = TelemetryClient({arguments})
        client.track("app_opened")
        client.shutdown()
    """
    agree(home, server, code=code)
    start(home, server, code=code)
    event = only_event(arrived(home, server)[0])
    assert event.get("app_name") == ("skellycam" if is_named else None)
    assert event["app_version"] == "2.1.0"


def test_arguments_of_neither_form_are_a_type_error(home, server):
    code = """
        from candor_telemetry.compat.skellypings import TelemetryClient
        for wrong in [lambda: TelemetryClient(), lambda: TelemetryClient("u", "s", "1", 7), lambda: TelemetryClient(1, 2, 3, 4, 5, 6, 7, 8),
                      lambda: TelemetryClient("u", "s", "1", "f", unknown=1), lambda: TelemetryClient("u", "s", "1", "f", secret="s")]:
            try:
                wrong()
            except TypeError as error:
                assert "user_id_file" in str(error)
            else:
                raise SystemExit("taken")
    """
    start(home, server, code=code)


BAD = PROGRAM + """
    import collections, datetime, threading
    class Loud:
        def __str__(self): raise RuntimeError("no text")
        __repr__ = __index__ = __float__ = __str__
    class Again:
        def __str__(self): client.track("app_opened", self); return ""
    class Broken(dict):
        def items(self): raise OSError("gone")
    class Leaving(dict):
        def items(self): raise SystemExit(1)
    cyclic = {}
    cyclic["a"] = cyclic["b"] = cyclic["c"] = cyclic
    deep = {}
    for _ in range(100_000): deep = {"deep": deep}
    wide = {}
    for _ in range(7): wide = {str(n): wide for n in range(1000)}
    bad = [object(), wide, Loud(), Again(), b"bytes", float("nan"), float("inf"), 10 ** 400, "\\ud800", "x" * 10_000_000, cyclic, deep,
           Broken(), Leaving(), datetime.datetime.now(), threading.Lock(), (n for n in range(3)), {1, 2}, lambda: 0, [[[]]], 1j, None, True]
    for value in bad:
        for payload in (value, {"os": value}, {"os": "Linux", "odd": value}, {"os": {"os": value}}, [value], collections.ChainMap({"os": value})):
            client.track("app_opened", payload)
    for key in (object(), 1, None, b"os", float("nan"), "\\ud800", "x" * 10_000_000, ()):
        client.track("app_opened", {key: 1})
    before = sum(client.dropped.values())
    for name in (None, 1, b"app_opened", [], {}, "\\ud800", "", "x" * 10_000_000, Loud()):
        client.track(name, {"os": "Linux"})
    assert sum(client.dropped.values()) - before == 9, client.dropped
    client.shutdown()
    client.track("app_opened", {"os": "Linux"})
    print("done")
"""


def test_no_payload_and_no_type_raises_anything_out_of_track(home, server):
    agree(home, server)
    said, complained = start(home, server, code=BAD)
    assert (said, complained) == ("done\n", "")
    for row in home.log("skellycam"):
        event = json.loads(row["body"])
        assert set(event["payload"]) <= set(SYSTEM) and isinstance(event["payload"].get("os", ""), str), event


def test_a_type_that_nobody_declared_is_dropped_counted_and_told_to_the_developer_once(home, server):
    code = PROGRAM + """
    for _ in range(3): client.track("button_clicked", {"button": "record"})
    print(json.dumps(client.dropped))
    """
    agree(home, server)
    said, complained = start(home, server, code=code, options=["-X", "dev"])
    assert json.loads(said) == {"button_clicked": 3}
    assert complained.count('"button_clicked" was not recorded: its manifest has no such event') == 1
    assert start(home, server, code=code)[1] == ""
    assert home.log("skellycam") == []


def test_the_number_of_the_former_client_is_neither_read_nor_sent_nor_touched(home, server):
    folder = home.path / "skellycam_data"
    folder.mkdir(mode=0o700)
    former = "0f8fad5bd9cb469fa16570867728950e"
    (folder / "telemetry_uid").write_text(former)
    agree(home, server)
    said, _ = start(home, server, code=TRACKED + "    print(client.user_id)\n")
    event = only_event(arrived(home, server)[0])
    assert (folder / "telemetry_uid").read_text() == former
    assert former not in server.requests[0][3].decode() and former not in said
    assert len(event["user_id"]) == 32


def test_user_id_is_the_number_that_messages_carry_and_empty_before_there_is_one(home, server):
    code = PROGRAM + "    print(client.user_id)\n    client.track('app_opened')\n    print(client.user_id)\n    client.shutdown()\n"
    assert start(home, server, code=code)[0] == "\n\n"
    home.candor("on", "--app", "skellycam")
    number = start(home, server, code=code)[0].split()[-1]
    assert number == only_event(arrived(home, server)[0])["user_id"]
    home.candor("off", "--app", "skellycam")
    assert start(home, server, code=code)[0] == "\n\n"


ENABLED = """
    import sys
    from candor_telemetry.compat.skellypings import read_telemetry_enabled
    print(read_telemetry_enabled(), read_telemetry_enabled(sys.argv[1]), read_telemetry_enabled(sys.argv[1] + "/telemetry_config.json"))
"""


@pytest.mark.parametrize(
    "text",
    [None, b"", b"{", b"true", b"[]", b"\xff", b'{"telemetry_enabled": true}', b'{"telemetry_enabled": "true", "decision": {}}']
    + [b'{"telemetry_enabled": 1, "decision": {}}', b'{"telemetry_enabled": false, "telemetry_enabled": true, "decision": {}}', b"[" * 100_000],
)
def test_whether_telemetry_is_enabled_is_no_in_every_doubt_and_writes_nothing(home, text):
    folder = home.path / "skellycam_data"
    folder.mkdir(mode=0o700)
    if text is not None:
        (folder / "telemetry_config.json").write_bytes(text)
    before = home.files()
    assert home.run(ENABLED, str(folder))[0] == "False False False\n"
    assert home.files() == before


def test_whether_telemetry_is_enabled_is_yes_after_a_yes_and_no_after_a_no(home, server):
    folder = str(home.path / "skellycam_data")
    agree(home, server)
    assert home.run(ENABLED, folder)[0] == "True True True\n"
    home.candor("off", "--app", "skellycam")
    assert home.run(ENABLED, folder)[0] == "False False False\n"


OWN = (CHECKOUT / "src/client/tests/fixtures/skellycam-own-server.toml").read_text(encoding="utf-8")


def test_a_manifest_beside_the_calling_package_says_what_is_sent(home, server):
    package = home.program / "skelly"
    (package / "system").mkdir(parents=True)
    (package / "telemetry.toml").write_text(OWN.replace("http://127.0.0.1:4319", server.url), encoding="utf-8")
    (package / "__init__.py").touch()
    (package / "system" / "__init__.py").touch()
    calls = "    client.track('app_opened', {'python_version': '3.12.4', 'os_version': '1'})\n    client.track('feature_used', {'feature': 'calibrate'})\n    client.shutdown()\n"
    (package / "system" / "telemetry.py").write_text(textwrap.dedent(PROGRAM + calls).replace("sys.argv[1]", "'http://127.0.0.1:9'"))
    home.run("import skelly.system.telemetry\n")
    home.candor("on", "--app", "skellycam")
    home.run("import skelly.system.telemetry\n")
    arrived(home, server)
    events = [event for request in server.requests for event in json.loads(request[3])["events"]]
    assert [event["event_type"] for event in events] == ["app_opened", "feature_used"]
    assert events[1]["payload"] == {"feature": "calibrate"}
    assert all(request[3] == as_python_writes(request[3]) for request in server.requests)


UNUSABLE = {
    "http to another computer": ("http://example.org", "~/skellycam_data/telemetry_uid", "https"),
    "no address": ("nonsense", "~/skellycam_data/telemetry_uid", "endpoint"),
    "a folder that is in no home": ("http://127.0.0.1:9", "/nowhere/telemetry_uid", "home folder"),
    "the home folder itself": ("http://127.0.0.1:9", "~/telemetry_uid", "home folder"),
}


@pytest.mark.parametrize("case", UNUSABLE)
def test_where_telemetry_cannot_be_opened_the_program_goes_on_and_hears_once_why(home, server, case):
    url, uid, why = UNUSABLE[case]
    code = f"""
        import os
        from candor_telemetry.compat.skellypings import TelemetryClient
        for _ in range(2):
            client = TelemetryClient({url!r}, "s", "skellycam", "2.1.0", os.path.expanduser({uid!r}))
            client.track("app_opened")
            print(repr(client.user_id), client.open_settings().is_started)
            client.shutdown()
    """
    said, complained = start(home, server, code=code)
    assert said == "'' False\n" * 2
    assert complained.count("\n") == 1 and "nothing is recorded or sent" in complained and why in complained


def test_a_folder_that_a_variable_moves_out_of_the_home_is_used(home, server, tmp_path):
    moved = tmp_path / "elsewhere"
    moved.mkdir(mode=0o700)
    home.environment["FREEMOCAP_BASE_FOLDER"] = str(moved)
    code = TRACKED.replace("skellycam", "freemocap").replace("~/freemocap_data/telemetry_uid", f"{moved}/telemetry_uid")
    agree(home, server, app="freemocap", code=code)
    start(home, server, code=code)
    assert only_event(arrived(home, server, "freemocap")[0])["app_name"] == "freemocap"
    assert (moved / "telemetry_config.json").is_file()


@pytest.mark.skipif(not hasattr(os, "fork"), reason="there is no fork here")
def test_a_child_that_was_forked_sends_its_own_events_and_none_of_its_parents_again(home, server):
    code = PROGRAM + """
    client.track("app_opened", {"os": "parent"})
    child = os.fork()
    if child == 0:
        client.track("app_opened", {"os": "child"})
        client.shutdown()
        os._exit(0)
    os.waitpid(child, 0)
    client.shutdown()
    """
    agree(home, server)
    start(home, server, code=code)
    deliver(home)
    deliveries = {headers["idempotency-key"]: body for _, _, headers, body in server.requests}
    events = [event["payload"]["os"] for body in deliveries.values() for event in json.loads(body)["events"]]
    assert sorted(events) == ["child", "parent"]


def test_without_the_compiled_half_the_same_names_send_nothing_and_say_why_once(home, server, tmp_path):
    import candor_telemetry

    bare = tmp_path / "bare"
    source = candor_telemetry.__path__[0]
    shutil.copytree(source, bare / "candor_telemetry", ignore=shutil.ignore_patterns("_native*", "__pycache__"))
    home.environment["PYTHONPATH"] = str(bare)
    code = TRACKED + """
    again = TelemetryClient(sys.argv[1], "s", "2.1.0", "~/skellycam_data/telemetry_uid")
    again.track("app_opened")
    print(repr(client.user_id), client.dropped, read_telemetry_enabled(), client.open_settings().is_started)
    """
    said, complained = start(home, server, code=code, options=["-S"])
    assert said == "'' {} False False\n"
    assert complained.count("\n") == 1 and "the compiled half of candor_telemetry is missing" in complained
    assert (server.requests, home.files()) == ([], [])


def test_the_real_collector_takes_it_as_it_takes_the_former_client(home, tmp_path):
    (tmp_path / "secret").write_text(SECRET)
    options = ["--foreign", "skellycam=skellypings", "--official-secret", f"skellycam={tmp_path / 'secret'}"]
    with collector(tmp_path, *options) as (url, kept):

        class Here:
            requests = []

        Here.url = url
        agree(home, Here)
        start(home, Here)
        deliver(home)
        (row,) = kept()
        (logged,) = home.log("skellycam")
        assert logged["state"] == "sent"
        sent = json.loads(logged["body"])
        # The same event by the former client, as Python writes it.
        body = json.dumps({"events": [sent]}, sort_keys=True, separators=(",", ":")).encode()
        assert body == f'{{"events":[{logged["body"]}]}}'.encode()
        headers = {"Content-Type": "application/json", "X-Telemetry-Signature": signature(SECRET, body)}
        with urllib.request.urlopen(urllib.request.Request(f"{url}/events", body, headers)) as answer:
            assert json.loads(answer.read()) == {"stored": 1, "verified": True}
        rows = wait_for("both are kept", lambda: len(kept()) == 2 and kept())
        assert row in rows
        first, second = (row["json"] for row in rows)
        without = {name: value for name, value in sent.items() if name != "timestamp_iso8601"}
        assert [first, second] in ([sent, without], [without, sent])

