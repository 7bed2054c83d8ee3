//! Every fixed string of the window: tabs, buttons, headings, whole sentences, and names for screen readers. Each is a function
//! that the build makes, named like its message in `assets/languages/en.ftl` and documented by the comment there, so that a
//! misspelt one stops the build.

include!(concat!(env!("OUT_DIR"), "/labels.rs"));
