//! A clock for the programs of a journey that can be set while they run. Nothing that is shipped knows about it: it is between the program
//! and the C library.

use std::path::PathBuf;
use std::process::Command;
use std::time::{SystemTime, UNIX_EPOCH};

use crate::home::Home;
use crate::run::run;

/// Compiled where it is needed: whoever builds Candor has a C compiler, for SQLite.
const SOURCE: &str = include_str!("clock.c");

/// The clock of every program that is started from a home.
#[derive(Debug)]
pub struct Clock {
    file: PathBuf,
    /// How many milliseconds it is ahead of the computer's own.
    ahead: i64,
}

impl Clock {
    /// Gives these programs a clock that shows the right time for now.
    pub fn of(home: &mut Home) -> Self {
        let (source, library, file) = (home.beside("clock.c"), home.beside("clock.so"), home.beside("clock"));
        std::fs::write(&source, SOURCE).expect("written");
        let mut compiler = Command::new("cc");
        compiler.args(["-shared", "-fPIC", "-O1", "-o"]).arg(&library).arg(&source);
        run(compiler).well();
        home.set("LD_PRELOAD", &library);
        home.set("CANDOR_JOURNEY_CLOCK", &file);
        let mut clock = Self { file, ahead: 0 };
        clock.shift(0);
        clock
    }

    /// Sets it forward by this many milliseconds, or back.
    pub fn shift(&mut self, milliseconds: i64) {
        self.ahead += milliseconds;
        self.write(&format!("{:+}", self.ahead));
    }

    /// Stops it at this time, in milliseconds since 1970.
    pub fn stop_at(&self, milliseconds: i64) {
        self.write(&format!("={milliseconds}"));
    }

    /// What it shows unless it was stopped, in milliseconds since 1970.
    pub fn now(&self) -> i64 {
        let own = SystemTime::now().duration_since(UNIX_EPOCH).expect("after 1970");
        i64::try_from(own.as_millis()).expect("not that far in the future") + self.ahead
    }

    /// As one step, so that nobody reads half of it.
    fn write(&self, text: &str) {
        let new = self.file.with_extension("new");
        std::fs::write(&new, text).and_then(|()| std::fs::rename(&new, &self.file)).expect("written");
    }
}
