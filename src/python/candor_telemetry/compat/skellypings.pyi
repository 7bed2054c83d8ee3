from os import PathLike
from typing import overload

from candor_telemetry.window import Started

__all__ = ["TelemetryClient", "read_telemetry_enabled"]

class TelemetryClient:
    @overload
    def __init__(
        self,
        server_url: str,
        secret: str | bytes,
        app_name: str,
        app_version: str,
        user_id_file: str | PathLike[str],
        flush_interval_seconds: float = 60.0,
        flush_batch_size: int = 50,
    ) -> None: ...
    @overload
    def __init__(
        self,
        server_url: str,
        secret: str | bytes,
        app_version: str,
        user_id_file: str | PathLike[str],
        flush_interval_seconds: float = 60.0,
        flush_batch_size: int = 50,
    ) -> None: ...
    def track(self, event_type: str, payload: object = None) -> None: ...
    def shutdown(self) -> None: ...
    @property
    def user_id(self) -> str: ...
    @property
    def dropped(self) -> dict[str, int]: ...
    def open_settings(self) -> Started: ...

def read_telemetry_enabled(path: str | PathLike[str] | None = None) -> bool: ...
