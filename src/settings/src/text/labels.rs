//! Every fixed string of the window: tabs, buttons, headings, whole sentences, and the words that name things for screen readers. Each
//! is a function with the name of its message in `assets/languages/en.ftl`, made by the build, and documented by the comment there.

include!(concat!(env!("OUT_DIR"), "/labels.rs"));
