//! Which proxies are believed when they say for whom they ask, and what they say. Anybody can send that header, so it counts only when it
//! comes from them.

use std::net::{IpAddr, SocketAddr};

use axum::http::HeaderMap;
use ipnet::IpNet;

/// The proxies that are believed.
#[derive(Debug, Clone, Default)]
pub struct Proxies(Vec<IpNet>);

impl Proxies {
    /// Believes the addresses in these networks.
    pub fn new(networks: Vec<IpNet>) -> Self {
        Self(networks)
    }

    pub(super) fn list(&self, address: IpAddr) -> bool {
        self.0.iter().any(|network| network.contains(&address))
    }
}

/// For whom a proxy asks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Forwarded {
    /// It does not say.
    Nobody,
    /// Whoever has this address.
    From(IpAddr),
    /// It says something that is not an address.
    Unreadable,
}

/// Reads `X-Forwarded-For` from the right, where each proxy adds who asked it, and takes the first address that is not a listed proxy.
/// Anybody can have written what is left of that.
pub(super) fn forwarded(head: &HeaderMap, proxies: &Proxies) -> Forwarded {
    let mut last = Forwarded::Nobody;
    for value in head.get_all("x-forwarded-for").iter().rev() {
        let Ok(value) = value.to_str() else { return Forwarded::Unreadable };
        for part in value.rsplit(',') {
            match address(part.trim()) {
                None => return Forwarded::Unreadable,
                Some(address) => last = Forwarded::From(address),
            }
            if let Forwarded::From(address) = last
                && !proxies.list(address)
            {
                return last;
            }
        }
    }
    last
}

/// An address, with or without the port that some proxies add.
fn address(text: &str) -> Option<IpAddr> {
    let bare = text.strip_prefix('[').and_then(|text| text.strip_suffix(']')).unwrap_or(text);
    let address = bare.parse().or_else(|_| text.parse::<SocketAddr>().map(|address| address.ip())).ok()?;
    Some(IpAddr::to_canonical(&address))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(values: &[&str]) -> Forwarded {
        let proxies = Proxies::new(vec!["10.0.0.0/8".parse().unwrap(), "127.0.0.1/32".parse().unwrap()]);
        let mut head = HeaderMap::new();
        for value in values {
            head.append("x-forwarded-for", value.parse().unwrap());
        }
        forwarded(&head, &proxies)
    }

    fn from(address: &str) -> Forwarded {
        Forwarded::From(address.parse().unwrap())
    }

    #[test]
    fn the_last_who_is_not_a_listed_proxy_is_who_is_brought() {
        assert_eq!(read(&["192.0.2.1"]), from("192.0.2.1"));
        assert_eq!(read(&["127.0.0.1, 192.0.2.1"]), from("192.0.2.1"), "the left one is what the sender wrote");
        assert_eq!(read(&["198.51.100.7, 192.0.2.1 ,10.0.0.9"]), from("192.0.2.1"));
        assert_eq!(read(&["198.51.100.7", "192.0.2.1", "10.0.0.9"]), from("192.0.2.1"), "in several headers");
        assert_eq!(read(&["10.0.0.9"]), from("10.0.0.9"), "a proxy asks for itself");
        assert_eq!(read(&[]), Forwarded::Nobody);
    }

    #[test]
    fn ports_brackets_and_mapped_addresses_are_read_and_anything_else_is_not() {
        for (text, address) in [
            ("192.0.2.1:1234", "192.0.2.1"),
            ("[2001:db8::1]:443", "2001:db8::1"),
            ("[2001:db8::1]", "2001:db8::1"),
            ("::ffff:192.0.2.1", "192.0.2.1"),
        ] {
            assert_eq!(read(&[text]), from(address));
        }
        for text in ["", "unknown", "192.0.2", "192.0.2.1, _hidden", "192.0.2.1,", "\u{e9}"] {
            assert_eq!(read(&[text]), Forwarded::Unreadable, "{text}");
        }
    }
}
