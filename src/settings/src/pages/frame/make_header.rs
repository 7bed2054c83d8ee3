//! Makes the top of a page: title, one true sentence, and the main switch.

use candor::Places;
use candor::tools::consent::{Choices, Consent, Stored};
use candor::tools::log::Summary;
use candor::tools::registry::Program;

use super::action::Page;
use super::view::Header;
use crate::pages::choices::make::locked;
use crate::pages::parts::Switch;
use crate::text::{Clock, labels, pages};

/// What is true until there is an answer. An older program may be sending without asking Candor; and if there was an answer before, or
/// there is a file that cannot be trusted, something may have been sent then.
fn so_far(program: &Program, consent: &Consent, summary: &Summary) -> &'static str {
    let is_first =
        matches!(consent.stored(), Stored::Missing | Stored::Read(Choices { decision: None, .. })) && summary.events == 0;
    match (program.may_be_older(), is_first) {
        (true, _) => labels::unanswered_older(),
        (false, true) => labels::unanswered(),
        (false, false) => labels::unanswered_again(),
    }
}

/// Title, sentence and main switch.
pub fn header(program: &Program, consent: &Consent, page: Page, summary: &Summary, places: &Places, clock: &Clock) -> Header {
    let app = &program.manifest.app;
    if !program.is_here && !consent.is_answered() {
        let sentence = pages::not_here(&app.name, &places.shown(&places.folder(&program.manifest)));
        return Header { title: app.name.clone(), sentence, ..Header::default() };
    }
    if !consent.is_answered() {
        return Header {
            title: pages::would_like(&app.name),
            sentence: pages::unanswered(&app.publisher, &program.manifest.endpoint_url, so_far(program, consent, summary)),
            ..Header::default()
        };
    }
    let on = consent.choices().is_some_and(|record| record.enabled);
    // There are two: on one page it says how much was recorded.
    let other = if page == Page::History { Page::Choices } else { Page::History };
    let said = |page| sentence(program, consent, on, page, summary, clock);
    Header {
        title: app.name.clone(),
        sentence: said(page),
        others: vec![said(other)],
        everything: Some(Switch {
            on,
            idle: on && consent.everything(clock.now).is_err(),
            locked: locked(consent, None, clock),
        }),
    }
}

fn sentence(program: &Program, consent: &Consent, on: bool, page: Page, summary: &Summary, clock: &Clock) -> String {
    let app = &program.manifest.app;
    if !on {
        let back = program
            .manifest
            .tiers
            .iter()
            .filter(|tier| consent.choices().and_then(|record| record.tiers.get(&tier.id)) == Some(&true));
        pages::header_off(&back.map(|tier| crate::text::of(&tier.name)).collect::<Vec<_>>())
    } else if page == Page::History && summary.events > 0 {
        let (first, last) = (summary.first.map(|at| clock.inside(at)), summary.last_sent.map(|at| clock.inside(at)));
        pages::header_of_history(summary.events, summary.bytes, first.as_deref(), last.as_deref())
    } else {
        pages::header(&app.publisher, program.manifest.events.len() as u64)
    }
}
