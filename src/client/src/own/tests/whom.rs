//! Which server is asked at all, and that no other gets a proof.

use super::*;

#[test]
fn nothing_is_asked_where_nothing_is_offered_or_it_is_not_clear_who_or_nothing_was_sent() {
    let without = Desk::with(&MANIFEST.replace(", me = \"/me\"", ""));
    without.sends(&["a"]);
    assert!(matches!(without.fetch(), Err(NotDone::NotOffered(_))));
    let mut claimed = Desk::new();
    claimed.sends(&["a"]);
    claimed.program.conflict = Some(Conflict::SharesFolder("Other".into()));
    assert!(matches!(claimed.erase(), Err(NotDone::Conflict(_))));
    let fresh = Desk::new();
    assert!(matches!(fresh.page(), Err(NotDone::NoIdentifier)));
    assert!(!fresh.folder().join(crate::log::FILE).exists(), "and no log is begun");
    assert_eq!((without.server.count(), claimed.server.count(), fresh.server.count()), (1, 1, 0));
}

#[test]
fn a_server_to_which_nothing_went_gets_no_proof() {
    let mut desk = Desk::new();
    desk.sends(&["a"]);
    let other = Loopback::start(|_, _| answer("200 OK", "", "{}"));
    let text = desk.program.manifest.text().replace(&desk.server.url, &other.url);
    desk.program.manifest = Arc::new(Manifest::parse(&text).expect("sound"));
    for why in [desk.fetch().err(), desk.erase().err(), desk.page().err()] {
        assert!(matches!(why, Some(NotDone::NoIdentifier)), "{why:?}");
    }
    assert_eq!(other.count(), 0);
}

#[test]
fn a_server_that_a_newer_version_names_gets_no_proof_before_the_person_has_agreed_to_it() {
    let mut desk = Desk::new();
    desk.sends(&["a"]);
    let other = Loopback::start(|_, _| answer("200 OK", "", "{}"));
    let (former, text) = (desk.program.manifest.clone(), desk.program.manifest.text().replace(&desk.server.url, &other.url));
    desk.log().clear(desk.now.get()).expect("cleared");
    desk.program.manifest = Arc::new(Manifest::parse(&text).expect("sound"));
    let refused = |desk: &Desk| {
        for why in [desk.fetch().err(), desk.erase().err(), desk.page().err(), desk.asks(|server| server.identities()).err()] {
            assert!(matches!(&why, Some(NotDone::NewServer(url)) if *url == format!("{}/me", other.url)), "{why:?}");
        }
    };
    refused(&desk);
    desk.decides(&Change::Off);
    refused(&desk);
    let (file, choices) = (desk.program.consent_file(&desk.places()), std::fs::read);
    let (before, text_before) = (choices(&file.path).expect("there"), choices(&file.agreed).expect("there"));
    desk.decides(&Change::News(false));
    refused(&desk);
    std::fs::write(&file.agreed, text_before).expect("put back");
    std::fs::write(&file.path, "damaged").expect("written");
    refused(&desk);
    std::fs::write(&file.path, before).expect("put back");
    assert_eq!(other.count(), 0);
    // The server to which the person had agreed is asked, whatever the manifest says now.
    desk.program.manifest = former;
    assert_eq!(desk.erase().expect("erased").events(), 1);
    desk.program.manifest = Arc::new(Manifest::parse(&text).expect("sound"));
    let secret = format!("{{\"format\": 1, \"current\": \"{}\", \"used\": true}}", "ab".repeat(32));
    std::fs::write(desk.folder().join(SECRET), secret).expect("written");
    desk.decides(&Change::answer(["usage".to_owned()].into()));
    assert!(matches!(desk.fetch(), Err(NotDone::Unreadable(_))), "answered, it is asked");
}

#[test]
fn whoever_only_looks_at_what_would_be_asked_changes_nothing_and_who_asks_hears_where_a_damaged_history_is_kept() {
    let desk = Desk::new();
    desk.sends(&["a"]);
    let (log, id) = (desk.folder().join(crate::log::FILE), desk.id());
    let looks = |desk: &Desk| desk.asks(|server| server.identities()).expect("known").1;
    let names = || {
        let entries = std::fs::read_dir(desk.folder()).expect("a folder").flatten();
        entries.map(|entry| entry.file_name()).collect::<std::collections::BTreeSet<_>>()
    };
    std::fs::remove_file(&log).expect("removed");
    let before = names();
    assert_eq!((looks(&desk), names()), (vec![id.clone()], before), "no log is begun");
    std::fs::write(&log, "no database").expect("written");
    let before = names();
    assert_eq!((looks(&desk), names()), (vec![id], before));
    assert_eq!(std::fs::read(&log).expect("there"), b"no database");
    assert_eq!(desk.set_aside.take(), None);
    assert_eq!(desk.erase().expect("erased").events(), 1);
    assert_eq!(std::fs::read(desk.set_aside.take().expect("told")).expect("kept"), b"no database");
}
