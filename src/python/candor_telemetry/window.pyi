from typing import Final

from ._native import Client

HOW_TO_GET_IT: Final[str]

class Started:
    is_started: bool
    sentence: str
    def __init__(self, is_started: bool, sentence: str) -> None: ...
    def __bool__(self) -> bool: ...

def find() -> str | None: ...
def start(client: Client) -> Started: ...
