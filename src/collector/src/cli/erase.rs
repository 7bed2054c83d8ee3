//! `erase`: erases everything that is kept of an identity, for people who ask in some other way than with a proof.

use std::{
    io::{self, BufRead as _},
    path::PathBuf,
};

use crate::{
    clock::now_ms,
    identity,
    store::{about, again::Lists, own},
};
use clap::Args;

use super::{again, opened::Opened, options::Options, output::print};

/// Whose data to erase.
#[derive(Debug, Args)]
pub(super) struct Erase {
    /// The identifier, as the person's program shows it: with hyphens or without.
    ///
    /// Whoever knows the identifier is not necessarily the person it belongs to. People can prove that it is theirs on the page
    /// /me, and should erase there if their program lets them.
    #[arg(value_name = "IDENTIFIER", required_unless_present = "again")]
    identity: Option<String>,

    /// Instead, repeat the erasures, and the revocations of tokens, that are noted in this list or in the store that this one
    /// has replaced.
    #[arg(long, value_name = "LIST or STORE", conflicts_with = "identity")]
    again: Option<PathBuf>,

    /// How many days you keep backups; the receipt that the person gets on request says so. If a collector was started with
    /// this option, too, the longer of the two counts.
    #[arg(long, value_name = "DAYS")]
    backups_kept: Option<u16>,

    /// Do not ask.
    #[arg(long)]
    yes: bool,
}

/// Erases from the store that the options name.
pub(super) fn run(options: &Options, Erase { identity, again, backups_kept, yes }: &Erase) -> anyhow::Result<()> {
    let store = Opened::open(options)?.with_backups_for(*backups_kept);
    if let Some(source) = again {
        let mut lists = Lists::default();
        again::read(&mut lists, source)?;
        again::tell(again::done(store.store(), &lists)?)?;
        return store.note();
    }
    let identity = identity.as_deref().unwrap_or_default();
    let plain = identity::plain(identity);
    anyhow::ensure!(!plain.is_empty(), "an identifier has at least one character besides hyphens");
    let (held, besides) = {
        let plain = plain.clone();
        store.read(move |sql| Ok((own::count(sql, &plain)?, about::of(sql, &plain, now_ms())?)))?
    };
    let question = if held > 0 || !besides.programs.is_empty() {
        format!("{held} events are kept under this identifier, and on which days it was in use. Erase all of it for good?")
    } else if besides.erased.is_some() {
        "nothing is kept under this identifier: it was erased before. Erase it again?".to_owned()
    } else {
        anyhow::ensure!(
            identity::is_usual(identity),
            "nothing is known under {identity:?}, and it does not look like an identifier that a program shows, such as \
             0f8fad5b-d9cb-869f-a165-70867728950e; check it for typing errors. Nothing was changed"
        );
        "nothing is kept under this identifier. Refuse what comes with it later?".to_owned()
    };
    if *yes {
        if held == 0 && besides.programs.is_empty() {
            print("nothing is kept under this identifier; what comes with it later is refused from now on\n")?;
        }
    } else {
        print(&format!("{question} [y/N] "))?;
        let mut answer = String::new();
        io::stdin().lock().read_line(&mut answer)?;
        anyhow::ensure!(["y", "yes"].contains(&answer.trim().to_lowercase().as_str()), "nothing was erased");
    }
    let erased = store.erase(plain)?;
    print(&format!("{} events were erased and taken out of the figures\n", erased.events))?;
    store.note()
}
