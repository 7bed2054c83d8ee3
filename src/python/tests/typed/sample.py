"""A program as its authors write it whose types are checked: `mypy --strict` has nothing to say of it. It is not run."""

import asyncio
from pathlib import Path
from typing import Dict, Optional

import candor_telemetry
from candor_telemetry.state import Reason, State
from candor_telemetry.window import Started


def speed() -> Dict[str, object]:
    return {"system.os": "x", "fps": 60}


def why(state: State) -> Optional[str]:
    reason: Optional[Reason] = state["reason"]
    first = state["tiers"]["usage"]
    return reason["sentence"] if reason else "allowed" if first["allowed"] else None


async def loop(telemetry: candor_telemetry.Client) -> None:
    telemetry.capture_loop(asyncio.get_running_loop())


def main() -> None:
    try:
        telemetry = candor_telemetry.open(Path("telemetry.toml"), version="2.1.0", code_roots=[Path("."), "src"], debug=False)
    except candor_telemetry.ManifestError as error:
        raise SystemExit(str(error)) from None
    with telemetry as same:
        telemetry.capture_crashes(values=speed)
        became: candor_telemetry.Outcome = same.record("opened", {"system.os": "x"}, version="1", count=3)
        if not became.taken:
            print(became.code, str(became))
        shown: Optional[bytes] = telemetry.preview("opened", count=1)
        pictures: candor_telemetry.Frames = telemetry.frames("drawn", mode="fast")
        pictures.frame(0.016)
        telemetry.frame(0.016)
        telemetry.repeat("alive", speed)
        telemetry.repeat("alive", speed())
        try:
            print(len(shown or b""), why(telemetry.state()))
        except ValueError as error:
            reported: Optional[candor_telemetry.Outcome] = telemetry.report(error, "crash", {"mode": "x"})
            print(reported is not None)
        started: Started = telemetry.open_settings()
        print(bool(started), started.sentence, candor_telemetry.__version__)
        asyncio.run(loop(telemetry))
        telemetry.close(timeout=1.5)


main()
