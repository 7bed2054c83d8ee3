//! What switches would send, while something holds everything back.

use super::*;

#[test]
fn switches_are_shown_without_what_only_holds_back_and_with_what_is_withheld() {
    let tiers = |ids: &[&str]| ids.iter().map(|id| (*id).to_owned()).collect::<BTreeSet<_>>();
    let (ping, both) = (tiers(&["existence_ping"]), tiers(&["existence_ping", "system_fingerprint"]));
    let mut person = Person::new();
    let may = |consent: &Consent, path: &str| {
        let event = consent.manifest().event("app_opened").expect("declared");
        let field = event.fields.iter().find(|field| field.path == path).expect("declared");
        consent.field(event, field, Timestamp::UNIX_EPOCH)
    };
    let off = Err(Reason::TierOff("system_fingerprint".into()));
    let draft = person.consent();
    assert_eq!(
        may(&draft.by_the_switches(None), "event"),
        Err(Reason::TierOff("existence_ping".into())),
        "nothing is preselected"
    );
    assert_eq!(may(&draft.by_the_switches(Some(&ping)), "event"), Ok(()));
    assert_eq!(may(&draft.by_the_switches(Some(&ping)), "system.os"), off);
    person.does(&on(&["existence_ping", "system_fingerprint"]));
    person.does(&Change::Withhold(vec!["app_opened/system.os".into()], true));
    person.does(&Change::Pause(Some(Pause::UntilResumed)));
    person.updates_to("max = 4096", "max = 8192");
    let restrictions = Restrictions { do_not_track: true, ci: true, ..Restrictions::default() };
    let conflict = Some(Conflict::SharesFolder("Other".into()));
    let held_back = person.file().read(&person.manifest, restrictions, conflict);
    assert!(may(&held_back, "event").is_err());
    for shown in [held_back.by_the_switches(None), held_back.by_the_switches(Some(&both))] {
        assert_eq!(may(&shown, "system.architecture"), Ok(()));
        assert_eq!(may(&shown, "system.os"), Err(Reason::Withheld("app_opened/system.os".into())));
        assert!(matches!(may(&shown, "system.cpu_count"), Err(Reason::New(Part::Field(..)))), "nobody has agreed to it");
    }
    assert_eq!(may(&held_back.by_the_switches(Some(&ping)), "system.architecture"), off);
    person.does(&Change::Off);
    assert_eq!(may(&person.consent().by_the_switches(None), "event"), Err(Reason::EverythingOff));
    assert_eq!(may(&person.consent().by_the_switches(Some(&ping)), "event"), Ok(()));
}

#[test]
fn a_tier_that_is_new_is_shown_with_what_switching_it_on_would_send() {
    let mut person = Person::new();
    person.does(&on(&["existence_ping"]));
    let event = "[[event]]\nname = \"app_opened\"";
    let tier = "[[tier]]\nid = \"extra\"\nname = \"Extra\"\nsummary = \"x\"\nwhy = \"x\"\n\n";
    let field = "[[event.field]]\npath = \"event\"";
    let new =
        "[[event.field]]\npath = \"a\"\ntier = \"extra\"\nfrom = \"app.id\"\ntype = \"string\"\nmax = 9\nexplain = \"x\"\n\n";
    let text =
        person.manifest.text().replacen(event, &format!("{tier}{event}"), 1).replacen(field, &format!("{new}{field}"), 1);
    person.manifest = Arc::new(Manifest::parse(&text).expect("sound"));
    let may = |consent: &Consent| {
        let event = consent.manifest().event("app_opened").expect("declared");
        let field = event.fields.iter().find(|field| field.path == "a").expect("declared");
        consent.field(event, field, Timestamp::UNIX_EPOCH)
    };
    let both = ["existence_ping", "extra"].map(str::to_owned).into();
    assert_eq!(may(&person.consent()), Err(Reason::TierNotAnswered("extra".into())));
    assert_eq!(may(&person.consent().by_the_switches(Some(&both))), Ok(()));
    assert!(may(&person.consent().by_the_switches(None)).is_err(), "as the switches are, it is off");
    person.does(&Change::Tier("extra".into(), true));
    assert_eq!(may(&person.consent()), Ok(()), "and so it goes");
}
