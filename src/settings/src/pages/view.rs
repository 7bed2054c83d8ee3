//! What the panels draw: plain data, every sentence already written. No egui, no file, no clock.
//!
//! The model builds it anew when something changes; a frame only reads it.

use std::sync::Arc;

use candor::log::Retention;

use crate::pages::crashes::view::Crashes;
use crate::pages::settings::view::{AllPrograms, BrokenPage, SettingsPage};

use crate::pages::action::Action;
use crate::pages::history::chosen::Chosen;
use crate::pages::history::make::LogRows;
use crate::pages::history::query::Query;

/// Everything on the screen.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct View {
    /// The programs on this computer that use Candor, in the order of the list at the left; last those whose manifests cannot be used.
    pub programs: Vec<ProgramRow>,
    /// Which of them is shown at the right.
    pub selected: Option<usize>,
    /// Which tab is open.
    pub page: Page,
    /// The top of the chosen program's page.
    pub header: Header,
    /// What is wrong or stands above the choice, most important first; drawn under the header on every page.
    pub notices: Vec<Notice>,
    /// The first tab, and the first answer.
    pub choices: Choices,
    /// The second tab.
    pub history: History,
    /// Crash reports; `None` for a program that declares none, which has no such tab.
    pub crashes: Option<Crashes>,
    /// Report, identity, what is kept.
    pub your_data: YourData,
    /// The last tab.
    pub about: About,
    /// The settings of the window, in place of the chosen program while they are open.
    pub settings: Option<SettingsPage>,
    /// A program whose manifest cannot be used, in place of the chosen program while it is shown.
    pub broken: Option<BrokenPage>,
    /// The switch for every program.
    pub all_programs: Option<AllPrograms>,
    /// What is new or wider since the answer, side by side; shown with the choices.
    pub news: Vec<NewsRow>,
    /// A question that must be answered before anything else; drawn as a modal.
    pub question: Option<Question>,
}

/// The tabs. While `Choices::answering` they are not shown: the first answer is one question a screen.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Page {
    /// The switches and the live preview.
    #[default]
    Choices,
    /// Everything that was recorded.
    History,
    /// Crash reports that wait for the person; only programs that declare one have it.
    Crashes,
    /// Report, identity, decisions.
    YourData,
    /// The manifest in plain words.
    About,
}

/// One program in the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProgramRow {
    /// Its name.
    pub name: String,
    /// Its state in a word or two, such as "Shares 2 of 3", "Not answered yet", "Off".
    pub state: String,
    /// How the dot beside the word is drawn.
    pub dot: Dot,
}

/// The dot beside a state: never the only sign of it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Dot {
    /// A full dot in the accent colour: something is on, or was confirmed.
    On,
    /// A hollow dot: off, withdrawn, or not answered.
    #[default]
    Off,
    /// A half-filled dot: waiting.
    Waiting,
    /// A full dot in the attention colour.
    Attention,
    /// A full dot in the colour of failures.
    Failed,
}

/// Title, one true sentence, and the switch for everything.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Header {
    /// The program's name, or the question while it is unanswered.
    pub title: String,
    /// One true sentence about its state.
    pub sentence: String,
    /// "Send anything at all"; `None` before the first answer.
    pub everything: Option<Switch>,
}

/// A switch.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Switch {
    /// Its position.
    pub on: bool,
    /// Why it cannot be moved, in a sentence; `None` when it can.
    pub locked: Option<String>,
}

/// What is so now, first, and what could be chosen instead.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PauseChoice {
    /// In words; choosing the first, which is so already, changes nothing.
    pub offers: Vec<(String, Option<PauseFor>)>,
    /// What it does.
    pub means: String,
}

/// How long nothing is recorded or sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PauseFor {
    /// No longer.
    Nothing,
    /// An hour.
    Hour,
    /// Until the next midnight.
    Today,
    /// Until the person says so.
    UntilResumed,
}

/// Something the person should know, with what they can do about it.
#[derive(Debug, Clone, PartialEq)]
pub struct Notice {
    /// How it is drawn.
    pub tone: Tone,
    /// The sentence.
    pub text: String,
    /// More lines for those who want them, such as the path and the exact error; may be empty.
    pub details: Vec<String>,
    /// Buttons, in order, all of equal weight; may be empty.
    pub offers: Vec<Offer>,
}

/// The tone of a notice; drawn as a word as well as a colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tone {
    /// Good to know.
    Information,
    /// Needs the person's eye.
    Attention,
    /// Something failed.
    Failed,
}

/// One thing that is new or wider since the answer.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct NewsRow {
    /// What it is about.
    pub what: String,
    /// What is different, in a sentence; empty where old and new say it.
    pub sentence: String,
    /// What it was when the person agreed.
    pub before: String,
    /// What it is now.
    pub now: String,
}

/// A button that queues an action.
#[derive(Debug, Clone, PartialEq)]
pub struct Offer {
    /// Its words.
    pub label: String,
    /// What it does.
    pub action: Action,
}

