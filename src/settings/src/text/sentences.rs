//! Every sentence that is made from facts: states, notices, what became of an event. Fixed strings are in `labels`.

use candor::consent::{Pause, Problem, Reason};
use candor::manifest::{Difference, Event, IdentityKind, Manifest, Part};

/// "1 message", "3 messages".
pub fn count(number: u64, one: &str, many: &str) -> String {
    if number == 1 { format!("1 {one}") } else { format!("{} {many}", grouped(number)) }
}

/// A number with its thousands apart.
pub fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let mut out = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            out.push(' ');
        }
        out.push(digit);
    }
    out
}

/// A size in words.
pub fn size(bytes: u64) -> String {
    #[expect(clippy::cast_precision_loss, reason = "shown with one decimal")]
    let (kilo, mega) = (bytes as f64 / 1000.0, bytes as f64 / 1_000_000.0);
    match bytes {
        1 => "1 byte".into(),
        0..1000 => format!("{bytes} bytes"),
        1000..1_000_000 => format!("{kilo:.1} KB"),
        _ => format!("{mega:.1} MB"),
    }
}

/// The first letter small, for the middle of a sentence; names of several capitals stay.
pub fn inside(text: &str) -> String {
    let mut letters = text.chars();
    match (letters.next(), letters.clone().next()) {
        (Some(first), Some(second)) if first.is_uppercase() && second.is_lowercase() => {
            first.to_lowercase().chain(letters).collect()
        }
        _ => text.to_owned(),
    }
}

/// What is new or wider about one part, in a sentence.
pub fn news(manifest: &Manifest, part: &Part, difference: &Difference) -> String {
    let event = |name: &str| manifest.event(name).map_or_else(|| name.to_owned(), |event| event.title.english().to_owned());
    let tier = |id: &str| manifest.tier(id).map_or_else(|| id.to_owned(), |(_, tier)| tier.name.english().to_owned());
    let field =
        |name: &str, path: &str| manifest.event(name).and_then(|event| event.fields.iter().find(|field| field.path == path));
    match (part, difference) {
        (Part::Tier(id), _) => format!("New switch: {}", tier(id)),
        (Part::Event(name), Difference::Destination(old)) => {
            let now = manifest.event(name).map(|event| manifest.url(event)).unwrap_or_default();
            format!("“{}” would go to {now} instead of {}", event(name), old.split(' ').next_back().unwrap_or(old))
        }
        (Part::Event(name), Difference::Identity) => {
            format!("“{}” would carry an identifier, or one that lasts longer", event(name))
        }
        (Part::Event(name), Difference::Interval) => format!("“{}” would be sent more often", event(name)),
        (Part::Event(name), Difference::NoReview) => format!("“{}” would go without your reading it first", event(name)),
        (Part::Event(name), _) => format!("New message: {}", event(name)),
        (Part::Cause(name, id), _) => format!("“{}” would also be sent for {}", event(name), tier(id)),
        (Part::Field(name, path), difference) => {
            let explain = field(name, path).map(|field| field.explain.english().to_owned()).unwrap_or_default();
            match difference {
                Difference::Moved => format!("{path} in “{}” would belong to another switch. {explain}", event(name)),
                Difference::Source => format!("{path} in “{}” would hold something else. {explain}", event(name)),
                Difference::Looser(old) => {
                    let now = field(name, path).map(|field| field.kind.sentence(field.unit.as_deref())).unwrap_or_default();
                    format!("{path} in “{}” would say more. Before: {old}. Now: {now}", event(name))
                }
                _ => format!("New in “{}”: {path}. {explain}", event(name)),
            }
        }
    }
}

/// About a program whose own client has not registered, before an answer.
pub fn older_reader(name: &str) -> String {
    format!(
        "This version of {name} may be sending already. It may know only the main switch, and while that is on it may send everything."
    )
}

/// The same, once the main switch is on.
pub fn older_reader_on(name: &str) -> String {
    format!(
        "Nothing here has heard from a version of {name} that knows single switches. An older one reads only the main switch, and while \
         that is on it may send everything."
    )
}

