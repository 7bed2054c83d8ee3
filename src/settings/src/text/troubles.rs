//! What could not be done and why, from what the library reports as data. What only the operating system knows stays in its own words.

use std::io;

use candor::tools::consent::{Conflict, Expected, Instead, NotWritten, Writer, WrongType};
use candor::tools::delivery::{BadProxy, Cause, Failure, ProxyError, SendError};
use candor::tools::files::{Held, NotRead};
use candor::tools::identity::{self, IdentityError};
use candor::tools::log::LogError;
use candor::tools::manifest::Unfit;
use candor::tools::payload::EditError;
use candor::tools::registry::Refusal;
use candor::tools::{Trouble, registry};

use super::figures::either;
use super::labels;
use super::manifests::kind;
use super::pages::choice_not_written;

/// What should have followed a choice that is in force, but could not be done.
pub fn trouble(trouble: &Trouble) -> String {
    match trouble {
        Trouble::ReceiptWaits { error } => say!("trouble_receipt_waits", why = log_error(error)),
        Trouble::ReceiptLost { log, file } => say!("trouble_receipt_lost", log = log_error(log), file = system(file)),
        Trouble::ReceiptsUnread { error } => {
            say!("trouble_receipts_unread", file = candor::tools::log::RECEIPTS, why = log_error(error))
        }
        Trouble::IdentityKept { error } => say!("trouble_identity_kept", why = identity_error(error)),
    }
}

/// The sentence about what failed and has none of its own.
pub fn not_done(why: &str) -> String {
    say!("not_done", why = why)
}

/// Why a choice could not be written. `shown` writes a path as the person knows it.
pub fn not_written(error: &NotWritten, shown: &dyn Fn(&std::path::Path) -> String) -> String {
    match error {
        NotWritten::NoSuchTier(tier) => say!("not_written_no_tier", tier = tier.as_str()),
        NotWritten::NotAnEntry(entry) => say!("not_written_no_entry", entry = entry.as_str()),
        NotWritten::NotAnswered => labels::not_written_not_answered().to_owned(),
        NotWritten::InTheWay(path) => choice_not_written(labels::not_written_in_the_way(), &shown(path)),
        NotWritten::NeverWasOne(path) => choice_not_written(labels::not_written_never_was_one(), &shown(path)),
        NotWritten::OneOfOurs(path) => choice_not_written(labels::not_written_one_of_ours(), &shown(path)),
        NotWritten::NoLocks(path) => choice_not_written(labels::not_written_no_locks(), &shown(path)),
        NotWritten::LoopingLink(path) => choice_not_written(labels::not_written_looping_link(), &shown(path)),
        NotWritten::Held(path) => choice_not_written(labels::not_written_held(), &shown(path)),
        NotWritten::TooManyCopies(path) => choice_not_written(labels::not_written_too_many_copies(), &shown(path)),
        NotWritten::Contended(path) => choice_not_written(labels::not_written_contended(), &shown(path)),
        NotWritten::Io { error, path } => choice_not_written(&system(error), &shown(path)),
    }
}

/// Why the identity cannot be used or replaced.
pub fn identity_error(error: &IdentityError) -> String {
    match error {
        IdentityError::Io(error) => say!("identity_io", why = system(error)),
        IdentityError::Damaged => say!("identity_damaged", file = identity::FILE),
        IdentityError::NoRandomness => labels::identity_no_randomness().to_owned(),
    }
}

/// Why the log cannot be used.
pub fn log_error(error: &LogError) -> String {
    match error {
        LogError::Sqlite(error) => say!("log_unusable", why = error.to_string()),
        LogError::NoRoom => labels::log_no_room().to_owned(),
        LogError::Newer { version, path } => {
            say!("log_newer", version = version.to_string(), path = path.display().to_string())
        }
        LogError::NotOurs(path) => say!("log_not_ours", path = path.display().to_string()),
        LogError::PathTooLong { path, most } => {
            say!("log_path_too_long", path = path.display().to_string(), most = most.to_string())
        }
        LogError::NoLocks(folder) => say!("log_no_locks", folder = folder.display().to_string()),
        LogError::InTheWay { path, instead: what } => {
            say!("log_in_the_way", what = instead(*what), path = path.display().to_string())
        }
        LogError::ReadOnly => labels::log_read_only().to_owned(),
        LogError::Unsettled(path) => say!("log_unsettled", path = path.display().to_string()),
        LogError::BeingRead => labels::log_being_read().to_owned(),
        LogError::Forked => labels::log_forked().to_owned(),
        LogError::Io(error) => say!("log_io", why = system(error)),
        LogError::Unexpected(what) => say!("log_unexpected", what = what.as_str()),
    }
}