/// A question with equal answers; Escape takes none of them and queues `Action::CloseQuestion`.
#[derive(Debug, Clone, PartialEq)]
pub struct Question {
    /// The question.
    pub title: String,
    /// What each answer means, a paragraph each.
    pub text: Vec<String>,
    /// The answers, in order, all of equal weight.
    pub offers: Vec<Offer>,
}

/// The switches and their consequence.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Choices {
    /// Whether this is the first answer: the switches are a draft, and two equal buttons answer.
    pub answering: bool,
    /// One card a tier.
    pub tiers: Vec<TierCard>,
    /// What the switches cause.
    pub preview: Preview,
    /// Where the choice is kept, in a sentence.
    pub kept_in: String,
    /// The choice of a pause, where one means anything.
    pub pause: Option<PauseChoice>,
}

/// One tier.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct TierCard {
    /// Its id in the manifest, for actions.
    pub id: String,
    /// Its name: the accessible name of its switch.
    pub name: String,
    /// One or two sentences in plain words.
    pub text: String,
    /// Short facts: when, identifier, how much.
    pub facts: Vec<String>,
    /// The switch.
    pub switch: Switch,
    /// Why part or all of it is not being sent although it is on, in a sentence.
    pub not_sent: Option<String>,
    /// Opened by "What exactly": every field that this tier causes or adds.
    pub fields: Vec<FieldFact>,
}

/// One field in plain words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FieldFact {
    /// Its path in the JSON.
    pub path: String,
    /// What it means.
    pub explain: String,
    /// The generated sentence about its type, limits and rounding.
    pub limits: String,
    /// Whether it is sent along, where that can be chosen for it alone.
    pub send: Option<FieldSwitch>,
}

/// The switch of a single field.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct FieldSwitch {
    /// Off where the person withholds it.
    pub switch: Switch,
    /// What stands for it in the consent file: the same field of several messages is withheld in all of them.
    pub entries: Vec<String>,
}

/// The live preview: one request with one event in it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Preview {
    /// The messages the program can send, by when they are sent ("when SkellyCam starts").
    pub events: Vec<String>,
    /// Which of them is shown.
    pub chosen: usize,
    /// Method and URL; empty when nothing would be sent.
    pub request: String,
    /// The headers, in the order and spelling of the wire.
    pub headers: Vec<(String, String)>,
    /// The body, a line a value; lines with `Mark::Removed` or `Mark::Withheld` are not part of it.
    pub lines: Vec<PreviewLine>,
    /// The exact body as it goes over the wire, for Copy.
    pub body: Arc<str>,
    /// The same, a line a value.
    pub indented: String,
    /// How much that was lately and is while the program runs, in sentences; may be empty.
    pub volume: String,
    /// Its size in words, such as "231 bytes" or "about 231 bytes".
    pub size: String,
    /// Shown in place of the lines when there are none.
    pub empty: String,
    /// What the server sees besides, such as the IP address.
    pub note: String,
}

/// One line of the preview.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PreviewLine {
    /// The sign in the gutter.
    pub mark: Mark,
    /// Nesting depth; two spaces each.
    pub indent: usize,
    /// The key with quotes and colon (`"os": `), or empty.
    pub key: String,
    /// The value or bracket, with its comma.
    pub value: String,
    /// Where the value comes from ("this computer", "last sent", "example", "withheld by you"), or empty.
    pub origin: String,
    /// What the field means, for hover and focus; empty for brackets.
    pub explain: String,
}

/// What a tier's switch does to a line.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Mark {
    /// Nothing.
    #[default]
    Same,
    /// `+` added by the tier that was touched last or has the focus.
    Added,
    /// `−` taken away by the tier that was touched last.
    Removed,
    /// `−` declared but not sent, for the reason in `origin`.
    Withheld,
}

/// Everything that was recorded.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct History {
    /// Shown in place of the table when there are no rows.
    pub empty: String,
    /// What is looked for.
    pub query: Query,
    /// The rows that are shown, in their order.
    pub rows: Rows,
    /// How many are shown of how many, and how far the search is; empty where all are shown.
    pub found: String,
    /// Whether bytes are being looked through.
    pub searching: bool,
    /// The same over time.
    pub chart: Chart,
    /// The tiers to choose from: id and name.
    pub tiers: Vec<(String, String)>,
    /// The events to choose from: id and title.
    pub events: Vec<(String, String)>,
    /// The row with the focus, whose details are shown, by its number in the log.
    pub selected: Option<i64>,
    /// All that are chosen, that one among them.
    pub chosen: Arc<Chosen>,
    /// What became of the last copy of them, in a sentence; may be empty.
    pub copied: String,
    /// What is known of it.
    pub details: Option<Details>,
}

/// A history over time.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Chart {
    /// The bars, the oldest first.
    pub bars: Vec<Bar>,
    /// What the parts of the bars are.
    pub parts: Vec<ChartPart>,
}

