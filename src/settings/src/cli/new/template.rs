//! A first manifest, as text with all the answers in it: it counts people without an identifier, and reports whatever else was asked for.

use candor::tools::manifest::ManifestError;

use super::super::arguments::{New, Part};

/// Something that is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Key {
    Name,
    Publisher,
    About,
    Id,
    Version,
    Folder,
    Server,
}

impl Key {
    /// In the order of the questions: one whose default is derived from other answers comes after those.
    pub(super) const ALL: [Self; 7] =
        [Self::Name, Self::Publisher, Self::About, Self::Id, Self::Version, Self::Folder, Self::Server];

    pub(super) fn question(self) -> &'static str {
        match self {
            Self::Name => "What is the program called?",
            Self::Publisher => "Who publishes it?",
            Self::About => "What does it do, in a sentence?",
            Self::Id => "Its short name, the same for ever?",
            Self::Version => "Its version?",
            Self::Folder => "The folder for its files, under the home folder?",
            Self::Server => "The server that receives the reports?",
        }
    }

    /// What it is called in the manifest.
    pub(super) fn in_manifest(self) -> &'static str {
        match self {
            Self::Name => "app.name",
            Self::Publisher => "app.publisher",
            Self::About => "app.about",
            Self::Id => "app.id",
            Self::Version => "app.version",
            Self::Folder => "app.folder",
            Self::Server => "endpoint.url",
        }
    }

    /// What it is called on the command line.
    fn option(self) -> &'static str {
        match self {
            Self::Name => "--name",
            Self::Publisher => "--publisher",
            Self::About => "--about",
            Self::Id => "--id",
            Self::Version => "--app-version",
            Self::Folder => "--folder",
            Self::Server => "--server",
        }
    }
}

/// What was answered so far.
#[derive(Debug, Clone)]
pub(super) struct Answers {
    values: Vec<(Key, String)>,
    pub(super) with: Vec<Part>,
}

impl Answers {
    /// What the call says.
    pub(super) fn given(new: &New) -> Self {
        let New { file: _, name, publisher, about, id, app_version, folder, server, with } = new;
        let given = [name, publisher, about, id, app_version, folder, server];
        let values = Key::ALL.into_iter().zip(given).filter_map(|(key, value)| Some((key, value.clone()?))).collect();
        Self { values, with: with.clone().unwrap_or_default() }
    }

    /// The options that have to be given where nobody can be asked.
    pub(super) fn missing(&self) -> Vec<&'static str> {
        Key::ALL.into_iter().filter(|key| !self.was_given(*key) && self.usual(*key).is_none()).map(Key::option).collect()
    }

    pub(super) fn was_given(&self, key: Key) -> bool {
        self.values.iter().any(|(known, _)| *known == key)
    }

    pub(super) fn set(&mut self, key: Key, value: String) {
        self.unset(key);
        self.values.push((key, value));
    }

    pub(super) fn unset(&mut self, key: Key) {
        self.values.retain(|(known, _)| *known != key);
    }

    fn get(&self, key: Key) -> String {
        let given = self.values.iter().find(|(known, _)| *known == key).map(|(_, value)| value.clone());
        given.or_else(|| self.usual(key)).unwrap_or_else(|| "x".to_owned())
    }

    /// The default if nothing was answered; `None` if an answer is required.
    pub(super) fn usual(&self, key: Key) -> Option<String> {
        match key {
            Key::Name | Key::Publisher | Key::About => None,
            Key::Id => Some(short(&self.get(Key::Name))),
            Key::Version => Some("0.1.0".to_owned()),
            Key::Folder => Some(format!("~/{}_data", self.get(Key::Id))),
            Key::Server => Some("http://127.0.0.1:4319".to_owned()),
        }
    }
}

/// The short name that a name suggests: its letters and digits in lower case, with _ between words.
fn short(name: &str) -> String {
    let plain = name.to_lowercase().replace(|c: char| !c.is_ascii_lowercase() && !c.is_ascii_digit(), " ");
    let short: String = plain.split_whitespace().collect::<Vec<_>>().join("_").chars().take(59).collect();
    if short.is_empty() { "my_program".to_owned() } else { short }
}

/// What is wrong with answers given as options, each with its option.
pub(super) fn refused(problems: &[ManifestError]) -> String {
    let option = |problem: &ManifestError| Key::ALL.into_iter().find(|key| key.in_manifest() == problem.key).map(Key::option);
    let sentences: Vec<String> = problems
        .iter()
        .map(|problem| format!("{}: {}", option(problem).unwrap_or(problem.key.as_str()), problem.reason))
        .collect();
    format!("nothing was written. {}", sentences.join("; "))
}

