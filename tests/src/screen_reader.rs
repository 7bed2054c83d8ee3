//! The window as it is for a person who doesn't look at the screen: the tree that assistive technology reads (AT-SPI), and what it can
//! press there, on its own bus.

use std::cell::RefCell;
use std::process::Command;

use serde_json::{Value, json};

use crate::bus::Bus;
use crate::run::Process;
use crate::wait::until_some;

const SCRIPT: &str = include_str!("screen_reader.py");

/// A screen reader; it and its bus go when this is dropped.
#[derive(Debug)]
pub struct ScreenReader {
    reader: RefCell<Process>,
    bus: Bus,
}

impl ScreenReader {
    /// Starts one.
    #[expect(clippy::new_without_default, reason = "making one starts processes")]
    pub fn new() -> Self {
        let bus = Bus::new();
        Self { reader: RefCell::new(bus.python(SCRIPT)), bus }
    }

    /// A program started with this is on its bus.
    pub fn hears(&self, command: Command) -> Command {
        self.bus.hears(command)
    }

    fn asks(&self, request: &Value) -> Result<Value, String> {
        let mut reader = self.reader.borrow_mut();
        reader.types(&request.to_string());
        let said: Value = serde_json::from_str(&reader.says()).expect("an answer in JSON");
        said["error"].as_str().map_or_else(|| Ok(said["answer"].clone()), |error| Err(error.to_owned()))
    }

    /// The tree of the only program that has a window.
    pub fn program(&self) -> Spoken {
        until_some("a whole tree can be read", || {
            let trees = self.asks(&json!({"do": "tree"})).ok()?;
            trees.as_array()?.iter().map(Spoken::of).find(|program| !program.children.is_empty())
        })
    }

    /// Waits until this can be heard in the tree.
    #[track_caller]
    pub fn until<T>(&self, what: &str, mut heard: impl FnMut(&Spoken) -> Option<T>) -> T {
        until_some(what, || heard(&self.program()))
    }

    /// Presses, switches or chooses what has this role and name.
    #[track_caller]
    pub fn act(&self, role: &str, name: &str) {
        self.asked("act", role, name);
    }

    /// Moves the focus there.
    #[track_caller]
    pub fn focus(&self, role: &str, name: &str) {
        self.asked("focus", role, name);
    }

    #[track_caller]
    fn asked(&self, what: &str, role: &str, name: &str) {
        let request = json!({"do": what, "role": role, "name": name});
        until_some(&format!("{what} on {role} {name} is taken"), || {
            self.asks(&request).is_ok_and(|done| done == true).then_some(())
        });
    }
}

/// A thing in the tree, as it is spoken of.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Spoken {
    /// What it is, in the words of AT-SPI.
    pub role: String,
    /// Its name.
    pub name: String,
    /// What else is said about it.
    pub description: String,
    /// What is true of it, such as `pressed` or `focused`.
    pub states: Vec<String>,
    /// Its place in a list, counted from 1, and how many there are.
    pub place: Option<(u64, u64)>,
    /// What is in it.
    pub children: Vec<Spoken>,
}

impl Spoken {
    fn of(value: &Value) -> Self {
        let text = |key: &str| value[key].as_str().unwrap_or_default().to_owned();
        let number = |key: &str| value["attributes"][key].as_str().and_then(|number| number.parse().ok());
        let list = |key: &str| value[key].as_array().cloned().unwrap_or_default();
        Self {
            role: text("role"),
            name: text("name"),
            description: text("description"),
            states: list("states").iter().filter_map(|state| Some(state.as_str()?.to_owned())).collect(),
            place: number("posinset").zip(number("setsize")),
            children: list("children").iter().map(Self::of).collect(),
        }
    }

    /// It and everything in it, in the order in which it is read.
    pub fn all(&self) -> Vec<&Self> {
        std::iter::once(self).chain(self.children.iter().flat_map(Self::all)).collect()
    }

    /// What in it has this role and name.
    pub fn find(&self, role: &str, name: &str) -> Option<&Self> {
        self.all().into_iter().find(|thing| thing.role == role && thing.name == name)
    }

    /// Whether this is true of it.
    pub fn is(&self, state: &str) -> bool {
        self.states.iter().any(|known| known == state)
    }
}
