//! Everything on the screen: plain data, every sentence already written. No egui, no file, no clock.
//!
//! The model builds it anew when something changes; a frame only reads it.

use super::action::{Action, Page};
use crate::pages::about::view::About;
use crate::pages::choices::view::{Choices, NewsRow};
use crate::pages::crashes::view::Crashes;
use crate::pages::feedback::view::Feedback;
use crate::pages::find::view::Find;
use crate::pages::history::view::History;
use crate::pages::parts::{AllPrograms, Switch};
use crate::pages::programs::view::{Absent, BrokenPage, ProgramRow};
use crate::pages::settings::view::SettingsPage;
use crate::pages::your_data::view::YourData;

/// Everything on the screen.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct View {
    /// The programs on this computer that use Candor, in the order of the list on the left; those whose manifests cannot be used
    /// come last.
    pub programs: Vec<ProgramRow>,
    /// Which of them is shown on the right.
    pub selected: Option<usize>,
    /// Programs that Candor knows and that are not on this computer.
    pub absent: Absent,
    /// Whether there is no program to show, so that an introduction to Candor takes its place.
    pub welcomes: bool,
    /// Whether that is only because every program on this computer was hidden.
    pub all_hidden: bool,
    /// Which tab is open.
    pub page: Page,
    /// The top of the chosen program's page.
    pub header: Header,
    /// What is wrong or overrides the choice, most important first; drawn under the header on every page. If something else than a program
    /// is shown, these are only what the window itself has to say.
    pub notices: Vec<Notice>,
    /// A sentence that says that all this is for trying out, and what is removed with it; it is shown as long as the window is open.
    pub trial: Option<String>,
    /// What was just done, in a sentence that goes away by itself.
    pub done: Option<String>,
    /// The first tab, and the first answer.
    pub choices: Choices,
    /// The second tab.
    pub history: History,
    /// Whether there is something in it to be looked at before an answer.
    pub has_past: bool,
    /// Crash reports; `None` for a program that declares none, which has no such tab.
    pub crashes: Option<Crashes>,
    /// What the person writes, and what became of what they sent; `None` for a program that has no such tab.
    pub feedback: Option<Feedback>,
    /// Report, identity, what is kept.
    pub your_data: YourData,
    /// The last tab.
    pub about: About,
    /// The settings of the window, instead of the chosen program while they are open.
    pub settings: Option<SettingsPage>,
    /// A program whose manifest cannot be used, instead of the chosen program while it is shown.
    pub broken: Option<BrokenPage>,
    /// The switch for every program.
    pub all_programs: Option<AllPrograms>,
    /// What is new or wider since the answer, side by side; shown with the choices.
    pub news: Vec<NewsRow>,
    /// The search, while it is open; drawn over everything else.
    pub find: Option<Find>,
    /// A question that must be answered before anything else; drawn as a modal.
    pub question: Option<Question>,
}

impl View {
    /// Whether something else is shown instead of the chosen program.
    pub fn is_beside_programs(&self) -> bool {
        self.settings.is_some() || self.broken.is_some()
    }
}

/// Title, one true sentence, and the switch for everything.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Header {
    /// The program's name, or the question while it is unanswered.
    pub title: String,
    /// One true sentence about its state.
    pub sentence: String,
    /// The sentences of the other pages. The header is as high as the longest of them needs, so that nothing below it moves from page to
    /// page.
    pub others: Vec<String>,
    /// "Allow sending"; `None` before the first answer.
    pub everything: Option<Switch>,
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
