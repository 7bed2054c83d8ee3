//! Makes the page "Your data": how much there is, who the servers think this person is, and their decisions so far.

use candor::tools::identity::Identity;
use candor::tools::log::{AskedRow, DecisionRow, Summary};
use candor::tools::manifest::IdentityKind;
use candor::tools::registry::Program;
use jiff::Timestamp;

use super::view::{LONG_PAGE, YourData};
use crate::text::Clock;
use crate::text::{decisions, figures, labels, pages as text, server};

/// What the page says, apart from a report that is being saved.
pub fn your_data(
    program: &Program,
    summary: &Summary,
    identity: &Identity,
    (so_far, asked): (&[DecisionRow], &[AskedRow]),
    clock: &Clock,
) -> YourData {
    let mut said = if summary.events == 0 {
        labels::nothing_recorded().to_owned()
    } else {
        text::kept_here(summary.events, summary.bytes, summary.waiting)
    };
    let dropped: u64 = summary.dropped.iter().map(|(.., count)| count).sum();
    if dropped > 0 {
        said = figures::sentences([said, text::dropped(dropped)]);
    }
    YourData {
        summary: said,
        long_page: (summary.bytes >= LONG_PAGE).then(|| labels::report_long_page().to_owned()),
        identity: identity_lines(program, identity, clock.now),
        identifier: identifier(program, identity, clock.now),
        decisions: so_far_in_order(program, so_far, asked, clock),
        ..YourData::default()
    }
}

/// What was decided and what the server was asked for, newest first.
fn so_far_in_order(program: &Program, so_far: &[DecisionRow], asked: &[AskedRow], clock: &Clock) -> Vec<(String, String)> {
    let said = decisions::decisions(&program.manifest, so_far, clock);
    let mut all: Vec<_> = so_far.iter().map(|row| row.at).zip(said).chain(server::asked(asked, clock)).collect();
    all.sort_by_key(|(at, _)| std::cmp::Reverse(*at));
    all.into_iter().map(|(_, said)| said).collect()
}

/// The identifier that the program's messages carry; of two, the one that lasts longer.
fn identifier(program: &Program, identity: &Identity, now: Timestamp) -> Option<String> {
    let strongest = program.manifest.events.iter().map(|event| event.identity).max()?;
    identity.id(strongest, now)
}

/// Who the servers think this person is.
pub fn identity_lines(program: &Program, identity: &Identity, now: Timestamp) -> Vec<String> {
    let declared = |kind| program.manifest.events.iter().any(|event| event.identity == kind);
    let mut lines = Vec::new();
    for kind in [IdentityKind::Monthly, IdentityKind::Install].into_iter().filter(|kind| declared(*kind)) {
        lines.push(text::identifier(identity.id(kind, now).as_deref(), kind));
    }
    if lines.is_empty() {
        lines.push(text::no_identifier(&program.manifest.app.name));
    }
    lines.push(labels::server_can_guess().to_owned());
    if identity.former_count() > 0 {
        lines.push(text::former_identities(identity.former_count()));
    }
    lines
}
