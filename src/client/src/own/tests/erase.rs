//! Erasing what a server has, and that an identifier that was erased or forgotten is never used again.

use super::*;

#[test]
fn an_identifier_that_was_erased_is_over_and_what_waits_with_it_is_withdrawn() {
    let desk = Desk::new();
    desk.sends(&["sent"]);
    let builder = Telemetry::builder(desk.program.manifest.text()).places(desk.places());
    let quiet = builder.deliver(false).register(false).open().expect("opened");
    let used = quiet.event("tool_used").expect("declared");
    assert_eq!(used.record(&Values::new().with("tool", "waits")), Recorded::Recorded);
    crate::loopback::until("it waits in the log", || desk.states().contains(&State::Queued));
    let before = desk.identity().id(IdentityKind::Install, desk.now.get()).expect("one");
    let erased = desk.erase().expect("erased");
    assert_eq!((erased.events(), erased.withdrawn, erased.replaced, erased.of), (1, 1, true, 1));
    assert!(erased.stopped.is_none() && erased.trouble.is_none(), "{erased:?}");
    assert_eq!(erased.receipts[0].identity, before);
    assert_eq!(erased.backups_until().map(|date| date.to_string()).as_deref(), Some("2026-12-29"));
    assert!(desk.states().contains(&State::Withdrawn));
    quiet.close_within(std::time::Duration::from_mins(1));
    let telemetry = desk.records(&["later"]);
    crate::loopback::until("it was sent, with another identifier", || desk.kept().iter().any(|kept| kept.identity != before));
    telemetry.close();
    let asked = desk.asked();
    let [Asked { kind: Kind::Erase, outcome: Some(outcome), .. }] = &asked[..] else { panic!("{asked:?}") };
    assert_eq!(outcome.receipts, erased.receipts);
}

#[test]
fn what_a_program_recorded_while_its_identifier_was_erased_is_withdrawn_and_never_sent() {
    let desk = Desk::new();
    desk.sends(&["sent"]);
    let (asleep, before) = (desk.asleep_with(&desk.id(), 1), desk.id());
    desk.erase().expect("erased");
    drop(asleep);
    desk.takes_in_and_sends();
    assert_eq!(desk.states(), [State::Withdrawn, State::Sent]);
    assert!(
        desk.server.requests().iter().filter(|request| body_of(request).windows(6).any(|six| six == b"asleep")).count() == 0
    );
    // What protects the person stays when they clear their history.
    desk.log().clear(Timestamp::now()).expect("cleared");
    drop(desk.asleep_with(&before, 1));
    desk.takes_in_and_sends();
    assert_eq!(desk.states(), [State::Withdrawn]);
}

#[test]
fn what_is_about_to_leave_while_its_identifier_is_erased_does_not() {
    let desk = Desk::new();
    desk.sends(&["sent"]);
    let (count, id) = (desk.server.count(), desk.id());
    for moment in 1..=4 {
        drop(desk.asleep_with(&id, 1));
        // The third time is after it was written down as about to leave.
        desk.takes_in_and_sends_while(&|time| {
            if time == moment {
                desk.log().end_identities(std::slice::from_ref(&id), Timestamp::now()).expect("ended");
            }
        });
        assert_eq!((desk.server.count(), desk.states()[0]), (count, State::Withdrawn), "{moment}");
        // As if it had not been.
        desk.log().clear(Timestamp::now()).expect("cleared");
        std::fs::remove_file(desk.folder().join(crate::log::FILE)).expect("removed");
    }
}

#[test]
fn a_program_that_runs_while_its_identifier_is_erased_records_its_next_events_with_another() {
    let desk = Desk::new();
    let telemetry = desk.records(&["first"]);
    crate::loopback::until("it was sent", || desk.states() == [State::Sent]);
    let before = desk.id();
    assert!(desk.erase().expect("erased").replaced);
    let used = telemetry.event("tool_used").expect("declared");
    let mut recorded = 1;
    crate::loopback::until("there is another", || {
        if desk.states().len() == recorded {
            assert_eq!(used.record(&Values::new().with("tool", "again")), Recorded::Recorded);
            recorded += 1;
        }
        desk.kept().iter().any(|kept| kept.identity != before)
    });
    telemetry.close_within(crate::loopback::LIMIT);
    assert!(desk.kept().iter().all(|kept| kept.identity != before), "and nothing with the old one");
    assert!(!desk.states().contains(&State::Refused), "{:?}", desk.states());
}

#[test]
fn an_erasure_whose_answer_was_lost_is_understood_from_a_later_refusal_and_can_be_asked_for_again() {
    let desk = Desk::new();
    desk.sends(&["sent", "sent too"]);
    let (before, secret) = (desk.id(), std::fs::read(desk.folder().join(SECRET)).expect("there"));
    desk.collector.lock().expect("lock").loses_answers = true;
    assert!(matches!(desk.erase(), Err(NotDone::Unreachable(_))));
    assert_eq!(desk.kept(), [], "it has erased");
    assert_eq!(std::fs::read(desk.folder().join(SECRET)).expect("there"), secret, "nobody here knows");
    let open = desk.asked()[0].outcome.clone().expect("noted");
    assert!(open.unanswered && open.over.is_empty(), "{open:?}");
    desk.collector.lock().expect("lock").loses_answers = false;
    let count = desk.server.count();
    drop(desk.asleep_with(&before, 9));
    desk.takes_in_and_sends();
    assert_eq!(desk.server.count(), count + 1, "one refusal is enough");
    let states = desk.states();
    let how_many = |state| states.iter().filter(|known| **known == state).count();
    assert_eq!((how_many(State::Refused), how_many(State::Withdrawn), how_many(State::Sent)), (1, 8, 2));
    assert_eq!(desk.identity().id(IdentityKind::Install, desk.now.get()), None, "the next event gets another one");
    assert_eq!(desk.asked()[0].outcome.clone().expect("noted").over, [before.as_str()]);
    let erased = desk.erase().expect("erased");
    assert_eq!((erased.events(), erased.receipts[0].identity == before, erased.replaced), (2, true, false));
    assert_eq!(desk.identity().former_count(), 0, "now the secret has done its work");
}

