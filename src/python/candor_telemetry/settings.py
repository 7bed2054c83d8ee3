"""A program's own settings page: what the Candor window shows and can do, as plain data, for pages that the program draws itself.

    from candor_telemetry.settings import Settings

    settings = Settings(telemetry, language="de")
    page = settings.page()
    page = settings.decide({"answer": {"tiers": ["start_ping"]}}, page["seen"])

The sentences and languages are the window's own, and so is the effect of a decision. Two things are up to the page: yes and no have
the same size and weight, and nothing is selected before the person selects it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, List, Optional, TypedDict, Union

if TYPE_CHECKING:
    import os

    from . import Client
    from ._native import NotDoneError as NotDone
    from ._native import Page as _Page
else:
    try:
        from ._native import NotDoneError as NotDone
        from ._native import Page as _Page
    except ImportError:
        # If it exists but does not load, importing the package has failed already.
        from ._without import NotDone
        from ._without import Page as _Page

__all__ = ["NotDone", "Settings"]


class Switch(TypedDict):
    """A switch: its position, whether something that overrides it keeps it from acting now, and why it cannot be moved."""

    on: bool
    idle: bool
    locked: Optional[str]


class Field(TypedDict):
    """One field of a tier's messages. A decision about it names its `entries`. Both are None if it cannot be left out."""

    path: str
    explain: str
    limits: str
    switch: Optional[Switch]
    entries: Optional[List[str]]


class Tier(TypedDict):
    """One tier. `not_sent` says why it is not sent although it is on."""

    id: str
    name: str
    text: str
    facts: List[str]
    switch: Switch
    not_sent: Optional[str]
    fields: List[Field]


class Event(TypedDict):
    """One kind of message."""

    name: str
    title: str
    when: str
    identifier: str
    crash: bool
    by_hand: bool


class Notice(TypedDict):
    """Something that is wrong, or that overrides the choice. `tone` is "failed", "attention" or "information"."""

    tone: str
    text: str
    details: List[str]


class News(TypedDict):
    """Something that is new, wider or described in different words since the answer."""

    what: str
    sentence: str
    before: str
    now: str


class Program(TypedDict):
    """Which program sends, what it is, and where it sends to."""

    id: str
    name: str
    version: str
    publisher: str
    about: str
    source: Optional[str]
    destination: str


class PauseOffer(TypedDict):
    """One choice of a pause; `pause` is what goes into a decision. The first choice is the current state."""

    words: str
    pause: Optional[str]


class Pause(TypedDict):
    """The choices of a pause, and what a pause does."""

    offers: List[PauseOffer]
    means: str


class Kept(TypedDict):
    """How much of the history is kept: days, and at most this many MiB."""

    days: int
    mib: int


class _PageData(TypedDict):
    language: str
    seen: str
    program: Program
    title: str
    sentence: str
    state: str
    sends: bool
    answered: bool
    everything: Optional[Switch]
    tiers: List[Tier]
    events: List[Event]
    notices: List[Notice]
    news: List[News]
    reworded: List[News]
    pause: Optional[Pause]
    crash_reports: Optional[str]
    keep: Optional[Kept]
    kept_in: str
    words: "dict[str, str]"


class PageData(_PageData, total=False):
    """Everything on the page. Pass `seen` back with a decision; `besides`, what the person should be told, is present after one."""

    besides: List[str]


class Line(TypedDict):
    """One line of a preview, indented by two spaces for each level of `indent`; whether it is sent, and where its value comes from."""

    indent: int
    key: str
    value: str
    origin: str
    explain: str
    sent: bool


class Preview(TypedDict):
    """One request. `empty` says why there is nothing to show, if so; `note` belongs below the preview."""

    request: str
    headers: "List[List[str]]"
    body: str
    indented: str
    lines: List[Line]
    size: str
    empty: str
    note: str


class Row(TypedDict):
    """One message of the history. `at` is ISO 8601 in UTC; `time`, `what`, `tier_names`, `state_words` and `size` are words."""

    seq: int
    at: str
    time: str
    event: str
    what: str
    tiers: List[str]
    tier_names: str
    state: str
    state_words: str
    confirmed: bool
    bytes: int
    size: str


class History(TypedDict):
    """A page of the history. Pass `before` to `history` for the next one; it is None on the last page."""

    rows: List[Row]
    before: Optional[int]
    summary: str


class Request(TypedDict):
    """The whole request of the last attempt, and the answer to it."""

    text: str
    sentences: List[str]
    digest: str
    answer: str


class Message(TypedDict):
    """Everything about one message. `data` is what a saved report says of it."""

    title: str
    time: str
    sentences: List[str]
    body: str
    indented: str
    request: Optional[Request]
    data: "dict[str, object]"


class Decision(TypedDict):
    """One decision so far: when, by whom ("window", "command line", "host"), what it changed, and about which text."""

    at: str
    time: str
    by: str
    changed: str
    agreed: str


class CrashPart(TypedDict):
    """Lines of a crash report that were made in the same way."""

    title: str
    made_of: str
    lines: str


class CrashText(TypedDict):
    """A text of a crash report, to be read in parts and edited as a whole."""

    path: str
    explain: str
    text: str
    parts: List[CrashPart]


