"""What tests ask for: `home` (nothing was answered there), `agreed` (yes to everything), `server`,
`served` (yes to everything, and the program sends to the server), `opened` (telemetry in this process)."""

import os
import sys

import pytest

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

from support import RESTRICTING, Agreed, Home, Server

for name in RESTRICTING:
    os.environ.pop(name, None)


def pytest_configure(config):
    config.addinivalue_line("markers", "slow: many rounds of the same; enough on one Python")


@pytest.fixture(scope="session")
def answers(tmp_path_factory):
    return Agreed(tmp_path_factory.mktemp("agreed"))


@pytest.fixture
def home(tmp_path, monkeypatch):
    home = Home(tmp_path)
    monkeypatch.setenv("HOME", str(home.path))
    monkeypatch.chdir(home.program)
    return home


@pytest.fixture
def agreed(home, answers):
    """Yes to everything; crash reports are held until they are read."""
    answers.give(home, "ask")
    return home


@pytest.fixture
def trusting(home, answers):
    """Yes to everything; crash reports go unread."""
    answers.give(home, "always")
    return home


@pytest.fixture
def server():
    server = Server()
    yield server
    server.down()
    assert server.troubles == []


@pytest.fixture
def opened(agreed):
    """Telemetry that is open in this process and sends nothing by itself. `agreed` is where."""
    import candor_telemetry

    client = candor_telemetry.open(agreed.manifest, deliver=False)
    yield client
    client.close(30)


@pytest.fixture
def served(home, server):
    """Yes to everything, and the program sends to `server`."""
    home.use(home.text.replace("http://127.0.0.1:1", server.url))
    home.yes()
    home.candor("crash", "always")
    return home
