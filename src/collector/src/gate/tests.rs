//! Who is let in, and who has to go.

use super::*;

fn gate(connections: usize, per_address: usize, from_here: usize, kept: usize) -> Arc<Gate> {
    let limits = Limits {
        connections,
        connections_per_address: per_address,
        connections_from_here: from_here,
        connections_kept_for_here: kept,
        ..Limits::default()
    };
    Arc::new(Gate::new(&limits, Proxies::default()))
}

fn enter(gate: &Arc<Gate>, address: &str) -> Option<Seat> {
    gate.enter(address.parse().unwrap())
}

fn is_in(seat: &Seat) -> bool {
    seat.at().is_some()
}

#[test]
fn one_address_has_no_more_places_than_its_bound_and_the_others_notice_nothing() {
    let gate = gate(100, 2, 100, 0);
    let other = enter(&gate, "192.0.2.9").unwrap();
    let seats: Vec<_> = (0..5).map(|_| enter(&gate, "192.0.2.1").unwrap()).collect();
    assert_eq!(seats.iter().map(is_in).collect::<Vec<_>>(), [false, false, false, true, true]);
    assert!(is_in(&other));
}

#[test]
fn all_addresses_of_a_network_of_64_bits_are_one_and_a_mapped_address_is_itself() {
    let gate = gate(100, 1, 100, 0);
    let seats = ["2001:db8::1", "2001:db8::ffff:1:2", "2001:db8:0:1::1", "192.0.2.1", "::ffff:192.0.2.1"]
        .map(|address| enter(&gate, address).unwrap());
    assert_eq!(seats.each_ref().map(is_in), [false, true, true, false, true]);
}

#[test]
fn who_has_sent_a_whole_request_is_not_pushed_out() {
    let gate = gate(2, 2, 2, 0);
    let (one, other) = (enter(&gate, "192.0.2.1").unwrap(), enter(&gate, "192.0.2.2").unwrap());
    one.is_at(Step::Whole);
    let third = enter(&gate, "192.0.2.3").unwrap();
    assert_eq!([&one, &other, &third].map(is_in), [true, false, true]);
    third.is_at(Step::Whole);
    assert!(enter(&gate, "192.0.2.4").is_none(), "nobody can be pushed out");
    drop(one);
    assert!(enter(&gate, "192.0.2.4").is_some());
}

#[test]
fn who_comes_in_a_crowd_makes_room_for_others_however_long_those_have_been_here() {
    let gate = gate(4, 4, 4, 0);
    let honest = enter(&gate, "192.0.2.1").unwrap();
    let crowd: Vec<_> = (0..3).map(|_| enter(&gate, "192.0.2.2").unwrap()).collect();
    let next = enter(&gate, "192.0.2.3").unwrap();
    assert!(is_in(&honest) && is_in(&next));
    assert_eq!(crowd.iter().map(is_in).collect::<Vec<_>>(), [false, true, true]);
}

#[test]
fn strangers_cannot_take_the_places_kept_for_this_computer_nor_push_it_out() {
    let gate = gate(4, 4, 4, 1);
    let strangers: Vec<_> = (1..=9).map(|n| enter(&gate, &format!("192.0.2.{n}")).unwrap()).collect();
    for seat in &strangers {
        seat.is_at(Step::Whole);
    }
    assert_eq!(strangers.iter().filter(|seat| is_in(seat)).count(), 3);
    assert!(enter(&gate, "192.0.2.99").is_none());
    let here = enter(&gate, "::1").unwrap();
    drop(strangers);
    let strangers: Vec<_> = (1..=9).map(|n| enter(&gate, &format!("192.0.2.{n}")).unwrap()).collect();
    assert!(is_in(&here));
    assert_eq!(strangers.iter().filter(|seat| is_in(seat)).count(), 3);
}

#[test]
fn only_a_body_on_its_way_is_pushed_out_for_a_body() {
    let gate = gate(9, 9, 9, 0);
    let seats = [Step::Silent, Step::Head, Step::Body, Step::Whole].map(|step| {
        let seat = enter(&gate, "192.0.2.1").unwrap();
        seat.is_at(step);
        seat
    });
    assert!(gate.push_out_a_body());
    assert!(!gate.push_out_a_body());
    assert_eq!(seats.each_ref().map(is_in), [true, true, false, true]);
}

/// How many of five requests from `peer` that say `forwarded` are admitted if two a minute are allowed.
fn admitted(proxies: &[&str], peer: &str, forwarded: Option<&str>) -> usize {
    let proxies = Proxies::new(proxies.iter().map(|net| net.parse().unwrap()).collect());
    let gate = Arc::new(Gate::new(&Limits { requests_per_minute: 2, ..Limits::default() }, proxies));
    let mut head = HeaderMap::new();
    if let Some(forwarded) = forwarded {
        head.insert("x-forwarded-for", forwarded.parse().unwrap());
    }
    // Each on a connection of its own, which changes nothing.
    (0..5).filter(|_| enter(&gate, peer).unwrap().admit(&head).is_ok()).count()
}

#[test]
fn a_stranger_may_ask_so_often_within_a_minute_and_programs_on_this_computer_without_end() {
    assert_eq!(admitted(&[], "192.0.2.1", None), 2);
    assert_eq!(admitted(&[], "127.0.0.1", None), 5);
}

#[test]
fn what_a_stranger_says_about_being_forwarded_changes_nothing() {
    assert_eq!(admitted(&[], "192.0.2.1", Some("198.51.100.7")), 2);
    assert_eq!(admitted(&[], "127.0.0.1", Some("198.51.100.7")), 5);
    assert_eq!(admitted(&["10.0.0.0/8"], "192.0.2.1", Some("198.51.100.7")), 2);
}

#[test]
fn whom_a_listed_proxy_brings_is_counted_by_their_own_address_wherever_the_proxy_is() {
    for (proxy, peer) in [("127.0.0.1/32", "127.0.0.1"), ("10.0.0.0/8", "10.1.2.3"), ("2001:db8::/32", "2001:db8::7")] {
        assert_eq!(admitted(&[proxy], peer, Some("198.51.100.7")), 2);
        // An address of this computer, or none that can be read, is no way round it.
        for spoofed in ["127.0.0.1", "::1", "nonsense", "127.0.0.1, 198.51.100.7", "", "198.51.100.7,"] {
            assert_eq!(admitted(&[proxy], peer, Some(spoofed)), 2, "{spoofed}");
        }
    }
    assert_eq!(admitted(&["127.0.0.1/32"], "127.0.0.1", None), 5, "the proxy's own computer asks");
    assert_eq!(admitted(&["10.0.0.0/8"], "10.1.2.3", None), 2);
}

#[test]
fn a_proxy_on_another_computer_has_as_many_connections_as_there_are_but_for_those_kept_for_this_one() {
    let limits = Limits { connections: 10, connections_per_address: 2, connections_kept_for_here: 3, ..Limits::default() };
    let gate = Arc::new(Gate::new(&limits, Proxies::new(vec!["10.0.0.0/8".parse().unwrap()])));
    let seats: Vec<_> = (0..9).map(|_| enter(&gate, "10.0.0.1").unwrap()).collect();
    assert_eq!(seats.iter().filter(|seat| is_in(seat)).count(), 7);
    assert_eq!(gate.connections(), 7);
}
