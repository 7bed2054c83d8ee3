from asyncio import AbstractEventLoop
from collections.abc import Callable, Iterable, Mapping
from os import PathLike
from types import TracebackType
from typing_extensions import Self

from . import _native
from .window import Started

class Client(_native.Client):
    def __new__(
        cls,
        manifest: str,
        *,
        version: str | None = None,
        code_roots: Iterable[str | PathLike[str]] | None = None,
        deliver: bool = True,
        register: bool = True,
        debug: bool | None = None,
    ) -> Self: ...
    def __init__(
        self,
        manifest: str,
        *,
        version: str | None = None,
        code_roots: Iterable[str | PathLike[str]] | None = None,
        deliver: bool = True,
        register: bool = True,
        debug: bool | None = None,
    ) -> None: ...
    def __enter__(self) -> Self: ...
    def __exit__(
        self, kind: type[BaseException] | None, exception: BaseException | None, traceback: TracebackType | None, /
    ) -> None: ...
    def report(
        self,
        exception: BaseException,
        event: str | None = None,
        values: Mapping[str, object] | Callable[[], Mapping[str, object]] | None = None,
    ) -> _native.Outcome | None: ...
    def capture_crashes(
        self, event: str | None = None, values: Mapping[str, object] | Callable[[], Mapping[str, object]] | None = None
    ) -> None: ...
    def capture_loop(self, loop: AbstractEventLoop) -> None: ...
    def open_settings(self) -> Started: ...

def open(
    path: str | PathLike[str],
    *,
    version: str | None = None,
    code_roots: Iterable[str | PathLike[str]] | None = None,
    deliver: bool = True,
    register: bool = True,
    debug: bool | None = None,
) -> Client: ...
