//! The window as a person meets it: found by role and name, used by mouse and keyboard, in light and dark, large and small.

mod accessibility;
mod bad_input;
mod choices;
mod contrast;
mod crashes;
mod embedded;
mod feedback;
mod find;
mod first_answer;
mod focus;
mod frame;
mod harness;
mod history;
mod keyboard;
mod languages;
mod layout;
mod pages;
mod rows;
mod sample;
mod screens;
mod snapshots;
