"""Answers questions about logs, a line each. A process of its own, because SQLite's locks are a process's: Python's SQLite, within a process
that has telemetry open, would let go of those of the library."""

import json
import os
import sqlite3
import sys


def answer(file, question):
    if not os.path.exists(file):
        return []
    log = sqlite3.connect(f"file:{file}?mode=ro", uri=True, timeout=60)
    try:
        return log.execute(question).fetchall()
    except sqlite3.OperationalError as error:
        # It is just being made.
        if "no such table" in str(error):
            return []
        raise
    finally:
        log.close()


for line in sys.stdin:
    rows = answer(*json.loads(line))
    print(json.dumps(rows, default=lambda value: {"bytes": value.hex()}), flush=True)