/// Why a text of a crash report cannot be put in place of the old one.
pub fn edit_error(error: &EditError) -> String {
    match error {
        EditError::NotDeclared(event) => say!("edit_not_declared", event = event.as_str()),
        EditError::NotEditable { path, editable } if editable.is_empty() => say!("edit_nothing", field = path.as_str()),
        EditError::NotEditable { path, editable } => {
            say!("edit_not_editable", field = path.as_str(), fields = either(editable))
        }
        EditError::NotThere(path) => say!("edit_not_there", field = path.as_str()),
        EditError::Unfit { path, unfit, takes, unit } => {
            let takes = kind(takes, unit.as_deref());
            match unfit {
                Unfit::Type => say!("edit_wrong_type", field = path.as_str(), takes = takes),
                Unfit::Limits => say!("edit_too_long", field = path.as_str(), takes = takes),
            }
        }
    }
}

/// Why nothing was sent, for the middle of a sentence.
pub fn failure(failure: &Failure) -> String {
    match failure {
        Failure::Answered(status) => say!("failure_answered", status = status.to_string()),
        Failure::NotSent(SendError::Proxy(ProxyError { variable, why })) => match why {
            BadProxy::Malformed(why) => say!("failure_proxy", variable = *variable, why = why.as_str()),
            BadProxy::Protocol(protocol) => say!("failure_proxy_protocol", variable = *variable, protocol = protocol.as_str()),
        },
        Failure::NotSent(SendError::NotConnected(Cause::TimedOut(_))) => labels::failure_no_connection_in_time().to_owned(),
        Failure::NotSent(SendError::NotConnected(cause)) => say!("failure_no_connection", why = self::cause(cause)),
        Failure::NotSent(SendError::NoAnswer(Cause::TimedOut(_))) => labels::failure_no_answer_in_time().to_owned(),
        Failure::NotSent(SendError::NoAnswer(cause)) => say!("failure_no_answer", why = self::cause(cause)),
    }
}

/// What went wrong on the way, in the person's language if it is one of the usual errors, else as the network says it.
fn cause(cause: &Cause) -> String {
    use io::ErrorKind as Kind;
    let said = match cause {
        Cause::NoSuchName(_) => labels::network_no_such_name(),
        Cause::Io(Kind::ConnectionRefused, _) => labels::network_refused(),
        Cause::Io(Kind::NetworkUnreachable | Kind::HostUnreachable | Kind::NetworkDown, _) => labels::network_unreachable(),
        Cause::Io(Kind::ConnectionReset | Kind::ConnectionAborted | Kind::BrokenPipe | Kind::UnexpectedEof, _) => {
            labels::network_broke_off()
        }
        Cause::Io(kind, said) => return refused(*kind, said),
        Cause::TimedOut(said) | Cause::Other(said) => said,
    };
    said.to_owned()
}

/// Why a manifest file cannot be used. What is wrong in its text is for its author, and stays in English.
pub fn refusal(refusal: &Refusal) -> String {
    match refusal {
        Refusal::NotAFile => labels::refusal_not_a_file().to_owned(),
        Refusal::TooLong => say!("refusal_too_long", count = registry::MAX_BYTES),
        Refusal::Utf16 => labels::refusal_utf16().to_owned(),
        Refusal::NotUtf8 => labels::refusal_not_utf8().to_owned(),
        Refusal::LeftOut(count) => {
            let (count, files) = (*count as u64, registry::MOST_FILES as u64);
            say!("refusal_left_out", count = count, files = files, mib = registry::MOST_MIB)
        }
        Refusal::Folder(kind, said) | Refusal::Unreadable(kind, said) => refused(*kind, said),
        Refusal::Text(_) => refusal.to_string(),
    }
}

/// Which other manifest is in the way, for the end of a sentence.
pub fn conflict(conflict: &Conflict) -> String {
    match conflict {
        Conflict::Claims { file, app, destination } => {
            say!("conflict_claims", file = file.display().to_string(), app = app.as_str(), destination = destination.as_str())
        }
        Conflict::SharesFolder(name) => say!("conflict_shares_folder", name = name.as_str()),
    }
}

