//! From what was read to what is drawn: pure. The window's panels and the command line share these words.

use candor::consent::{Consent, Problem, Reason, Stored};
use candor::manifest::{Difference, Part};
use candor::places::Places;
use candor::registry::Program;
use jiff::Timestamp;

use crate::pages::action::Action;
use crate::pages::view::{Dot, NewsRow, Notice, Offer, PauseFor, Tone};
use crate::text::{figures, labels, manifests, pages as text, reasons};

/// The state of a program in a word or two, and its dot.
pub fn state(program: &Program, consent: &Consent, now: Timestamp) -> (String, Dot) {
    if program.conflict.is_some() {
        return (text::state_conflict().into(), Dot::Failed);
    }
    if matches!(consent.stored, Stored::Problem(_)) {
        return (text::state_needs_attention().into(), Dot::Failed);
    }
    if !consent.is_answered() {
        return (text::state_not_answered().into(), Dot::Off);
    }
    match consent.everything(now) {
        Err(Reason::EverythingOff) => (text::state_off().into(), Dot::Off),
        Err(Reason::Paused(_)) => (text::state_paused().into(), Dot::Waiting),
        Err(_) => (text::state_held_back().into(), Dot::Attention),
        Ok(()) => {
            let of = program.manifest.tiers.len();
            let on = program.manifest.tiers.iter().filter(|tier| consent.tier(&tier.id, now).is_ok()).count();
            if on == 0 { (text::state_off().into(), Dot::Off) } else { (text::state_shares(on, of), Dot::On) }
        }
    }
}

/// What is wrong or stands above the choice, most important first.
pub fn notices(
    program: &Program,
    consent: &Consent,
    places: &Places,
    now: Timestamp,
    time: &dyn Fn(Timestamp) -> String,
) -> Vec<Notice> {
    let mut notices = Vec::new();
    let file = program.consent_file(places);
    let mut say = |tone, text: String, details: Vec<String>, offers: Vec<Offer>| {
        notices.push(Notice { tone, text, details, offers });
    };
    let plain = |reason: &Reason| figures::sentence(&reasons::reason(&program.manifest, reason, time));
    if let Stored::Problem(problem) = &consent.stored {
        say(Tone::Failed, reasons::file_problem(problem), file_details(problem, &places.shown(&file.path)), Vec::new());
    }
    if consent.everything(now) == Err(Reason::TextLost) {
        say(Tone::Attention, plain(&Reason::TextLost), vec![places.shown(&file.agreed)], Vec::new());
    }
    for reason in consent.suspensions(now) {
        let tone = if matches!(reason, Reason::Conflict(_)) { Tone::Failed } else { Tone::Attention };
        let details = match &reason {
            Reason::Policy => vec![places.policy.display().to_string()],
            Reason::PolicyUnreadable(why) => vec![why.clone(), places.policy.display().to_string()],
            _ => Vec::new(),
        };
        // What the person stopped they can let go on, where it says so.
        let goes_on = matches!(reason, Reason::Paused(_)) && consent.record().is_some_and(|record| record.enabled);
        let resume = Offer { label: labels::resume().into(), action: Action::Pause(PauseFor::Nothing) };
        let offers = Some(resume).filter(|_| goes_on && consent.is_answered());
        say(tone, plain(&reason), details, offers.into_iter().collect());
    }
    let name = &program.manifest.app.name;
    // Once the main switch is off, an older version too sends nothing, and there is nothing to say.
    match consent.record().map(|record| record.enabled) {
        _ if !program.may_be_older() || program.manifest.switch_only => {}
        Some(true) if consent.is_answered() => say(Tone::Information, reasons::older_reader_on(name), Vec::new(), Vec::new()),
        Some(false) => {}
        Some(true) | None => say(Tone::Information, reasons::older_reader(name), Vec::new(), Vec::new()),
    }
    let all_on = || {
        program.manifest.tiers.iter().all(|tier| consent.record().and_then(|record| record.tiers.get(&tier.id)) == Some(&true))
    };
    let some_on = consent.record().is_some_and(|record| record.tiers.values().any(|on| *on));
    if program.manifest.switch_only && some_on && !all_on() {
        say(Tone::Attention, reasons::switch_only(&program.manifest.app.name), Vec::new(), Vec::new());
    }
    notices
}

fn file_details(problem: &Problem, path: &str) -> Vec<String> {
    let exactly = matches!(problem, Problem::Malformed(_)).then(|| figures::sentence(&reasons::problem(problem)));
    [reasons::remedy(problem), path.to_owned()].into_iter().chain(exactly).collect()
}

/// Parts of a manifest that wait for an answer of their own, beside what was agreed to.
pub fn news(consent: &Consent) -> Vec<NewsRow> {
    let Some(unagreed) = consent.unagreed() else { return Vec::new() };
    let now = consent.manifest();
    let row = |(part, difference): &(Part, Difference)| NewsRow {
        what: manifests::part_name(now, part),
        // Where the columns say it all, nothing is said twice.
        sentence: match difference {
            Difference::New | Difference::Looser(..) | Difference::Destination(_) => String::new(),
            Difference::Identity | Difference::Interval | Difference::NoReview | Difference::Moved | Difference::Source => {
                manifests::news(now, part, difference)
            }
        },
        before: unagreed
            .agreed
            .as_ref()
            .and_then(|agreed| manifests::part(agreed, part))
            .unwrap_or_else(manifests::was_not_there),
        now: manifests::part(now, part).unwrap_or_default(),
    };
    unagreed.parts.iter().map(row).collect()
}

/// The notice about them.
pub fn news_notice(program: &Program) -> Notice {
    Notice {
        tone: Tone::Attention,
        text: reasons::news(&program.manifest.app.name),
        details: Vec::new(),
        offers: vec![
            Offer { label: labels::news_no().into(), action: Action::AnswerNews(false) },
            Offer { label: labels::news_yes().into(), action: Action::AnswerNews(true) },
        ],
    }
}
