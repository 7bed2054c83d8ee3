//! Why something is not sent, what is wrong with the consent file, and what an older program may do nevertheless.

use candor::Manifest;
use candor::tools::consent::{Pause, Problem, Reason};
use candor::tools::manifest::{Described, Reworded};

use super::clock::Clock;
use super::figures::{sentence, sentences};
use super::manifests::tier_name;
use super::{labels, troubles};

/// Why nothing, or not this, is sent: for the person at the window, and without a full stop.
pub fn reason(manifest: &Manifest, reason: &Reason, clock: &Clock) -> String {
    match reason {
        Reason::EverythingOff => labels::reason_everything_off().to_owned(),
        Reason::TierOff(id) => say!("reason_tier_off", tier = tier_name(manifest, id)),
        Reason::Withheld(_) => labels::reason_withheld().to_owned(),
        Reason::Older(id) => say!("reason_older", tier = tier_name(manifest, id)),
        Reason::WithheldThen(_) => labels::reason_withheld_then().to_owned(),
        Reason::NotAnswered => labels::reason_not_answered().to_owned(),
        Reason::TierNotAnswered(id) => say!("reason_tier_not_answered", tier = tier_name(manifest, id)),
        Reason::TextLost => labels::reason_text_lost().to_owned(),
        Reason::New(_) => labels::reason_new().to_owned(),
        Reason::File(problem) => say!("reason_file", problem = in_words(problem)),
        Reason::Conflict(with) => say!("reason_conflict", name = manifest.app.name.as_str(), with = troubles::conflict(with)),
        Reason::Paused(pause) => say!("reason_paused", until = until(*pause, clock)),
        Reason::DoNotTrack => labels::reason_do_not_track().to_owned(),
        Reason::TelemetryOff => labels::reason_telemetry_off().to_owned(),
        Reason::Ci => labels::reason_ci().to_owned(),
        Reason::Policy => labels::reason_policy().to_owned(),
        Reason::PolicyUnreadable(_) => labels::reason_policy_unreadable().to_owned(),
    }
}

/// What is wrong with the consent file, in the window's words.
pub fn file_problem(problem: &Problem) -> String {
    say!("file_problem", problem = in_words(problem))
}

/// What is wrong with the consent file, for the middle of a sentence. Only a parser has the exact words for incomplete JSON, and they are
/// English.
fn in_words(problem: &Problem) -> String {
    match problem {
        Problem::Malformed(_) => labels::problem_damaged().to_owned(),
        other => self::problem(other),
    }
}

/// What is wrong with it, exactly, for the middle of a sentence. Names of keys and the words of a parser stay as they are.
pub fn problem(problem: &Problem) -> String {
    match problem {
        Problem::Empty => labels::problem_empty().to_owned(),
        Problem::Malformed(why) => say!("problem_malformed", why = why.as_str()),
        Problem::Utf16 => labels::problem_utf16().to_owned(),
        Problem::WrongType(what) => say!("problem_wrong_type", what = troubles::wrong_type(what)),
        Problem::Changed => labels::problem_changed().to_owned(),
        Problem::PutBack => labels::problem_put_back().to_owned(),
        Problem::Newer(format) => {
            say!("problem_newer", format = format.to_string(), known = candor::tools::consent::FORMAT.to_string())
        }
        Problem::Writable(who) => say!("problem_writable", why = troubles::writer(*who)),
        Problem::FolderWritable => labels::problem_folder_writable().to_owned(),
        Problem::TooLong(bytes) => say!("problem_too_long", count = *bytes),
        Problem::NeverWasOne => labels::problem_never_was_one().to_owned(),
        Problem::OneOfOurs => labels::problem_one_of_ours().to_owned(),
        Problem::NotAFile(what) => say!("problem_not_a_file", what = troubles::instead(*what)),
        Problem::DanglingLink => labels::problem_dangling_link().to_owned(),
        Problem::LoopingLink => labels::problem_looping_link().to_owned(),
        Problem::Unreadable(kind, said) => say!("problem_unreadable", why = troubles::refused(*kind, said)),
    }
}

/// What a person can do about it.
pub fn remedy(problem: &Problem) -> String {
    sentence(match problem {
        Problem::Empty
        | Problem::Malformed(_)
        | Problem::Utf16
        | Problem::WrongType(_)
        | Problem::Changed
        | Problem::TooLong(_) => labels::remedy_damaged(),
        Problem::PutBack => labels::remedy_put_back(),
        Problem::Newer(_) => labels::remedy_newer(),
        Problem::Writable(_) if cfg!(windows) => labels::remedy_writable_windows(),
        Problem::Writable(_) => labels::remedy_writable(),
        Problem::FolderWritable if cfg!(windows) => labels::remedy_folder_writable_windows(),
        Problem::FolderWritable => labels::remedy_folder_writable(),
        Problem::NotAFile(_) | Problem::NeverWasOne => labels::remedy_not_a_file(),
        Problem::OneOfOurs => labels::remedy_one_of_ours(),
        Problem::DanglingLink | Problem::LoopingLink => labels::remedy_link(),
        Problem::Unreadable(..) => labels::remedy_unreadable(),
    })
}

/// Until when a pause lasts, for the middle of a sentence.
pub fn until(pause: Pause, clock: &Clock) -> String {
    match pause {
        Pause::Until(until) => say!("pause_until", time = clock.inside(until)),
        Pause::UntilResumed => labels::pause_until_resumed().to_owned(),
    }
}

/// The current pause and its end, as an entry of a menu.
pub fn paused(pause: Pause, clock: &Clock) -> String {
    say!("paused_until", until = until(pause, clock))
}

/// About a program whose own client has not registered, before an answer.
pub fn older_reader(name: &str) -> String {
    say!("older_reader", name = name)
}

/// The same, once the main switch is on.
pub fn older_reader_on(name: &str) -> String {
    say!("older_reader_on", name = name)
}

/// What a pause does not do to a program whose own client has not registered.
pub fn older_reader_pause(name: &str) -> String {
    say!("older_reader_pause", name = name)
}

/// About a program that reads only the main switch.
pub fn switch_only(name: &str) -> String {
    say!("switch_only", name = name)
}

/// What the question about an older program says.
pub fn older_question(name: &str) -> (String, Vec<String>) {
    (
        say!("older_question", name = name),
        vec![say!("older_question_why", name = name), labels::older_question_means().to_owned()],
    )
}

/// Something that is new or wider waits for an answer. `reworded` is what changed besides.
pub fn news(name: &str, reworded: &[Reworded]) -> String {
    sentences(std::iter::once(say!("news", name = name)).chain(who_asks(name, reworded)))
}

/// Something is described in different words than when the person agreed, but is the same.
pub fn words_changed(name: &str, reworded: &[Reworded]) -> String {
    let others = reworded.iter().any(|reworded| !reworded.what.is_who_asks());
    let same = if others { say!("news_words", name = name) } else { labels::news_same().to_owned() };
    sentences(who_asks(name, reworded).into_iter().chain([same]))
}

/// That somebody other than the person agreed to is asking.
fn who_asks(name: &str, reworded: &[Reworded]) -> Vec<String> {
    let said = |Reworded { what, before, now }: &Reworded| match what {
        Described::Name => Some(say!("name_changed", name = name, before = before.english())),
        Described::Publisher => Some(say!("publisher_changed", name = name, before = before.english(), now = now.english())),
        Described::About | Described::Part(_) => None,
    };
    reworded.iter().filter_map(said).collect()
}

/// A consent file that could not be trusted was kept.
pub fn old_file_kept(path: &str) -> String {
    say!("old_file_kept", path = path)
}
