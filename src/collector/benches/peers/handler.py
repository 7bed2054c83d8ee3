"""The handler that many would write: FastAPI, pydantic and sqlite3, with the same checks and the same promise.

It validates the same fields as the sample manifest declares, keeps a delivery once for each Idempotency-Key, a row for each
event with what it is and for which day, adds it up in daily counters and notes who was active on which day and in which week, so
that a public page need not go through the events, and answers when all of it is on the disk. With COUNTED=0 in its environment
it adds nothing up.
"""

import collections
import datetime
import hashlib
import json
import os
import sqlite3
import time
from typing import Annotated, Literal
from uuid import UUID

from fastapi import FastAPI, Request, Response
from pydantic import BaseModel, ConfigDict, Field, ValidationError


class Strict(BaseModel):
    model_config = ConfigDict(extra="forbid")


class System(Strict):
    os: Annotated[str, Field(max_length=32)] | None = None
    ram_gb: Annotated[float, Field(ge=0)] | None = None
    cores: Annotated[int, Field(ge=1, le=1024)] | None = None


class Session(Strict):
    event: Literal["session"]
    app: Literal["sample"]
    version: Annotated[str, Field(max_length=32, pattern=r"^v?[0-9]+(\.[0-9a-z]+)*$")] | None = None
    id: UUID | None = None
    date: datetime.date | None = None
    system: System | None = None
    minutes: Annotated[int, Field(ge=0, le=1440)] | None = None
    plugins: list[Literal["HUD", "Map", "TTS"]] | None = None
    fps: Annotated[list[Annotated[int, Field(ge=0)]], Field(min_length=4, max_length=4)] | None = None


class Delivery(Strict):
    events: Annotated[list[Session], Field(min_length=1, max_length=50)]


store = sqlite3.connect(os.environ["STORE"], check_same_thread=False)
store.executescript(
    """
    PRAGMA journal_mode = WAL;
    PRAGMA synchronous = FULL;
    CREATE TABLE IF NOT EXISTS deliveries (
        id INTEGER PRIMARY KEY, key TEXT UNIQUE, sha256 TEXT NOT NULL, stored INTEGER NOT NULL, received REAL NOT NULL);
    CREATE TABLE IF NOT EXISTS events (
        delivery INTEGER NOT NULL, position INTEGER NOT NULL, event TEXT NOT NULL, version TEXT, identity TEXT, day TEXT,
        json TEXT NOT NULL, PRIMARY KEY (delivery, position)) WITHOUT ROWID;
    CREATE TABLE IF NOT EXISTS counters (
        event TEXT NOT NULL, day TEXT NOT NULL, fields TEXT NOT NULL, bucket TEXT NOT NULL, value TEXT NOT NULL,
        count INTEGER NOT NULL, PRIMARY KEY (event, day, fields, bucket, value)) WITHOUT ROWID;
    CREATE TABLE IF NOT EXISTS seen (
        identity TEXT NOT NULL, period TEXT NOT NULL, PRIMARY KEY (identity, period)) WITHOUT ROWID;
    """
)
COUNTED = os.environ.get("COUNTED") != "0"
BUCKETS = ["[null,30]", "[30,60]", "[60,90]", "[90,null]"]


def tallies(event):
    yield "", "", ""
    yield "version", "", json.dumps(event.version)
    if event.system:
        for name in ("os", "ram_gb", "cores"):
            value = getattr(event.system, name)
            if value is not None:
                yield "system." + name, "", json.dumps(value)
    if event.minutes is not None:
        yield "minutes", "", str(event.minutes)
    if event.plugins is not None:
        for plugin in event.plugins or ["[]"]:
            yield "plugins", "", json.dumps(plugin)
    if event.fps is not None:
        yield "fps", "", ""
        if event.plugins is not None:
            yield "plugins,fps", "", json.dumps(event.plugins)


def add_up(events):
    counts, seen = collections.Counter(), set()
    for event in events:
        day = event.date.isoformat()
        for fields, bucket, value in tallies(event):
            counts[event.event, day, fields, bucket, value] += 1
        for bucket, count in zip(BUCKETS, event.fps or []):
            counts[event.event, day, "fps", bucket, ""] += count
            counts[event.event, day, "plugins,fps", bucket, json.dumps(event.plugins)] += count
        if event.id:
            year, week, _ = event.date.isocalendar()
            seen.update([(event.id.hex, day), (event.id.hex, f"{year}-W{week:02}")])
    store.executemany(
        "INSERT INTO counters VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET count = count + excluded.count",
        [(*name, count) for name, count in sorted(counts.items())],
    )
    store.executemany("INSERT OR IGNORE INTO seen VALUES (?, ?)", sorted(seen))


app = FastAPI()


@app.get("/health")
async def health():
    return {"status": "ok"}


@app.post("/events")
async def receive(request: Request):
    key = request.headers.get("idempotency-key")
    known = store.execute("SELECT stored, sha256 FROM deliveries WHERE key = ?", (key,)).fetchone()
    if known:
        return {"stored": known[0], "sha256": known[1]}
    body = await request.body()
    try:
        delivery = Delivery.model_validate_json(body)
    except ValidationError as error:
        return Response(error.json(include_input=False), status_code=422, media_type="application/json")
    digest = hashlib.sha256(body).hexdigest()
    with store:
        cursor = store.execute(
            "INSERT INTO deliveries (key, sha256, stored, received) VALUES (?, ?, ?, ?)",
            (key, digest, len(delivery.events), time.time()),
        )
        rows = [
            (
                cursor.lastrowid,
                position,
                event.event,
                event.version,
                event.id and event.id.hex,
                event.date and event.date.isoformat(),
                event.model_dump_json(exclude_none=True),
            )
            for position, event in enumerate(delivery.events)
        ]
        store.executemany("INSERT INTO events VALUES (?, ?, ?, ?, ?, ?, ?)", rows)
        if COUNTED:
            add_up(delivery.events)
    return {"stored": len(delivery.events), "sha256": digest}