/// About a program that reads only the main switch.
pub fn switch_only(name: &str) -> String {
    format!("{name} reads only the main switch, which is on only while every switch is on. So nothing is sent now.")
}

/// About a pause of a program that reads only the main switch.
pub fn switch_only_pause(name: &str) -> String {
    format!(
        "{name} reads only the main switch and would not obey a pause; \"candor off\" stops it until you switch it on again"
    )
}

/// About a pause of a program whose own client has not registered, while the main switch is on.
pub fn older_reader_pause(name: &str) -> String {
    format!(
        "Nothing here has heard from a version of {name} that knows a pause. An older one goes on sending; only the main switch \
         reaches it (\"candor off\")."
    )
}

/// The same beside the choice in the window.
pub fn older_reader_pause_in_window(name: &str) -> String {
    format!(
        "While it lasts nothing is recorded and nothing is sent. A version of {name} that does not know a pause goes on; only \"Send \
         anything at all\" reaches it."
    )
}

/// What a pause means, and how it is ended.
pub fn while_paused(pause: Pause, expiry_days: i64, call: &str) -> String {
    let ends = if pause == Pause::UntilResumed { "ends it" } else { "ends it sooner" };
    format!(
        "Nothing is recorded or sent meanwhile. Your choices stay as they are; what waits already stays here and goes afterwards, \
         unless it is older than {expiry_days} days by then.\n\"{call}\" {ends}.\n"
    )
}

/// Until when a pause lasts, for the middle of a sentence.
pub fn until(pause: Pause, time: &dyn Fn(jiff::Timestamp) -> String) -> String {
    match pause {
        Pause::Until(until) => format!("until {}", inside(&time(until))),
        Pause::UntilResumed => "until you resume it".to_owned(),
    }
}

/// A pause and its end, as a choice that is so now.
pub fn paused(pause: Pause, time: &dyn Fn(jiff::Timestamp) -> String) -> String {
    format!("Paused {}", until(pause, time))
}

/// What the question about an older program says.
pub fn older_question(name: &str) -> (String, Vec<String>) {
    (
        format!("{name} may send more than you chose"),
        vec![
            format!(
                "You have switched some things on and others off. Nothing here has heard from a version of {name} that knows single \
                 switches. An older one reads only whether anything may be sent at all."
            ),
            "If you go on, an older version may send everything. If you leave it, nothing changes.".to_owned(),
        ],
    )
}

/// Why nothing, or not this, is sent: for the person at the window.
pub fn reason(manifest: &Manifest, reason: &Reason, time: &dyn Fn(jiff::Timestamp) -> String) -> String {
    let tier = |id: &str| manifest.tier(id).map_or_else(|| id.to_owned(), |(_, tier)| tier.name.english().to_owned());
    match reason {
        Reason::EverythingOff => "Everything is switched off".into(),
        Reason::TierOff(id) => format!("{} is switched off", tier(id)),
        Reason::Withheld(_) => "You withhold it".into(),
        Reason::Older(id) => format!("It was recorded before {} was last switched on", tier(id)),
        Reason::NotAnswered => "You have not answered yet".into(),
        Reason::TierNotAnswered(id) => format!("You have not answered for {} yet", tier(id)),
        Reason::TextLost => {
            "Nothing is sent: the copy of the text that you agreed to is missing or was altered. Please answer again".into()
        }
        Reason::New(_) => "It is new or wider since you agreed, and waits for your answer".into(),
        Reason::File(problem) => format!("Nothing is sent: the file with your choice cannot be trusted, because {problem}"),
        Reason::Conflict(with) => format!("Nothing is sent: another program claims to be {}. {with}", manifest.app.name),
        Reason::Paused(pause) => format!("Nothing is recorded or sent: paused {}", until(*pause, time)),
        Reason::DoNotTrack => {
            "Nothing is sent by programs started from here: DO_NOT_TRACK is set. A program started elsewhere may not see it".into()
        }
        Reason::TelemetryOff => {
            "Nothing is sent by programs started from here: CANDOR_TELEMETRY is off. A program started elsewhere may not see it".into()
        }
        Reason::Ci => {
            "Nothing is sent by programs started from here: this is a build machine (CI is set). A program started elsewhere may not \
             see it"
                .into()
        }
        Reason::Policy => "Nothing is sent: the administrator of this computer forbids it".into(),
        Reason::PolicyUnreadable(_) => "Nothing is sent: the administrator's rules for this computer cannot be read".into(),
    }
}

