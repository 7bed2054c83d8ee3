//! Everything the window says. Wording about consent is reviewed as text, so it lives apart from the code that draws it.

pub mod crashes;
pub mod labels;
pub mod sentences;
