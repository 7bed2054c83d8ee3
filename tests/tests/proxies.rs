//! Servers that are not on this computer: they are reached only through the configured proxy, and what was never sent can be withdrawn.
//!
//! The server's name is reserved for examples (RFC 2606), and only proxies on loopback are ever told it.
#![cfg(target_os = "linux")]
#![expect(clippy::expect_used, clippy::indexing_slicing, reason = "what cannot go on fails where it stands")]

use candor_journeys::{COUNTING, Computer, Reply, Wire, answer, run, until};
use serde_json::json;

const ELSEWHERE: &str = "https://telemetry.example.invalid";

/// A computer whose person said yes to a program that sends elsewhere, with a few numbers recorded.
fn with_three() -> Computer {
    let computer = Computer::new(COUNTING, ELSEWHERE);
    computer.candor(&["on"]).well();
    computer.count_together(1..=3);
    computer
}

/// Checks that nothing was sent, so that a no withdraws everything.
#[track_caller]
fn nothing_has_left(computer: &Computer) {
    assert_eq!(computer.states(), ["queued"; 3]);
    for event in computer.log() {
        let attempts = event["attempts"].as_array().expect("a list").clone();
        assert!(!attempts.is_empty() && attempts.iter().all(|attempt| attempt["left_computer"] == false), "{attempts:?}");
    }
    computer.candor(&["off"]).well();
    assert_eq!(computer.states(), ["withdrawn"; 3], "and not unknown");
}

#[test]
fn a_proxy_hears_where_to_and_nothing_else_and_what_it_turns_away_can_be_withdrawn() {
    for (status, header) in
        [("407 Proxy Authentication Required", "proxy-authenticate: Basic realm=\"work\""), ("502 Bad Gateway", "x: y")]
    {
        let mut computer = with_three();
        let proxy = Wire::start(move |_, _| answer(status, &[header], "no"));
        computer.home.set("HTTPS_PROXY", proxy.url());
        let said = computer.candor(&["deliver"]).fails(1);
        assert!(said.contains("3 not sent yet") && said.contains(&status[..3]), "{said}");
        let heard = proxy.requests();
        assert_eq!(heard.len(), 1);
        assert_eq!(heard[0].line(), "CONNECT telemetry.example.invalid:443 HTTP/1.1");
        let names: Vec<String> = heard[0].headers().into_iter().map(|(name, _)| name.to_lowercase()).collect();
        assert_eq!(names, ["host", "user-agent", "proxy-connection"]);
        assert_eq!(heard[0].header("user-agent").as_deref(), Some(concat!("candor/", env!("CARGO_PKG_VERSION"))));
        nothing_has_left(&computer);
        assert_eq!(proxy.connections(), 1, "no goodbye message");
    }
}

#[test]
fn a_proxy_that_leads_to_a_false_server_learns_nothing_of_what_is_sent() {
    let mut computer = with_three();
    let proxy = Wire::start(|_, _| Reply::Bytes(b"HTTP/1.1 200 Connection established\r\n\r\nnot the server\r\n".to_vec()));
    computer.home.set("https_proxy", proxy.url());
    computer.candor(&["deliver"]).fails(1);
    assert_eq!(proxy.requests().len(), 1);
    nothing_has_left(&computer);
}

#[test]
fn a_proxy_that_is_not_there_or_cannot_be_used_is_not_passed_by() {
    let nobody = Wire::nobody();
    for (name, proxy, why) in [
        ("HTTPS_PROXY", format!("http://{nobody}"), "refused"),
        ("ALL_PROXY", format!("http://{nobody}"), "refused"),
        ("ALL_PROXY", format!("socks5://anna:secret@{nobody}"), "the proxy that ALL_PROXY names cannot be used"),
    ] {
        let mut computer = with_three();
        computer.home.set(name, proxy);
        let said = computer.candor(&["deliver"]).fails(1);
        assert!(said.contains(why) && !said.contains("secret"), "{said}");
        nothing_has_left(&computer);
    }
}

#[test]
fn a_host_behind_a_proxy_that_refuses_goes_on_and_what_waits_is_withdrawn_by_a_no() {
    let proxy = Wire::start(|_, _| answer("407 Proxy Authentication Required", &[], ""));
    let mut computer = Computer::new(COUNTING, ELSEWHERE);
    computer.home.set("HTTPS_PROXY", proxy.url());
    computer.candor(&["on"]).well();
    let mut host = computer.host();
    assert_eq!(host.record("counted", &json!({"n": 1})), "recorded");
    until("the proxy was asked", || !proxy.requests().is_empty());
    assert_eq!(host.record("counted", &json!({"n": 2})), "recorded");
    until("both are in the log and wait", || computer.states() == ["queued", "queued"]);
    computer.candor(&["off"]).well();
    until("both are withdrawn", || computer.states() == ["withdrawn", "withdrawn"]);
    host.close();
    assert!(proxy.requests().iter().all(|request| request.line().starts_with("CONNECT ")));
}

/// Without any network, a name cannot even be looked up. Whether that is what failed tells whether the proxy was bypassed.
#[test]
fn a_name_that_cannot_be_looked_up_and_an_exception_from_the_proxy() {
    let nobody = Wire::nobody();
    for (exceptions, direct) in [
        (None, true),
        (Some("telemetry.example.invalid"), true),
        (Some("localhost, .example.invalid"), true),
        (Some("*"), true),
        (Some("other.example.invalid"), false),
    ] {
        let mut computer = with_three();
        if let Some(exceptions) = exceptions {
            computer.home.set("HTTPS_PROXY", format!("http://{nobody}"));
            computer.home.set("NO_PROXY", exceptions);
        }
        let said = run(computer.command_without_network(&["deliver"])).fails(1);
        assert!(said.contains("3 not sent yet: no connection: "), "{said}");
        assert_eq!(said.contains("lookup"), direct, "{exceptions:?}: {said}");
        nothing_has_left(&computer);
    }
}