/// What is in one span of time.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Bar {
    /// When the span begins, and when the next one does, in milliseconds since 1970.
    pub ends: (i64, i64),
    /// The heights of its parts, of the highest bar's, by their place among the parts.
    pub heights: Vec<(usize, f32)>,
    /// When that is and how much, in words.
    pub words: String,
}

/// What a part of the bars stands for.
#[derive(Debug, Clone, PartialEq)]
pub struct ChartPart {
    /// What it is and how much in all, in words.
    pub words: String,
    /// Its look.
    pub shade: Shade,
}

/// How a part of a bar looks.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Shade {
    /// As the dot beside a state.
    State(Dot),
    /// The accent, so much of it.
    Accent(f32),
}

/// The rows of the table. One is worked out when it is drawn.
#[derive(Debug, Clone, PartialEq)]
pub enum Rows {
    /// These.
    Given(Arc<Vec<HistoryRow>>),
    /// Those of a log.
    Log(LogRows),
}

impl Default for Rows {
    fn default() -> Self {
        Self::Given(Arc::default())
    }
}

impl Rows {
    /// How many there are.
    pub fn len(&self) -> usize {
        match self {
            Self::Given(rows) => rows.len(),
            Self::Log(rows) => rows.len(),
        }
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The row at this place from the top.
    pub fn row(&self, place: usize) -> Option<HistoryRow> {
        match self {
            Self::Given(rows) => rows.get(place).cloned(),
            Self::Log(rows) => rows.row(place),
        }
    }

    /// The words of no more than so many different rows: what they say, and their tiers.
    pub fn words(&self, at_most: usize) -> Vec<(&str, &str)> {
        match self {
            Self::Given(rows) => rows.iter().take(at_most).map(|row| (row.what.as_str(), row.tiers.as_str())).collect(),
            Self::Log(rows) => rows.words.values().take(at_most).map(|row| (row.what.as_str(), row.tiers.as_str())).collect(),
        }
    }

    /// The number of the event at this place from the top.
    pub fn seq(&self, place: usize) -> Option<i64> {
        match self {
            Self::Given(rows) => rows.get(place).map(|row| row.seq),
            Self::Log(rows) => rows.seq(place),
        }
    }

    /// At which place from the top the event with this number stands.
    pub fn place(&self, seq: i64) -> Option<usize> {
        match self {
            Self::Given(rows) => rows.iter().position(|row| row.seq == seq),
            Self::Log(rows) => rows.place(seq),
        }
    }
}

/// One event in the table.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct HistoryRow {
    /// Its number in the log.
    pub seq: i64,
    /// When it was recorded.
    pub time: String,
    /// What it says, such as "SkellyCam started".
    pub what: String,
    /// The tiers in it.
    pub tiers: String,
    /// What became of it, in a word ("Confirmed", "Sent", "Waiting", "Withdrawn").
    pub state: String,
    /// The dot beside that word.
    pub dot: Dot,
    /// The size of its bytes.
    pub size: String,
}

/// The chosen event.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Details {
    /// What it says.
    pub title: String,
    /// When.
    pub time: String,
    /// What became of it, in sentences.
    pub sentences: Vec<String>,
    /// The exact bytes.
    pub body: Arc<str>,
    /// The same, indented.
    pub indented: Arc<str>,
    /// Request line and headers of the last attempt, then those of the answer with its body; empty before the first attempt.
    pub exchange: Arc<str>,
}

/// Report, identity, decisions.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct YourData {
    /// How much there is, in a sentence.
    pub summary: String,
    /// How much of the history is kept.
    pub kept: Retention,
    /// Whether there is anything to clear.
    pub can_clear: bool,
    /// Whether a report is being written now.
    pub saving: bool,
    /// What became of the last report, in a sentence, and whether it failed.
    pub saved: Option<(String, bool)>,
    /// Where there is no native dialog: the path that is offered in a text field, and its format.
    pub ask_path: Option<(ReportFormat, String)>,
    /// Who the servers think this is, in sentences.
    pub identity: Vec<String>,
    /// The identifier in use, to copy; `None` before the first message needed one.
    pub identifier: Option<String>,
    /// The decisions so far, newest first: when, and what.
    pub decisions: Vec<(String, String)>,
}

/// How a report is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ReportFormat {
    /// A page to read.
    Html,
    /// Data to process.
    Json,
}

/// The manifest in plain words.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct About {
    /// The program's id, for actions.
    pub id: String,
    /// Who makes the program and what it does, in sentences.
    pub intro: Vec<String>,
    /// Its source code, to open in a browser; empty when none is named.
    pub source: String,
    /// Versions and where the files are: label and value.
    pub facts: Vec<(String, String)>,
    /// Each message: when it is sent and with which tiers, then its fields.
    pub events: Vec<(String, Vec<FieldFact>)>,
}
