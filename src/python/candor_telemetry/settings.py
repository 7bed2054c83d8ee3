"""A program's own settings page: what the Candor window shows and can do, as plain data, for pages that the program draws itself.

    from candor_telemetry.settings import Settings

    settings = Settings(telemetry, language="de")
    page = settings.page()
    page = settings.decide({"answer": {"tiers": ["start_ping"]}}, page["seen"])

The sentences and the languages are the window's own, and so is what a decision does. Two things are the page's part: yes and no
have the same size and weight, and nothing is selected before the person selects it.
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
        # Where it is there and does not load, importing the package has failed already.
        from ._without import NotDone
        from ._without import Page as _Page

__all__ = ["NotDone", "Settings"]


class Switch(TypedDict):
    """A switch: its position, whether something above it keeps it from acting now, and why it cannot be moved."""

    on: bool
    idle: bool
    locked: Optional[str]


class Field(TypedDict):
    """One field of a tier's messages. `entries` are what a decision about it names; both are None where it cannot be left out."""

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
    """Something that is wrong or stands above the choice. `tone` is "failed", "attention" or "information"."""

    tone: str
    text: str
    details: List[str]


class News(TypedDict):
    """Something that is new, wider or described in other words since the answer."""

    what: str
    sentence: str
    before: str
    now: str


class Program(TypedDict):
    """Who sends, what it is, and where to."""

    id: str
    name: str
    version: str
    publisher: str
    about: str
    source: Optional[str]
    destination: str


class PauseOffer(TypedDict):
    """One line of the choice of a pause; `pause` is what a decision says. The first line is how things are."""

    words: str
    pause: Optional[str]


class Pause(TypedDict):
    """The choice of a pause, and what it does."""

    offers: List[PauseOffer]
    means: str


class Kept(TypedDict):
    """How much of the history is kept."""

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
    """Everything on the page. `seen` is given back with a decision; `besides` is there after one: what the person should hear."""

    besides: List[str]


class Line(TypedDict):
    """One line of a preview: indented by two spaces for each level; whether it is sent, and where its value comes from."""

    indent: int
    key: str
    value: str
    origin: str
    explain: str
    sent: bool


class Preview(TypedDict):
    """One request. `empty` is said where there is nothing to show, `note` stands below."""

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
    """A page of the history. `before` asks for the next one; None where there is none."""

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
    """The lines of a crash report that came about in the same way."""

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
    """A crash report that waits. `event_body` is what `release_crash` is given: the person released what they read."""

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
    """The crash reports that wait, newest first, and what happens with those to come."""

    declared: bool
    reports: List[CrashReport]
    empty: Optional[str]
    always: bool
    means: str


class Edited(TypedDict):
    """A text as it is now. `as_typed` is false where something was removed from it."""

    seq: int
    text: str
    as_typed: bool
    event_body: str


class Released(TypedDict):
    """A report that may go, and its ticket number."""

    seq: int
    ticket: str
    title: str
    sentences: List[str]


class Deleted(TypedDict):
    """A report that is gone."""

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

    language: a tag such as "de" or "pt-BR"; the person's own where it is left out, and English where Candor does not speak it.

    Every method reads files or the log, and may wait a moment for a slow disk: a program with a loop calls it on a thread. What
    could not be done is `NotDone`, whose text is a sentence for the person. So is data that is none, from a page in a browser, say:
    of the wrong type, too big, half a character. Its sentence says what is wrong, where, and how it is written.
    A process that was forked goes on with it, unless another thread was asking something at that moment: it cannot ask then.
    """

    def __init__(self, client: Client, language: Optional[str] = None) -> None:
        self._page = _Page(client, language)

    @property
    def language(self) -> str:
        """The tag of the language in which everything is said."""
        return self._page.language

    def page(self) -> PageData:
        """Everything on the page of choices."""
        return self._page.ask({"ask": "page"})

    def preview(self, event: str, tiers: Optional[List[str]] = None) -> Preview:
        """What one message would be: with exactly these tiers on, or as things are."""
        return self._page.ask({"ask": "preview", "event": event, "tiers": tiers})

    def decide(self, decision: "dict[str, object]", seen: str = "") -> PageData:
        """Makes a decision of the person, and returns the page as it is then. One of:

            {"answer": {"tiers": ["start_ping"], "withhold": ["app_opened/system.os"]}}     the first answer
            {"everything": False}                                                           the main switch
            {"tier": "usage", "on": True}                                                   one tier
            {"fields": ["app_opened/system.os"], "withheld": True}                          single fields
            {"news": True}                                                                  what is new since the answer
            {"reworded": "seen"}                                                            what is only described otherwise
            {"pause": "hour"}                                     "hour", "today", "until_resumed"; None ends it
            {"crash_reports": "ask"}                              "ask" or "always"
            {"keep": {"days": 365, "mib": 256}}                   how much of the history

        seen: the `seen` of the page that the person looked at. A yes to another text is refused; a no needs none.
        """
        return self._page.ask({"ask": "decide", "decision": decision, "seen": seen})

    def history(self, before: Optional[int] = None, most: int = 100) -> History:
        """At most `most` (1,000) messages, newest first: older than the one numbered `before`, or the newest."""
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
        """Changes one text of a report that waits, if it still reads `before`. What identifies the person is removed again."""
        return self._page.ask({"ask": "edit_crash", "seq": seq, "path": path, "before": before, "after": after})

    def release_crash(self, seq: int, event_body: str) -> Released:
        """Lets a report go exactly as it was read. This program sends it."""
        return self._page.ask({"ask": "release_crash", "seq": seq, "event_body": event_body})

    def delete_crash(self, seq: int) -> Deleted:
        """Deletes a report; the history keeps that there was one."""
        return self._page.ask({"ask": "delete_crash", "seq": seq})

    def export(self, path: Union[str, "os.PathLike[str]"], format: str = "html", replace: bool = False) -> Exported:
        """Saves a report of everything, "html" to read or "json" to process; never over a file that is there, unless `replace`
        says that the person was asked."""
        return self._page.export(format, path, replace)
