"""The handler that many would write: FastAPI, pydantic and sqlite3, with the same checks and the same promise.

It validates the same fields as the sample manifest declares, keeps a delivery once for each Idempotency-Key, a row for each
event with what it is and for which day, and answers when all of it is on the disk. It adds nothing up.
"""

import datetime
import hashlib
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
    """
)
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
    return {"stored": len(delivery.events), "sha256": digest}
