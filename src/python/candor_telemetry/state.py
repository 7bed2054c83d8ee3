"""The types of what `Client.state()` returns, for programs that use a type checker."""

from typing import Dict, List, Optional, TypedDict

__all__ = ["Program", "Reason", "State", "Verdict"]


class Reason(TypedDict):
    """Why something is not sent. `code` and `effect` are words for programs, the same in every version; `sentence` is for people."""

    code: str
    effect: str
    sentence: str


class Verdict(TypedDict):
    """Whether something is sent now, and if not, why."""

    allowed: bool
    reason: Optional[Reason]


class Program(TypedDict):
    """Which program it is, as its manifest says."""

    id: str
    name: str
    version: str


class State(TypedDict):
    """Everything at once. `program` and `folder` are None if telemetry is closed or could not be opened; `troubles` are sentences."""

    open: bool
    allowed: bool
    reason: Optional[Reason]
    answered: bool
    tiers: Dict[str, Verdict]
    events: Dict[str, Verdict]
    program: Optional[Program]
    folder: Optional[str]
    troubles: List[str]
