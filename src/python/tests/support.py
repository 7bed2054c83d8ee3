"""What the tests stand on: a home folder of its own, a server that keeps what comes byte for byte, and waiting with a limit."""

import contextlib
import functools
import json
import os
import pathlib
import shutil
import signal
import socket
import subprocess
import sys
import textwrap
import threading
import time

HERE = pathlib.Path(__file__).parent
MANIFEST = (HERE / "telemetry.toml").read_text(encoding="utf-8")

#: Variables that restrict telemetry, as it promises: the tests are about what it does without them.
RESTRICTING = ("CI", "CANDOR_IN_CI", "DO_NOT_TRACK", "CANDOR_TELEMETRY")

#: Longer than anything takes on a busy machine: whoever waits for so long waits in vain.
LONGEST = 120.0


def wait_for(what, condition, limit=LONGEST):
    """What `condition` says as soon as it is true; fails with the name of what was waited for."""
    until = time.monotonic() + limit
    while True:
        answer = condition()
        if answer:
            return answer
        assert time.monotonic() < until, f"waited {limit} s in vain for {what}"
        time.sleep(0.01)


def command_line():
    """Where the command line is with which a person decides."""
    found = os.environ.get("CANDOR_COMMAND") or str(HERE.parents[2] / "target" / "debug" / "candor")
    assert os.access(found, os.X_OK), f"{found} is missing; build it, or name another one in CANDOR_COMMAND"
    return found


class _Reader:
    """See `log_reader.py`."""

    def __init__(self):
        self.lock = threading.Lock()
        command = [sys.executable, str(HERE / "log_reader.py")]
        self.child = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)

    def ask(self, file, question):
        with self.lock:
            tell(self.child, json.dumps([file, question]))
            rows = json.loads(self.child.stdout.readline(), object_hook=lambda value: bytes.fromhex(value["bytes"]))
        return [tuple(row) for row in rows]


@functools.lru_cache(maxsize=None)
def _reader():
    return _Reader()


class Home:
    """A person's home folder with one program on it, and what the person does there."""

    def __init__(self, folder, url="http://127.0.0.1:1"):
        # A name that trips up a careless program.
        self.path = folder / "Änna's home"
        self.program = folder / "program"
        self.path.mkdir(mode=0o700, parents=True)
        self.program.mkdir()
        self.manifest = self.program / "telemetry.toml"
        self.use(MANIFEST.replace("http://127.0.0.1:1", url))
        self.environment = environment(self.path)

    def use(self, text):
        """The program declares this from now on."""
        self.text = text
        self.manifest.write_text(text, encoding="utf-8")

    # What the person does.

    def candor(self, *arguments, answers=0):
        """The command line; its output."""
        command = [command_line(), "--manifest", str(self.manifest), *arguments]
        done = subprocess.run(command, env=self.environment, stdin=subprocess.DEVNULL, capture_output=True, timeout=LONGEST)
        assert done.returncode == answers, (arguments, done.returncode, done.stdout, done.stderr)
        return done.stdout.decode("utf-8")

    def yes(self):
        self.candor("on")

    def no(self):
        self.candor("off")

    def log(self):
        """Everything that was recorded, oldest first."""
        return json.loads(self.candor("log", "--json"))[::-1]

    # What is in the folder.

    @property
    def data(self):
        return self.path / "sample_data"

    @property
    def consent(self):
        return self.data / "telemetry_config.json"

    def ask_log(self, question):
        """Rows of the log as it is now; none where there is no log."""
        return _reader().ask(str(self.data / "telemetry_log.sqlite3"), question)

    def dropped(self):
        """How much was not recorded, by event and reason."""
        return {(event, reason): count for event, reason, count in self.ask_log("SELECT event, reason, count FROM dropped")}

    def bodies(self):
        """The bytes of everything recorded, oldest first."""
        return [body for (body,) in self.ask_log("SELECT body FROM events ORDER BY seq")]

    def states(self):
        return [state for (state,) in self.ask_log("SELECT state FROM events ORDER BY seq")]

    def files(self):
        """Everything in the home folder that is no folder."""
        return sorted(str(path.relative_to(self.path)) for path in self.path.rglob("*") if not path.is_dir())

    # What the program does.

    def start(self, code, *arguments, watched_by=(), **options):
        """A program of this code, which has `telemetry` open."""
        file = self.program / "main.py"
        file.write_text(textwrap.dedent(code), encoding="utf-8")
        options = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE, **options}
        command = [*watched_by, sys.executable, str(file), *map(str, arguments)]
        return subprocess.Popen(command, env=self.environment, cwd=self.program, **options)

    def run(self, code, *arguments, answers=0, **options):
        """The same, until it ends: its output and what it complains of."""
        child = self.start(code, *arguments, **options)
        try:
            said, complained = child.communicate(timeout=LONGEST)
        except subprocess.TimeoutExpired:
            child.kill()
            raise AssertionError(f"it did not end: {child.communicate()}") from None
        said, complained = said.decode("utf-8"), complained.decode("utf-8")
        assert child.returncode == answers, (child.returncode, said, complained)
        return said, complained


