from collections.abc import Callable, Mapping
from os import PathLike
from typing import Any, TypedDict, final

__version__: str

class ManifestError(ValueError): ...

@final
class Outcome:
    @property
    def code(self) -> str: ...
    @property
    def taken(self) -> bool: ...
    def __bool__(self) -> bool: ...

@final
class Frames:
    def frame(self, seconds: float) -> None: ...

class _Taken(TypedDict):
    kind: str
    message: str
    notes: list[str]
    frames: list[tuple[str, int, str, str | None]]
    is_cause: bool
    earlier: list[_Taken]
    group: list[_Taken]

class Client:
    def __new__(
        cls,
        manifest: str,
        *,
        version: str | None = None,
        code_roots: list[str] = ...,
        deliver: bool = True,
        register: bool = True,
        developer: bool = False,
    ) -> Client: ...
    def record(self, event: str, values: Mapping[str, object] | None = None, /, **fields: object) -> Outcome: ...
    def preview(self, event: str, values: Mapping[str, object] | None = None, /, **fields: object) -> bytes | None: ...
    def frame(self, seconds: float) -> None: ...
    def frames(self, event: str, values: Mapping[str, object] | None = None, /, **fields: object) -> Frames: ...
    def repeat(
        self, event: str, values: Mapping[str, object] | Callable[[], Mapping[str, object]] | None = None, /
    ) -> None: ...
    def state(self) -> Any: ...
    def close(self, timeout: float | None = None) -> None: ...
