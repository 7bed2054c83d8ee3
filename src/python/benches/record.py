"""What recording costs a Python program, beside `partner.py` in the same run.

    python record.py [ROUNDS]

Needs the package (as fast as it is shipped: `pip install .`), and nothing else. Prints medians of ROUNDS rounds (9), and the slowest
single call of 100,000.
"""

import gc
import http.server
import os
import statistics
import subprocess
import sys
import tempfile
import time

HOME = tempfile.TemporaryDirectory()
os.environ["HOME"] = HOME.name
for name in ("CI", "CANDOR_IN_CI", "DO_NOT_TRACK", "CANDOR_TELEMETRY"):
    os.environ.pop(name, None)

import candor_telemetry
from candor_telemetry.settings import Settings
from partner import TelemetryClient

MANIFEST = """
format = 1
app = { id = "bench", name = "Bench", version = "1.0.0", publisher = "Nobody", about = "Measures.", folder = "~/bench" }
consent = { file = "telemetry_config.json" }
endpoint = { url = "http://127.0.0.1:%d", path = "/events" }

[[tier]]
id = "usage"
name = "Usage"
summary = "What is used."
why = "To measure."

[[event]]
name = "clicked"
tiers = ["usage"]
when = "When something is clicked"

[[event.field]]
path = "feature"
from = "host"
type = "string"
max = 32
example = "export"
explain = "Which."

[[event.field]]
path = "seconds"
from = "host"
type = "number"
example = 1.5
explain = "How long."
"""


class Sink(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_POST(self):
        self.rfile.read(int(self.headers["Content-Length"]))
        self.send_response(200)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, *_):
        pass


def serve():
    """A server in a process of its own, so that it takes nothing from what is measured."""
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Sink)
    print(server.server_port, flush=True)
    server.serve_forever()


def nanoseconds(call, count):
    gc.disable()
    begun = time.perf_counter_ns()
    for _ in range(count):
        call()
    taken = (time.perf_counter_ns() - begun) / count
    gc.enable()
    return taken


def slowest(call, count=100_000):
    """By the clock, and of the processor's time alone: on a busy machine other programs come in between."""
    worst, worst_of_ours = 0, 0
    for _ in range(count):
        begun, ours = time.perf_counter_ns(), time.thread_time_ns()
        call()
        worst_of_ours = max(worst_of_ours, time.thread_time_ns() - ours)
        worst = max(worst, time.perf_counter_ns() - begun)
    return f"{worst / 1e6:10.2f}   {worst_of_ours / 1e6:.2f} of the processor's"


def imports(what):
    command = [sys.executable, "-c", f"import time; a = time.perf_counter(); {what}; print((time.perf_counter() - a) * 1e3)"]
    return float(subprocess.run(command, stdout=subprocess.PIPE, check=True).stdout)


def main():
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 9
    sink = subprocess.Popen([sys.executable, __file__, "--serve"], stdout=subprocess.PIPE)
    port = int(sink.stdout.readline())
    telemetry = candor_telemetry.Client(MANIFEST % port, deliver=False)
    off = lambda: telemetry.record("clicked", feature="export", seconds=1.5)
    results = {"record, tier off (ns)": [nanoseconds(off, 200_000) for _ in range(rounds)]}
    settings = Settings(telemetry, "en")
    settings.decide({"answer": {"tiers": ["usage"]}}, settings.page()["seen"])
    while not telemetry.state()["allowed"]:
        time.sleep(0.01)
    partner = TelemetryClient(f"http://127.0.0.1:{port}", "secret", "bench", "1.0.0")
    track = lambda: partner.track("clicked", {"feature": "export", "seconds": 1.5})
    on, beside = [], []
    for _ in range(rounds):
        on.append(nanoseconds(off, 5_000))
        beside.append(nanoseconds(track, 5_000))
    results["record, tier on (ns)"], results["partner's track (ns)"] = on, beside
    for name, figures in results.items():
        print(f"{name:32} {statistics.median(figures):10.0f}   {min(figures):8.0f} to {max(figures):.0f}")
    ratio = statistics.median(on) / statistics.median(beside)
    print(f"{'on, beside the partner':32} {ratio:10.2f}")
    print(f"{'slowest of 100,000 (ms)':32} {slowest(off)}")
    print(f"{'partner: slowest of 5,000 (ms)':32} {slowest(track, 5_000)}")
    for what in ("pass", "import candor_telemetry", "import requests"):
        try:
            print(f"{what + ' (ms)':32} {statistics.median(imports(what) for _ in range(rounds)):10.2f}")
        except subprocess.CalledProcessError:
            print(f"{what:32} is not here")
    telemetry.close()
    sink.kill()


if __name__ == "__main__":
    serve() if sys.argv[1:] == ["--serve"] else main()