class CrashReport(TypedDict):
    """A waiting crash report. Pass its `event_body` to `release_crash`, so that the person releases exactly what they read."""

    seq: int
    event: str
    at: str
    times: int
    headline: str
    title: str
    when: str
    sentences: List[str]
    replaced: str
    texts: List[CrashText]
    event_body: str
    body: str
    request: str
    size: str
    not_editable: Optional[str]


class Crashes(TypedDict):
    """The waiting crash reports, newest first, and what happens with future ones."""

    declared: bool
    reports: List[CrashReport]
    empty: Optional[str]
    always: bool
    means: str


class Edited(TypedDict):
    """A text as it is now. `as_typed` is false if something was removed from it."""

    seq: int
    text: str
    as_typed: bool
    event_body: str


class Released(TypedDict):
    """A report that was released, and its ticket number."""

    seq: int
    ticket: str
    title: str
    sentences: List[str]


class Deleted(TypedDict):
    """A report that was deleted."""

    seq: int
    title: str
    sentences: List[str]


class Exported(TypedDict):
    """A report that was saved."""

    events: int
    path: str
    sentence: str


class Settings:
    """The settings page of one program, in one language.

    language: a tag such as "de" or "pt-BR". Default: the person's own language. English if Candor does not speak it.

    Every method reads files or the log, and may wait a moment for a slow disk: a program with an event loop calls it on a thread.
    Raises NotDone, whose text is a sentence for the person, if something could not be done. So does invalid data, for instance from a
    page in a browser: of the wrong type, too big, or with half a character. The sentence then says what is wrong, where, and what is
    expected. A forked process can go on using this object, unless another thread was asking something at the moment of the fork.
    """

    def __init__(self, client: Client, language: Optional[str] = None) -> None:
        self._page = _Page(client, language)

    @property
    def language(self) -> str:
        """The tag of the language in which everything is worded."""
        return self._page.language

    def page(self) -> PageData:
        """Everything on the page of choices."""
        return self._page.ask({"ask": "page"})

    def preview(self, event: str, tiers: Optional[List[str]] = None) -> Preview:
        """What one message would look like: with exactly these tiers on, or with the current choice."""
        return self._page.ask({"ask": "preview", "event": event, "tiers": tiers})

    def decide(self, decision: "dict[str, object]", seen: str = "") -> PageData:
        """Makes a decision of the person, and returns the page as it is then. One of:

            {"answer": {"tiers": ["start_ping"], "withhold": ["app_opened/system.os"]}}     the first answer
            {"everything": False}                                                           the main switch
            {"tier": "usage", "on": True}                                                   one tier
            {"fields": ["app_opened/system.os"], "withheld": True}                          single fields
            {"news": True}                                                                  what is new since the answer
            {"reworded": "seen"}                                                            what is only worded differently
            {"pause": "hour"}                                     "hour", "today", "until_resumed"; None ends it
            {"crash_reports": "ask"}                              "ask" or "always"
            {"keep": {"days": 365, "mib": 256}}                   how much of the history

        seen: the `seen` of the page that the person looked at. A yes to any other text raises NotDone; a no does not need it.
        """
        return self._page.ask({"ask": "decide", "decision": decision, "seen": seen})

    def history(self, before: Optional[int] = None, most: int = 100) -> History:
        """At most `most` (up to 1,000) messages, newest first: those older than the one numbered `before`, or the newest."""
        return self._page.ask({"ask": "history", "before": before, "most": most})

    def message(self, seq: int) -> Message:
        """Everything about one message of the history."""
        return self._page.ask({"ask": "message", "seq": seq})

    def decisions(self) -> List[Decision]:
        """The decisions so far, newest first."""
        return self._page.ask({"ask": "decisions"})

    def crashes(self) -> Crashes:
        """The crash reports that wait for the person."""
        return self._page.ask({"ask": "crashes"})

    def edit_crash(self, seq: int, path: str, before: str, after: str) -> Edited:
        """Changes one text of a waiting report, if it still is `before`. Whatever identifies the person is removed again."""
        return self._page.ask({"ask": "edit_crash", "seq": seq, "path": path, "before": before, "after": after})

    def release_crash(self, seq: int, event_body: str) -> Released:
        """Releases a report exactly as it was read. This program sends it."""
        return self._page.ask({"ask": "release_crash", "seq": seq, "event_body": event_body})

    def delete_crash(self, seq: int) -> Deleted:
        """Deletes a report; the history still shows that there was one."""
        return self._page.ask({"ask": "delete_crash", "seq": seq})

    def export(
        self,
        path: Union[str, "os.PathLike[str]"],
        format: str = "html",
        replace: bool = False,
        first_day: Optional[str] = None,
        last_day: Optional[str] = None,
        tiers: Optional[List[str]] = None,
    ) -> Exported:
        """Saves a report: "html" to read, "csv" for a spreadsheet, "json" or "jsonl" to process, "zip" with all of these. Never
        overwrites an existing file, unless `replace` says that the person was asked.

        first_day, last_day: only messages from the beginning of the first to the end of the last day, such as "2026-01-31", in this
            computer's time zone; or from one moment on and before another, such as "2026-01-31T18:30:00Z".
        tiers: only messages of these tiers, by their ids; an empty list is no limit.
        """
        return self._page.export(format, path, replace, {"from": first_day, "until": last_day, "tiers": tiers})
