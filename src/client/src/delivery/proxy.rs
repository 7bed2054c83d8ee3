//! The system's proxy: which one the environment names for an address, or that there is none. Pure.
//!
//! When in doubt, nothing is sent. Somebody who set a proxy that cannot be used did not ask for a direct connection, which would show the
//! server an address that the proxy was meant to hide.

use ureq::Proxy;

use crate::places::Environment;

/// The variables that name a proxy for HTTPS, the specific one first. `HTTP_PROXY` is for plain HTTP, which never leaves this computer.
const VARIABLES: [&str; 4] = ["https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY"];

/// A proxy that cannot be used. It names the variable and not its value, in which there may be a password.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("the proxy that {variable} names cannot be used: {why}")]
pub struct ProxyError {
    /// The environment variable.
    pub variable: &'static str,
    /// What is wrong with it.
    pub why: BadProxy,
}

/// What is wrong with a proxy.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum BadProxy {
    /// It is not the address of a proxy, in the words of the HTTP library.
    #[error("{0}")]
    Malformed(String),
    /// It speaks something other than HTTP.
    #[error("it speaks {0}, but only HTTP and HTTPS proxies are supported")]
    Protocol(String),
}

/// The proxy for this host and port; `None` if the connection is made without one.
pub(super) fn for_address(environment: &Environment, host: &str, port: u16) -> Result<Option<Proxy>, ProxyError> {
    let named = VARIABLES.into_iter().find_map(|name| Some((name, environment.var(name)?)));
    let Some((variable, url)) = named else { return Ok(None) };
    let exceptions = environment.var("no_proxy").or_else(|| environment.var("NO_PROXY")).unwrap_or_default();
    if exceptions.split([',', ' ']).any(|entry| excepts(entry.trim(), host, port)) {
        return Ok(None);
    }
    let unfit = |why| ProxyError { variable, why };
    let proxy = Proxy::new(url.trim()).map_err(|error| unfit(BadProxy::Malformed(error.to_string())))?;
    match proxy.protocol() {
        ureq::ProxyProtocol::Http | ureq::ProxyProtocol::Https => Ok(Some(proxy)),
        other => Err(unfit(BadProxy::Protocol(other.to_string()))),
    }
}

/// Whether an entry of `NO_PROXY` matches this address: `*`, a host, or a domain with its subdomains, perhaps with a port.
fn excepts(entry: &str, host: &str, port: u16) -> bool {
    if entry == "*" {
        return true;
    }
    let bare = |text: &str| text.trim_start_matches('[').trim_end_matches(']').trim_end_matches('.').to_ascii_lowercase();
    let (name, only_port) = match entry.rsplit_once(':') {
        // In an IPv6 address without brackets, there is another colon before the last one.
        Some((name, number)) if !name.contains(':') || name.ends_with(']') => (name, Some(number)),
        _ => (entry, None),
    };
    let domain = bare(name.trim_start_matches('*').trim_start_matches('.'));
    let host = bare(host);
    let within = host.strip_suffix(&domain).is_some_and(|rest| rest.is_empty() || rest.ends_with('.'));
    !domain.is_empty() && within && only_port.is_none_or(|only| only.parse() == Ok(port))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn chosen<const N: usize>(variables: [(&str, &str); N], host: &str) -> Result<Option<String>, ProxyError> {
        let proxy = for_address(&Environment::from(variables), host, 443)?;
        Ok(proxy.map(|proxy| format!("{}:{}", proxy.host(), proxy.port())))
    }

    #[test]
    fn the_proxy_for_https_goes_before_the_one_for_everything_and_the_one_for_plain_http_is_not_used() {
        let host = "telemetry.example.invalid";
        let through = |proxy: &str| Ok(Some(proxy.to_owned()));
        assert_eq!(chosen([], host), Ok(None));
        assert_eq!(chosen([("HTTP_PROXY", "http://a:1"), ("http_proxy", "http://a:1")], host), Ok(None));
        assert_eq!(chosen([("HTTPS_PROXY", ""), ("ALL_PROXY", "http://b:2")], host), through("b:2"));
        assert_eq!(chosen([("HTTPS_PROXY", "http://a:1"), ("ALL_PROXY", "http://b:2")], host), through("a:1"));
        // On Windows they are one variable.
        if cfg!(not(windows)) {
            assert_eq!(chosen([("https_proxy", "a:1"), ("HTTPS_PROXY", "http://b:2")], host), through("a:1"));
        }
        assert_eq!(chosen([("all_proxy", "https://a")], host), through("a:443"));
    }

    #[test]
    fn a_proxy_that_cannot_be_used_is_not_passed_by_and_its_password_is_not_told() {
        for url in ["socks5://anna:secret@127.0.0.1:9050", "socks4://anna:secret@a", "gopher://anna:secret@a", "http://", "a b"]
        {
            let told = chosen([("ALL_PROXY", url)], "telemetry.example.invalid").expect_err(url).to_string();
            assert!(told.to_uppercase().contains("ALL_PROXY") && !told.contains("secret"), "{told}");
        }
    }

    #[test]
    fn no_proxy_excepts_hosts_and_what_lies_below_them_and_nothing_that_only_looks_alike() {
        let excepts =
            |entries: &str, host: &str| chosen([("HTTPS_PROXY", "http://a:1"), ("NO_PROXY", entries)], host) == Ok(None);
        let host = "telemetry.example.invalid";
        for entries in [
            "*",
            "telemetry.example.invalid",
            "TELEMETRY.example.INVALID.",
            "localhost, example.invalid",
            ".example.invalid",
            "*.example.invalid",
            "other example.invalid",
            "telemetry.example.invalid:443",
            "invalid",
        ] {
            assert!(excepts(entries, host), "{entries}");
        }
        for entries in [",", " ", "ample.invalid", "metry.example.invalid", "sub.telemetry.example.invalid", ".", "127.0.0.1"] {
            assert!(!excepts(entries, host), "{entries}");
        }
        assert!(!excepts("telemetry.example.invalid:8443", host), "another port");
        assert!(excepts("2001:db8::1", "[2001:db8::1]") && excepts("[2001:db8::1]:443", "[2001:db8::1]"));
        assert!(!excepts("2001:db8::2", "[2001:db8::1]"));
    }
}