/// What in a consent file is not as its format says, for the middle of a sentence. Names of keys stay as they are.
pub fn wrong_type(wrong: &WrongType) -> String {
    match wrong {
        WrongType::NotAnObject => labels::wrong_not_an_object().to_owned(),
        WrongType::NoMainSwitch => labels::wrong_no_main_switch().to_owned(),
        WrongType::Missing(key) => say!("wrong_missing", key = key.as_str()),
        WrongType::Twice(key) => say!("wrong_twice", key = key.as_str()),
        WrongType::Value { key, expected: takes, found } => {
            say!("wrong_value", key = key.as_str(), expected = expected(*takes), found = found.as_str())
        }
    }
}

fn expected(expected: Expected) -> &'static str {
    match expected {
        Expected::Format => labels::expected_format(),
        Expected::TrueOrFalse => labels::expected_true_or_false(),
        Expected::Switches => labels::expected_switches(),
        Expected::Texts => labels::expected_texts(),
        Expected::Entries => labels::expected_entries(),
        Expected::AskOrAlways => labels::expected_ask_or_always(),
        Expected::Pause => labels::expected_pause(),
        Expected::DaysAndMib => labels::expected_days_and_mib(),
        Expected::WholeNumber => labels::expected_whole_number(),
        Expected::Object => labels::expected_object(),
        Expected::Text => labels::expected_text(),
        Expected::Time => labels::expected_time(),
        Expected::Times => labels::expected_times(),
    }
}

/// Who else could have written a file, for the middle of a sentence.
pub fn writer(writer: Writer) -> &'static str {
    match writer {
        Writer::AnotherAccount => labels::writer_another_account(),
        Writer::Everybody => labels::writer_everybody(),
        Writer::Group => labels::writer_group(),
        Writer::AccessList => labels::writer_access_list(),
    }
}

/// What was found where a file should be.
pub fn instead(instead: Instead) -> &'static str {
    match instead {
        Instead::Folder => labels::instead_folder(),
        Instead::DeviceOrPipe => labels::instead_device(),
        Instead::Link => labels::instead_link(),
    }
}

/// What the operating system said, or the library within its error: in the person's language if it is one of the usual errors, else in
/// the system's own words.
pub fn system(error: &io::Error) -> String {
    if error.get_ref().and_then(|inner| inner.downcast_ref::<Held>()).is_some() {
        return labels::not_written_held().to_owned();
    }
    kind_of_system(error.kind()).unwrap_or_else(|| match error.get_ref().and_then(|inner| inner.downcast_ref()) {
        Some(NotRead::NotAFile(what)) => say!("system_not_a_file", what = instead(*what)),
        Some(NotRead::TooLong { length, most }) => say!("system_too_long", count = *length, most = *most),
        Some(NotRead::Io(_) | NotRead::NotText(_)) | None => error.to_string(),
    })
}

/// The same where only the kind of the error and its words are left.
pub fn refused(kind: io::ErrorKind, said: &str) -> String {
    kind_of_system(kind).unwrap_or_else(|| said.to_owned())
}

/// The same where the kind says enough; `None` where only the system has words for it.
fn kind_of_system(kind: io::ErrorKind) -> Option<String> {
    let said = match kind {
        io::ErrorKind::PermissionDenied => labels::system_not_allowed(),
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => labels::system_no_room(),
        io::ErrorKind::ReadOnlyFilesystem => labels::system_read_only(),
        io::ErrorKind::NotFound => labels::system_not_there(),
        _ => return None,
    };
    Some(said.to_owned())
}

/// Why a report was not saved where there is no such folder, for the end of a sentence.
pub fn no_folder(folder: &str) -> String {
    say!("report_no_folder", folder = folder)
}

/// Why a manifest was not added where there is none, for the end of a sentence.
pub fn no_file(path: &str) -> String {
    say!("no_file_there", path = path)
}

/// Why a report was not saved where something else is, for the end of a sentence.
pub fn report_over_other(what: Instead) -> String {
    say!("report_over_other", what = instead(what))
}

/// A notice that the identity cannot be used, where an event would carry it.
pub fn identity_unusable(error: &IdentityError) -> String {
    say!("identity_unusable", why = identity_error(error))
}
