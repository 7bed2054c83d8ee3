"""How long a Python program's end takes with a server that is gone, and with one that hangs; and how long Ctrl+C takes to be heard while
the program waits for the end.

    python ending.py [ROUNDS]

Prints the median and the longest of ROUNDS rounds (9), in milliseconds.
"""

import os
import signal
import socket
import statistics
import subprocess
import sys
import tempfile
import threading
import time

from record import MANIFEST

PROGRAM = """
import sys, time
import candor_telemetry
from candor_telemetry.settings import Settings

telemetry = candor_telemetry.open(sys.argv[1])
settings = Settings(telemetry, "en")
settings.decide({"answer": {"tiers": ["usage"]}}, settings.page()["seen"])
while not telemetry.record("clicked", feature="export"):
    time.sleep(0.01)
# The sender is on its way, or has given up.
time.sleep(1)
print("ready", flush=True)
sys.stdin.readline()
begun = time.perf_counter()
try:
    telemetry.close(*map(float, sys.argv[2:]))
except KeyboardInterrupt:
    pass
print(time.perf_counter() - begun, flush=True)
"""


def took(port, interrupt):
    """How long closing took, and the whole process until it was gone."""
    with tempfile.TemporaryDirectory() as home:
        manifest = os.path.join(home, "telemetry.toml")
        with open(manifest, "w") as file:
            file.write(MANIFEST % port)
        variables = {"HOME": home, "PATH": os.environ["PATH"], "PYTHONPATH": os.environ.get("PYTHONPATH", "")}
        command = [sys.executable, "-c", PROGRAM, manifest, *(["60"] if interrupt else [])]
        child = subprocess.Popen(command, env=variables, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        assert child.stdout.readline() == b"ready\n"
        child.stdin.write(b"\n")
        child.stdin.flush()
        begun = time.perf_counter()
        if interrupt:
            time.sleep(0.5)
            begun = time.perf_counter()
            child.send_signal(signal.SIGINT)
        closing = float(child.stdout.readline())
        child.wait()
        return ((time.perf_counter() - begun) if interrupt else closing) * 1e3, (time.perf_counter() - begun) * 1e3


def main():
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 9
    hanging = socket.create_server(("127.0.0.1", 0))
    held = []

    def accept():
        while True:
            held.append(hanging.accept())

    threading.Thread(target=accept, daemon=True).start()
    nobody = socket.create_server(("127.0.0.1", 0))
    gone = nobody.getsockname()[1]
    nobody.close()
    for name, port, interrupt in (
        ("close, nobody listens", gone, False),
        ("close, the server hangs", hanging.getsockname()[1], False),
        ("Ctrl+C while closing for a minute", hanging.getsockname()[1], True),
    ):
        times, whole = zip(*(took(port, interrupt) for _ in range(rounds)))
        print(f"{name:36} {statistics.median(times):7.1f} ms, at most {max(times):.1f}; process gone {statistics.median(whole):.1f} ms")


if __name__ == "__main__":
    main()
