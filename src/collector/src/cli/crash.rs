//! `crash`: reports, grouped by crash, and what to tell those who sent them.

use crate::store::reports::{self, Group, State};
use clap::Subcommand;

use super::{
    opened::Opened,
    options::Options,
    output::{moment, print, table},
};

/// Most groups that are listed: more than anybody reads at once.
const MOST: usize = 1_000;

/// Most reports that are grouped again in one transaction: few enough that a delivery in the meantime does not wait long.
const AT_ONCE: usize = 500;

/// What to do with reports.
#[derive(Debug, Subcommand)]
pub(super) enum Crash {
    /// List crashes and messages, the latest first.
    List {
        /// Only those of this program.
        #[arg(long, value_name = "ID", default_value = "", hide_default_value = true)]
        program: String,
        /// As JSON.
        #[arg(long)]
        json: bool,
    },
    /// Print the reports of a crash, or a message, as they came: a line each, the latest first.
    Show {
        /// Its number in the list.
        #[arg(value_name = "NUMBER")]
        id: String,
        /// How many at most.
        #[arg(long, value_name = "NUMBER", default_value_t = 10)]
        most: usize,
    },
    /// Mark it as seen.
    Seen {
        /// Its number in the list.
        #[arg(value_name = "NUMBER")]
        id: String,
    },
    /// Mark it as fixed in a version.
    Fixed {
        /// Its number in the list.
        #[arg(value_name = "NUMBER")]
        id: String,
        /// The version.
        #[arg(value_name = "VERSION")]
        version: String,
    },
    /// Answer everybody who reported it. An empty answer takes the former one back.
    Answer {
        /// Its number in the list.
        #[arg(value_name = "NUMBER")]
        id: String,
        /// The answer.
        #[arg(value_name = "TEXT")]
        text: String,
    },
}

/// Does it in the store that the options name.
pub(super) fn run(options: &Options, crash: Crash) -> anyhow::Result<()> {
    let store = Opened::open(options)?;
    while store.ask(|sql| reports::group_again(sql, AT_ONCE))? > 0 {}
    match crash {
        Crash::List { program, json } => list(&store, program, json),
        Crash::Show { id, most } => {
            let group = id.clone();
            let texts = store.read(move |sql| reports::texts(sql, &group, most))?;
            anyhow::ensure!(!texts.is_empty(), unknown(&id));
            print(&texts.iter().map(|text| format!("{text}\n")).collect::<String>())
        }
        Crash::Seen { id } => set(&store, &id, State::Seen),
        Crash::Fixed { id, version } => set(&store, &id, State::Fixed(version)),
        Crash::Answer { id, text } => {
            let (group, answer) = (id.clone(), Some(text).filter(|text| !text.is_empty()));
            let there = store.ask(move |sql| reports::set_answer(sql, &group, answer.as_deref()))?;
            anyhow::ensure!(there, unknown(&id));
            Ok(())
        }
    }
}

fn unknown(id: &str) -> String {
    format!("there is no crash or message {id}; see: candor-collector crash list")
}

fn set(store: &Opened, id: &str, state: State) -> anyhow::Result<()> {
    let group = id.to_owned();
    let there = store.ask(move |sql| reports::set_state(sql, &group, &state))?;
    anyhow::ensure!(there, unknown(id));
    Ok(())
}

fn list(store: &Opened, program: String, json: bool) -> anyhow::Result<()> {
    let groups = store.read(move |sql| reports::groups(sql, &program, MOST))?;
    if json {
        let groups: Vec<_> = groups.iter().map(Group::json).collect();
        return print(&format!("{}\n", serde_json::to_string_pretty(&groups)?));
    }
    let rows: Vec<_> = groups.into_iter().map(row).collect();
    print(&table(&["number", "program", "kind", "state", "reports", "first", "last", "versions", "what"], &rows))
}

fn row(group: Group) -> Vec<String> {
    let Group { id, program, kind, title, state, answer: _, reports, first_ms, last_ms, versions } = group;
    let state = state.fixed_in().map_or_else(|| state.word().to_owned(), |version| format!("fixed in {version}"));
    vec![id, program, kind, state, reports.to_string(), moment(first_ms), moment(last_ms), versions.join(" "), title]
}
