//! What the window says about crash reports, as far as it depends on facts; the fixed words are in `labels`.

use candor::tools::log::State;
use candor::tools::unseen::{self, Does, Found};

use super::figures::list as list_of;
use super::labels;

/// How many different characters are named. Each takes a line, and more than eight lines would leave the editor above them little
/// room; any others are counted.
const UNSEEN_TOLD: usize = 8;

/// Below an editor: which characters do not show as what they are, and in which lines. A line each.
pub fn unseen(stand_in: char, found: &[Found]) -> String {
    let character = |Found { character, lines, more }: &Found| {
        let does = match unseen::does(*character) {
            Does::Controls => labels::crash_unseen_controls(),
            Does::Turns => labels::crash_unseen_turns(),
            Does::Hides => labels::crash_unseen_hides(),
        };
        let numbers: Vec<String> = lines.iter().map(ToString::to_string).chain(more.then(|| "…".to_owned())).collect();
        say!(
            "crash_unseen_where",
            name = unseen::name(*character),
            does = does,
            count = numbers.len(),
            lines = list_of(&numbers)
        )
    };
    let mut all = vec![say!("crash_unseen", sign = stand_in.to_string())];
    all.extend(found.iter().take(UNSEEN_TOLD).map(character));
    if found.len() > UNSEEN_TOLD {
        all.push(say!("crash_unseen_others", count = found.len() - UNSEEN_TOLD));
    }
    all.join("\n")
}

/// The tab with how many wait.
pub fn tab(waiting: usize) -> String {
    if waiting == 0 { labels::crash_tab_word().to_owned() } else { say!("crash_tab", count = waiting) }
}

/// When, and how often.
pub fn when(time: &str, times: u64) -> String {
    if times <= 1 { time.to_owned() } else { say!("crash_when", time = time, count = times) }
}

/// A row of the list for screen readers.
pub fn row(headline: &str, when: &str) -> String {
    list_of(&[headline, when])
}

/// What the report is, who gets it, and what happens until then.
pub fn what_it_is(name: &str, url: &str, identifier: bool) -> Vec<String> {
    let with = if identifier { "yes" } else { "no" };
    vec![say!("crash_what_it_is", name = name, url = url, identifier = with), labels::crash_nothing_leaves().to_owned()]
}

/// The report can't be sent now, although the person could release it.
pub fn not_now(reason: &str) -> String {
    say!("crash_not_now", reason = reason)
}

/// How much was replaced before the report was kept.
pub fn replaced(pieces: usize) -> String {
    if pieces == 0 { labels::crash_nothing_replaced().to_owned() } else { say!("crash_replaced", count = pieces) }
}

/// What would happen while reports wait for the person.
pub fn would_wait(name: &str) -> String {
    say!("crash_would_wait", name = name)
}

/// What would happen while reports are sent at once.
pub fn would_go(name: &str) -> String {
    say!("crash_would_go", name = name)
}

/// Why no crash is recorded now.
pub fn would_not(reason: &str, name: &str) -> String {
    say!("crash_would_not", reason = reason, name = name)
}

/// What the choice means: reports wait.
pub fn ask_means(name: &str) -> String {
    say!("crash_ask_means", name = name)
}

/// What the choice means: reports are sent at once.
pub fn always_means(waiting: usize) -> String {
    if waiting == 0 { labels::crash_always_means().to_owned() } else { say!("crash_always_means_later", count = waiting) }
}

/// What switching the tier off does.
pub fn off_means(waiting: usize) -> String {
    if waiting == 0 { labels::crash_off_means_word().to_owned() } else { say!("crash_off_means", count = waiting) }
}

/// In the header, and on the tier's card: some wait.
pub fn waiting(number: usize) -> String {
    say!("crash_waiting", count = number)
}

/// The question before a report is deleted.
pub fn delete_question(headline: &str) -> (String, Vec<String>) {
    (labels::crash_delete_question().to_owned(), vec![headline.to_owned(), labels::crash_delete_means().to_owned()])
}

/// Nothing was saved.
pub fn not_saved(why: &str) -> String {
    say!("crash_not_saved", why = why)
}

/// A report was released, and what became of it: a title and sentences.
pub fn released(state: Option<State>, confirmed: bool, in_the_way: Option<&str>, name: &str) -> (String, Vec<String>) {
    let (title, means) = match (state, in_the_way) {
        (Some(State::Sent), _) if confirmed => (labels::crash_sent(), labels::crash_sent_confirmed()),
        (Some(State::Sent), _) => (labels::crash_sent(), labels::crash_sent_unconfirmed()),
        (Some(State::Refused), _) => (labels::crash_refused(), labels::crash_refused_means()),
        (Some(State::Withdrawn), _) => (labels::crash_withdrawn(), labels::crash_withdrawn_means()),
        (Some(State::Expired), _) => (labels::crash_expired(), labels::crash_expired_means()),
        (Some(State::Unknown), _) => (labels::crash_unknown(), labels::crash_unknown_means()),
        (_, Some(why)) => {
            let means =
                vec![labels::crash_queued_not_yet().to_owned(), why.to_owned(), say!("crash_queued_later", name = name)];
            return (labels::crash_queued().to_owned(), means);
        }
        (Some(State::Held | State::Queued | State::Sending) | None, None) => {
            (labels::crash_queued(), labels::crash_queued_now())
        }
    };
    (title.to_owned(), vec![means.to_owned()])
}

/// A report was deleted here.
pub fn deleted() -> (String, Vec<String>) {
    (labels::crash_deleted().to_owned(), vec![labels::crash_deleted_means().to_owned()])
}

/// A report is no longer here, and this window didn't do it.
pub fn meanwhile(became: Option<State>, typing: bool) -> (String, Vec<String>) {
    let says = match became {
        Some(State::Withdrawn) => labels::crash_meanwhile_deleted(),
        Some(State::Sent | State::Queued | State::Sending) => labels::crash_meanwhile_released(),
        Some(_) => labels::crash_meanwhile_other(),
        None => labels::crash_meanwhile_cleared(),
    };
    let lost = typing.then(labels::crash_typing_lost);
    (labels::crash_not_here().to_owned(), std::iter::once(says).chain(lost).map(str::to_owned).collect())
}

/// Somebody else is sending.
pub fn another_sends(name: &str) -> String {
    say!("crash_another_sends", name = name)
}

/// What the server or the network said.
pub fn failure(why: &str) -> String {
    say!("last_attempt", why = why)
}