/// The manifest.
pub(super) fn text(answers: &Answers) -> String {
    let has = |part| answers.with.contains(&part);
    let mut text = head(answers, has(Part::Crashes));
    text += &tier(
        "use",
        "Use",
        &format!("Says that {} was started, and whether for the first time that day, week or month.", answers.get(Key::Name)),
        "Shows how many people use it.",
    );
    if has(Part::System) {
        text +=
            &tier("system", "This computer", "Which operating system and processor you have.", "Shows what to support first.");
    }
    if has(Part::Crashes) {
        let summary = "Where in the program it failed. Names and folders are removed first, and you can read each report before it is sent.";
        text += &tier("crashes", "Crash reports", summary, "Helps fix the commonest errors first.");
    }
    text += &started(answers, has(Part::System));
    if has(Part::Crashes) {
        text += &crashed(answers);
    }
    text
}

fn head(answers: &Answers, followed: bool) -> String {
    let get = |key| quoted(&answers.get(key));
    let reports = if followed { "reports = \"/reports\"\n" } else { "" };
    format!(
        "# Everything that {} may ever report. What is not here can't be sent.\n\
         format = 1\n\n[app]\nid = {}\nname = {}\nversion = {}\npublisher = {}\nabout = {}\nfolder = {}\n\n\
         [consent]\nfile = \"telemetry.json\"\n\n[endpoint]\nurl = {}\npath = \"/events\"\n{reports}",
        on_one_line(&answers.get(Key::Name)),
        get(Key::Id),
        get(Key::Name),
        get(Key::Version),
        get(Key::Publisher),
        get(Key::About),
        get(Key::Folder),
        get(Key::Server),
    )
}

fn tier(id: &str, name: &str, summary: &str, why: &str) -> String {
    format!("\n[[tier]]\nid = {}\nname = {}\nsummary = {}\nwhy = {}\n", quoted(id), quoted(name), quoted(summary), quoted(why))
}

fn started(answers: &Answers, system: bool) -> String {
    let name = answers.get(Key::Name);
    let cross = if system { ", [\"system.os\", \"system.architecture\"]" } else { "" };
    let mut text = format!(
        "\n# Counted, not kept: the server adds these up and stores none of them.\n[[event]]\nname = \"started\"\ntiers = [\"use\"]\n\
         when = {}\nkeep = \"counts\"\ncross = [[\"first_of\", \"app_version\"]{cross}]\n",
        quoted(&format!("When {name} starts"))
    );
    text += &which("started", &format!("What this message says: {name} was started."));
    text += &field(
        "app_version",
        "from = \"app.version\"\ntype = \"string\"\nmax = 64",
        &format!("Which version of {name} you run."),
    );
    text += &field("date", "from = \"clock.date\"\ntype = \"string\"\nmax = 10", "On which day, by UTC.");
    text += &field(
        "first_of",
        "from = \"clock.first_of\"\ntype = \"list\"\nvalues = [\"day\", \"week\", \"month\"]",
        "Whether this is the first such message of the day, the week or the month. This computer works it out, without an identifier.",
    );
    if system {
        let os = "tier = \"system\"\nfrom = \"machine.os\"\ntype = \"string\"\nmax = 32";
        text += &field("system.os", os, "Which operating system this computer runs.");
        let processor = "tier = \"system\"\nfrom = \"machine.architecture\"\ntype = \"string\"\nmax = 32";
        text += &field("system.architecture", processor, "Which kind of processor this computer has.");
    }
    text
}

fn crashed(answers: &Answers) -> String {
    let name = answers.get(Key::Name);
    let mut text = format!(
        "\n# Held on the person's computer until they have read it.\n[[event]]\nname = \"crashed\"\ntiers = [\"crashes\"]\nwhen = {}\n\
         crash = true\n",
        quoted(&format!("When {name} crashes"))
    );
    text += &which("crashed", &format!("What this message says: {name} crashed."));
    text += &field(
        "app_version",
        "from = \"app.version\"\ntype = \"string\"\nmax = 64",
        &format!("Which version of {name} you run."),
    );
    let count = "from = \"crash.count\"\ntype = \"integer\"\nmin = 1";
    text += &field("count", count, "How often the same crash happened before you looked at this report.");
    let traceback = "from = \"host\"\ntype = \"traceback\"\nmax = 20000\nexample = \"thread main panicked at src/main.rs:12\"";
    text + &field(
        "traceback",
        traceback,
        "Where in the program it failed: functions and line numbers. Names and folders are removed first.",
    )
}

/// The field that says which event it is.
fn which(event: &str, explain: &str) -> String {
    field("event", &format!("value = {}\ntype = \"string\"", quoted(event)), explain)
}

fn field(path: &str, lines: &str, explain: &str) -> String {
    format!("\n[[event.field]]\npath = {}\n{lines}\nexplain = {}\n", quoted(path), quoted(explain))
}

/// A text as TOML writes it; JSON writes it in the same way.
fn quoted(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}

/// A text that stays within a comment.
fn on_one_line(text: &str) -> String {
    text.replace(char::is_control, " ")
}
