"""What the tests of the replacements stand on: a person's home folder with their answers, a server of the former client's kind, and
the real collector."""

import contextlib
import hashlib
import hmac
import http.server
import json
import os
import pathlib
import subprocess
import sys
import textwrap
import threading
import time

HERE = pathlib.Path(__file__).parent
CHECKOUT = HERE.parents[2]

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


def binary(name, variable):
    """A binary of this checkout, or the one that the variable names; the collector also beside the command line that it names."""
    beside = os.path.dirname(os.environ.get("CANDOR_COMMAND") or str(CHECKOUT / "target" / "debug" / "candor"))
    found = os.environ.get(variable) or os.path.join(beside, name)
    assert os.access(found, os.X_OK), f"{found} is missing; build it, or name another one in {variable}"
    return found


class Home:
    """A home folder, in which programs run and a person decides."""

    def __init__(self, folder):
        self.path, self.program = folder / "Änna's home", folder / "program"
        self.path.mkdir(mode=0o700, parents=True)
        self.program.mkdir()
        kept = {name: os.environ[name] for name in ("PATH", "PYTHONPATH", "TMPDIR", "LD_LIBRARY_PATH") if name in os.environ}
        self.environment = {**kept, "HOME": str(self.path), "PYTHONIOENCODING": "utf-8", "PYTHONDONTWRITEBYTECODE": "1"}

    def run(self, code, *arguments, name="main.py", options=(), answers=0):
        """A program of this code, until it ends: what it says, and what it complains of."""
        file = self.program / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(textwrap.dedent(code), encoding="utf-8")
        return self.run_command(sys.executable, *options, str(file), *arguments, answers=answers)

    def run_command(self, *command, answers=0, **more):
        command = [str(part) for part in command]
        environment = {**self.environment, **more.pop("environment", {})}
        done = subprocess.run(
            command, env=environment, cwd=more.pop("cwd", self.program), stdin=subprocess.DEVNULL, capture_output=True, timeout=10 * LONGEST
        )
        said, complained = done.stdout.decode("utf-8"), done.stderr.decode("utf-8", "replace")
        assert done.returncode == answers, (command, done.returncode, said, complained)
        return said, complained

    def candor(self, *arguments, answers=0):
        """The command line, with which a person decides and looks."""
        return self.run_command(binary("candor", "CANDOR_COMMAND"), *arguments, answers=answers)[0]

    def log(self, app):
        """Everything that was recorded, oldest first, also what a program that has ended could not put into the log in its time."""
        self.candor("crash", "list", "--app", app)
        return json.loads(self.candor("log", "--app", app, "--json"))[::-1]

    def files(self):
        """Everything in the home folder that is no folder."""
        return sorted(str(path.relative_to(self.path)) for path in self.path.rglob("*") if not path.is_dir())


class Server:
    """A server of the former clients' kind: takes everything, and answers with 200."""

    def __init__(self, status=200):
        self.requests, self.status = [], status
        outer = self

        class Handler(http.server.BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def handle_request(self):
                length = int(self.headers.get("content-length") or 0)
                body = self.rfile.read(length)
                if len(body) < length:
                    # Whoever was sending it has ended; it is sent again.
                    self.close_connection = True
                    return
                headers = {name.lower(): value for name, value in self.headers.items()}
                outer.requests.append((self.command, self.path, headers, body))
                answer = b'{"stored":1,"verified":true}' if outer.status == 200 else b"{}"
                self.send_response(outer.status)
                self.send_header("Content-Length", str(len(answer)))
                self.end_headers()
                self.wfile.write(answer)

            do_GET = do_POST = handle_request

            def log_message(self, *_):
                pass

        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self.server.server_address[1]}"
        threading.Thread(target=self.server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True).start()

    def close(self):
        self.server.shutdown()
        self.server.server_close()


@contextlib.contextmanager
def collector(folder, *options):
    """The real collector on a port of its own, with what it kept."""
    command = [binary("candor-collector", "CANDOR_COLLECTOR"), "--store", str(folder / "store.sqlite3")]
    listening = [*command, "--listen", "127.0.0.1:0", *map(str, options)]
    child = subprocess.Popen(listening, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    try:
        url = child.stdout.readline().decode().split()[-1]

        def kept():
            exporting = [command[0], "export", *command[1:]]
            lines = subprocess.run(exporting, check=True, capture_output=True, timeout=LONGEST).stdout.decode("utf-8")
            return [json.loads(line) for line in lines.splitlines()]

        yield url, kept
    finally:
        child.terminate()
        child.wait(LONGEST)
        child.stdout.close()


def as_python_writes(body):
    """What the former client would have sent for the same values."""
    return json.dumps(json.loads(body), sort_keys=True, separators=(",", ":")).encode("ascii")


def signature(secret, body):
    return hmac.new(secret.encode(), body, hashlib.sha256).hexdigest()