def environment(home):
    """What a program sees that a person starts from this home folder."""
    kept = {name: os.environ[name] for name in ("PATH", "PYTHONPATH", "TMPDIR", "LD_LIBRARY_PATH") if name in os.environ}
    return {**kept, "HOME": str(home), "PYTHONIOENCODING": "utf-8", "PYTHONDONTWRITEBYTECODE": "1", "LC_ALL": "C.UTF-8"}


class Agreed:
    """A home folder in which a person said yes to everything, made once, and copied for each test."""

    def __init__(self, folder):
        self.homes = {}
        self.folder = folder

    def give(self, home, crashes):
        if crashes not in self.homes:
            first = Home(self.folder / crashes)
            first.yes()
            if crashes == "always":
                first.candor("crash", "always")
            self.homes[crashes] = first
        shutil.copytree(self.homes[crashes].path, home.path, dirs_exist_ok=True)


class Request:
    """One request, as it came."""

    def __init__(self, head, body):
        self.head, self.body, self.parsed = head, body, None
        first, *lines = head.decode("latin-1").split("\r\n")
        self.method, self.path, _version = first.split(" ")
        self.headers = {name.lower(): value.strip() for name, _, value in (line.partition(":") for line in lines)}

    @property
    def key(self):
        return self.headers["idempotency-key"]

    @property
    def events(self):
        if self.parsed is None:
            self.parsed = json.loads(self.body)["events"]
        return self.parsed


class Server:
    """A server on this computer. It answers as `answer` says, which is given the request: a status, with headers as pairs; None for never."""

    def __init__(self, answer=lambda request: (200, [])):
        self.answer = answer
        self.requests = []
        self.troubles = []
        self.deliveries = {}
        self.connections = 0
        self.open = set()
        self.lock = threading.Lock()
        self.listening = None
        self.port = 0
        self.up()

    @property
    def url(self):
        return f"http://127.0.0.1:{self.port}"

    def up(self):
        """Takes connections, on the same port as before."""
        self.listening = socket.socket()
        self.listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        self.listening.bind(("127.0.0.1", self.port))
        self.listening.listen(64)
        self.port = self.listening.getsockname()[1]
        threading.Thread(target=self._accept, args=(self.listening,), daemon=True).start()

    def down(self):
        """From now on nobody listens there, and who is connected is cut off."""
        if self.listening is None:
            return
        # Closing alone does not wake the thread that waits for connections.
        self.listening.shutdown(socket.SHUT_RDWR)
        self.listening.close()
        self.listening = None
        with self.lock:
            for connection in self.open:
                # It may be gone by itself just now.
                with contextlib.suppress(OSError):
                    connection.shutdown(socket.SHUT_RDWR)

    def _accept(self, listening):
        while True:
            try:
                connection, _ = listening.accept()
            except OSError:
                return
            with self.lock:
                self.connections += 1
                self.open.add(connection)
            threading.Thread(target=self._serve, args=(connection,), daemon=True).start()

    def _serve(self, connection):
        try:
            with connection, connection.makefile("rb") as lines:
                while self._take(connection, lines):
                    pass
        except OSError:
            pass
        except Exception as error:
            self.troubles.append(error)
        finally:
            with self.lock:
                self.open.discard(connection)

    def _take(self, connection, lines):
        head = b""
        while not head.endswith(b"\r\n\r\n"):
            line = lines.readline()
            if not line:
                return False
            head += line
        request = Request(head[:-4], b"")
        request.body = lines.read(int(request.headers.get("content-length", 0)))
        with self.lock:
            self.requests.append(request)
        answer = self.answer(request)
        if answer is None:
            # Until the other side gives up.
            connection.recv(1)
            return False
        status, headers = answer
        if status < 300:
            self.take(request)
        head = "".join(f"{name}: {value}\r\n" for name, value in headers)
        connection.sendall(f"HTTP/1.1 {status} X\r\nContent-Length: 0\r\n{head}\r\n".encode())
        return True

    def take(self, request):
        """Notes what came, before the answer goes: whoever is killed before they hear it sends it again under the same key."""
        with self.lock:
            first = self.deliveries.setdefault(request.key, request)
        assert first.body == request.body, "another body under the same key"

    @property
    def taken(self):
        """One request for each delivery."""
        with self.lock:
            return list(self.deliveries.values())

    def events(self):
        """Every event that was taken: what comes again under the same key is the same, and counted once."""
        return [event for request in self.taken for event in request.events]

    def numbers(self):
        return sorted(event["n"] for event in self.events() if "n" in event)


def says(child, line):
    """Waits until the program says this line."""
    said = child.stdout.readline().decode("utf-8").strip()
    assert said == line, (said, child.poll(), child.stderr.read() if child.poll() is not None else None)


def tell(child, line=""):
    child.stdin.write(f"{line}\n".encode())
    child.stdin.flush()


def kill(child):
    child.send_signal(signal.SIGKILL)
    child.wait(LONGEST)


#: How a program of these tests begins.
OPEN = 'import sys\nimport candor_telemetry\ntelemetry = candor_telemetry.open("telemetry.toml")\n'
