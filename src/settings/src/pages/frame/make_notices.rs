//! Makes the notices: whatever is wrong, or overrides the choice, must be said on every page.

use candor::Places;
use candor::tools::consent::{Consent, Problem, Reason, Stored};
use candor::tools::registry::Program;

use super::action::{Action, Page};
use super::view::{Notice, Offer, Tone};
use crate::pages::choices::action::ChoicesAction;
use crate::pages::choices::view::{NewsRow, PauseFor};
use crate::text::Clock;
use crate::text::{figures, labels, reasons};

/// What is wrong or overrides the choice, most important first.
pub fn notices(program: &Program, consent: &Consent, places: &Places, clock: &Clock) -> Vec<Notice> {
    let mut notices = Vec::new();
    let file = program.consent_file(places);
    let mut say = |tone, text: String, details: Vec<String>, offers: Vec<Offer>| {
        notices.push(Notice { tone, text, details, offers });
    };
    let plain = |reason: &Reason| figures::sentence(&reasons::reason(&program.manifest, reason, clock));
    if let Stored::Problem(problem) = consent.stored() {
        say(Tone::Failed, reasons::file_problem(problem), file_details(problem, &places.shown(&file.path)), Vec::new());
    }
    if consent.everything(clock.now) == Err(Reason::TextLost) {
        say(Tone::Attention, plain(&Reason::TextLost), vec![places.shown(&file.agreed)], Vec::new());
    }
    for reason in consent.suspensions(clock.now) {
        let tone = if matches!(reason, Reason::Conflict(_)) { Tone::Failed } else { Tone::Attention };
        let details = match &reason {
            Reason::Policy => vec![places.policy.display().to_string()],
            Reason::PolicyUnreadable(why) => vec![why.clone(), places.policy.display().to_string()],
            _ => Vec::new(),
        };
        // A pause can be ended right where it is mentioned.
        let goes_on = matches!(reason, Reason::Paused(_)) && consent.choices().is_some_and(|record| record.enabled);
        let resume = Offer { label: labels::resume().into(), action: Action::Choices(ChoicesAction::Pause(PauseFor::Nothing)) };
        let offers = Some(resume).filter(|_| goes_on && consent.is_answered());
        say(tone, plain(&reason), details, offers.into_iter().collect());
    }
    let all_on = || {
        program.manifest.tiers.iter().all(|tier| consent.choices().and_then(|record| record.tiers.get(&tier.id)) == Some(&true))
    };
    let some_on = consent.choices().is_some_and(|record| record.tiers.values().any(|on| *on));
    if program.manifest.switch_only && some_on && !all_on() {
        say(Tone::Attention, reasons::switch_only(&program.manifest.app.name), Vec::new(), Vec::new());
    }
    notices.extend(older_notice(program, consent, clock));
    notices
}

/// What a version of the program that knows only the main switch does beside this choice: everything while that switch is on. Where the
/// choice is everything or nothing, it does what the person chose, unless something is in the way that it does not know: a pause, a
/// variable, a policy. Where the program is not here, there is no such version.
fn older_notice(program: &Program, consent: &Consent, clock: &Clock) -> Option<Notice> {
    if !program.is_here || !program.may_be_older() || program.manifest.switch_only {
        return None;
    }
    let name = &program.manifest.app.name;
    let notice = |text, offers| Some(Notice { tone: Tone::Information, text, details: Vec::new(), offers });
    match consent.choices() {
        Some(choices) if consent.is_answered() => {
            let everything = choices.withheld_fields.is_empty()
                && program.manifest.tiers.iter().all(|tier| choices.tiers.get(&tier.id) == Some(&true));
            let aside = Offer { label: labels::dismiss().into(), action: Action::SetOlderAside };
            match (choices.enabled, consent.everything(clock.now).is_err()) {
                (true, true) => notice(reasons::older_reader_on(name), Vec::new()),
                (true, false) if !everything => notice(reasons::older_reader_on(name), vec![aside]),
                _ => None,
            }
        }
        Some(choices) if !choices.enabled => None,
        Some(_) | None => notice(reasons::older_reader(name), Vec::new()),
    }
}

fn file_details(problem: &Problem, path: &str) -> Vec<String> {
    let exactly = matches!(problem, Problem::Malformed(_)).then(|| figures::sentence(&reasons::problem(problem)));
    [reasons::remedy(problem), path.to_owned()].into_iter().chain(exactly).collect()
}

/// The notice above what changed since the answer: a question where something is asked, else that only words did. It is answered
/// where that is shown, and any other page leads there.
pub fn news_notice(program: &Program, consent: &Consent, shown: &[NewsRow], page: Page) -> Option<Notice> {
    let name = &program.manifest.app.name;
    let offer = |label: &str, action| Offer { label: label.into(), action };
    let answer = |label: &str, answer| offer(label, Action::Choices(answer));
    let unagreed = consent.unagreed()?;
    let reworded = unagreed.reworded(consent.manifest());
    let (tone, text, answers) = if consent.asks() {
        let no = answer(labels::news_no(), ChoicesAction::AnswerNews(false));
        let yes = answer(labels::news_yes(), ChoicesAction::AnswerNews(true));
        (Tone::Attention, reasons::news(name, &reworded), vec![no, yes])
    } else {
        let seen = answer(labels::news_seen(), ChoicesAction::SeenWords);
        let is_another = reworded.iter().any(|reworded| reworded.what.is_who_asks());
        let tone = if is_another { Tone::Attention } else { Tone::Information };
        (tone, reasons::words_changed(name, &reworded), vec![seen])
    };
    let show = || vec![offer(labels::news_show(), Action::ShowPage(Page::Choices))];
    let offers = if page == Page::Choices { answers } else { show() };
    (!shown.is_empty()).then(|| Notice { tone, text, details: Vec::new(), offers })
}
