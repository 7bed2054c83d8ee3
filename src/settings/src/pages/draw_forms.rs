//! The forms in which what leaves, or left, is shown.

use eframe::egui;
use egui::Ui;

use crate::text::labels;
use crate::widgets::buttons::choice;

/// Which form is shown: the one that reads best, until another was chosen.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub(super) enum Form {
    #[default]
    ToRead,
    AsSent,
    Headers,
    /// The whole request, of a message that was sent or tried.
    Request,
}

impl Form {
    /// The forms for what would be sent.
    pub(super) const ALL: [Self; 3] = [Self::ToRead, Self::AsSent, Self::Headers];
    /// The forms for a message in the history.
    pub(super) const OF_MESSAGE: [Self; 3] = [Self::ToRead, Self::AsSent, Self::Request];

    pub(super) fn name(self) -> &'static str {
        match self {
            Self::ToRead => labels::to_read(),
            Self::AsSent => labels::as_sent(),
            Self::Headers => labels::headers_word(),
            Self::Request => labels::whole_request(),
        }
    }
}

/// The choice between them, side by side in the row that the caller has begun.
pub(super) fn forms_ui(ui: &mut Ui, forms: &[Form], form: &mut Form) {
    for shows in forms.iter().copied() {
        if choice(ui, shows.name(), *form == shows).clicked() {
            *form = shows;
        }
    }
}