#[test]
fn what_was_erased_before_the_server_failed_is_told_and_the_rest_can_be_erased_later() {
    let desk = Desk::new();
    desk.sends(&["first"]);
    assert!(replace_identity(&desk.folder(), desk.now.get()).expect("replaced"));
    desk.sends(&["second"]);
    desk.collector.lock().expect("lock").answers_left = Some(1);
    desk.collector.lock().expect("lock").busy_for_secs = 3600;
    let erased = desk.erase().expect("a part");
    assert_eq!((erased.receipts.len(), erased.of, erased.replaced), (1, 2, false));
    assert!(matches!(erased.stopped, Some(NotDone::Busy { .. })));
    assert_eq!(desk.identity().former_count(), 0, "the first one is done with");
    desk.collector.lock().expect("lock").answers_left = None;
    let erased = desk.erase().expect("the rest");
    assert_eq!((erased.receipts.len(), erased.replaced), (1, true));
    assert_eq!(desk.kept(), []);
}

#[test]
fn former_identifiers_can_be_forgotten_without_asking_anybody_and_nothing_more_leaves_with_them() {
    for kind in ["install", "monthly"] {
        let desk = Desk::with(&MANIFEST.replace("identity = \"install\"", &format!("identity = \"{kind}\"")));
        desk.sends(&["first"]);
        let quiet = Telemetry::builder(desk.program.manifest.text()).places(desk.places()).deliver(false).register(false);
        let quiet = quiet.open().expect("opened");
        let used = quiet.event("tool_used").expect("declared");
        assert_eq!(used.record(&Values::new().with("tool", "waits")), Recorded::Recorded);
        quiet.close_within(crate::loopback::LIMIT);
        let forget = || forget_former(&desk.program, &desk.places(), &DecidedBy::Window, desk.now.get()).expect("forgotten");
        assert_eq!(forget(), Forgotten::default(), "the one in use is none of them");
        let noted = desk.log().asked().expect("read").len();
        let identity = desk.identity();
        let asleep = [IdentityKind::Monthly, IdentityKind::Install].map(|kind| identity.id(kind, desk.now.get()).expect("one"));
        let asleep = asleep.map(|identity| desk.asleep_with(&identity, 1));
        assert!(replace_identity(&desk.folder(), desk.now.get()).expect("replaced"));
        let (asked, secret) = (desk.server.count(), std::fs::read_to_string(desk.folder().join(SECRET)).expect("there"));
        assert_eq!(forget(), Forgotten { former: 1, withdrawn: 1 });
        assert_eq!(desk.states(), [State::Withdrawn, State::Sent]);
        assert_eq!((desk.server.count(), desk.kept().len()), (asked, 1), "nobody was asked, and what is there stays there");
        assert_eq!(desk.identity().former_count(), 0);
        let kept = std::fs::read_to_string(desk.folder().join(SECRET)).expect("there");
        assert!(secret.split('"').filter(|part| part.len() == 64).all(|secret| !kept.contains(secret)));
        let rows = desk.log().asked().expect("read");
        let noted_now: Vec<Forgot> = rows.iter().filter_map(Forgot::of).collect();
        assert_eq!(noted_now, [Forgot { at: rows[0].at, by: DecidedBy::Window, former: 1 }]);
        assert_eq!(rows.len(), noted + 1);
        drop(asleep);
        desk.takes_in_and_sends();
        assert_eq!((desk.states().len(), desk.server.count()), (4, asked), "what was on its way is withdrawn too");
        assert!(desk.asked().is_empty() && matches!(desk.fetch(), Err(NotDone::NoIdentifier)));
    }
}

#[test]
fn what_another_server_still_has_can_be_erased_there_after_it_was_erased_here() {
    let mut desk = Desk::new();
    desk.sends(&["a"]);
    let (former, there) = (desk.program.manifest.clone(), Arc::clone(&desk.collector));
    let collector: Arc<Mutex<Collector>> = Arc::default();
    let answering = Arc::clone(&collector);
    let next = Loopback::start(move |_, request| answering.lock().expect("lock").answer(request));
    let text = former.text().replace(&desk.server.url, &next.url);
    (desk.program.manifest, desk.collector) = (Arc::new(Manifest::parse(&text).expect("sound")), collector);
    desk.decides(&Change::answer(["usage".to_owned()].into()));
    desk.sends(&["b"]);
    assert_eq!(desk.erase().expect("erased").events(), 1);
    (desk.program.manifest, desk.collector) = (former, there);
    assert_eq!(desk.kept().len(), 1, "the former server was not asked");
    assert_eq!(desk.erase().expect("erased").events(), 1);
    assert_eq!(desk.kept(), []);
}