/// What is wrong with the consent file, in the window's words.
pub fn file_problem(problem: &Problem) -> String {
    let why = match problem {
        Problem::Malformed(_) => "it is damaged or incomplete".to_owned(),
        other => other.to_string(),
    };
    format!("Nothing is sent, because the file with your choice cannot be trusted: {why}.")
}

/// How long an identifier lasts.
pub fn identifier(kind: IdentityKind) -> &'static str {
    match kind {
        IdentityKind::None => "No identifier",
        IdentityKind::Monthly => "Identifier changes monthly",
        IdentityKind::Install => "Identifier stays the same",
    }
}

/// What else a tier tells the server, when it is not the first that causes the message.
pub fn also_says(events: &[&Event]) -> String {
    let titles: Vec<String> = events.iter().map(|event| format!("“{}”", event.title)).collect();
    format!("With it the server also learns: {}.", titles.join(", "))
}

/// How many messages are shown of how many; while bytes are being looked through, of how many they were looked through.
pub fn found(shown: u64, all: u64, looked_at: Option<u64>) -> String {
    let shown = if shown == 0 { "No message".to_owned() } else { count(shown, "message", "messages") };
    match looked_at {
        Some(looked_at) => format!("{shown} so far; looked through {} of {}", grouped(looked_at), grouped(all)),
        None => format!("{shown} of {}", grouped(all)),
    }
}

/// A part of the chart and how much there is of it.
pub fn part_of_chart(name: &str, amount: u64, in_bytes: bool) -> String {
    let amount = if in_bytes { size(amount) } else { grouped(amount) };
    format!("{name} {amount}")
}

/// A bar of the chart: from when to when, and its parts.
pub fn bar(from: &str, to: &str, mut parts: Vec<String>) -> String {
    if parts.is_empty() {
        parts.push("nothing".to_owned());
    }
    format!("{from} to {to}: {}", parts.join(", "))
}

/// The question before a history is cleared: title and paragraphs.
pub fn clear_question(name: &str, events: u64, waiting: u64) -> (String, Vec<String>) {
    let all = match events {
        1 => "The one message".to_owned(),
        events => format!("All {} messages", grouped(events)),
    };
    let mut text = vec![format!(
        "{all} of {name} that this computer keeps would go, with what the servers answered and the claim tickets of crash reports."
    )];
    if waiting > 0 {
        text.push(format!("{} not been sent yet, and would not be.", count(waiting, "of them has", "of them have")));
    }
    text.push(
        "What servers have already received stays there; clearing does not erase it. Your choices stay as they are.".to_owned(),
    );
    (format!("Clear the history of {name}?"), text)
}

/// A history was cleared.
pub fn cleared(events: u64, waiting: u64) -> String {
    let unsent = if waiting == 0 { String::new() } else { format!(", {} of them unsent", grouped(waiting)) };
    format!("The history is cleared: {} removed{unsent}.", count(events, "message was", "messages were"))
}

/// A history could not be cleared.
pub fn not_cleared(why: &str) -> String {
    format!("The history was not cleared: {why}.")
}

/// How long a history is kept.
pub fn days(days: u32) -> String {
    match days {
        365 => "a year".to_owned(),
        30 => "a month".to_owned(),
        days if days % 365 == 0 => format!("{} years", days / 365),
        1 => "a day".to_owned(),
        days => format!("{} days", grouped(u64::from(days))),
    }
}

/// Within how much a history is kept.
pub fn mebibytes(mib: u32) -> String {
    if mib >= 1024 && mib.is_multiple_of(1024) {
        format!("{} GiB", mib / 1024)
    } else {
        format!("{} MiB", grouped(u64::from(mib)))
    }
}
