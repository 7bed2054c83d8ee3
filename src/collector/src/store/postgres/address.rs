//! Parses the URL of a database: the hosts, and how the connection is encrypted. Errors contain no part of the URL, because there may be a
//! password in it.

use std::{env, fmt, time::Duration};

use percent_encoding::percent_decode_str;
use tokio_postgres::{
    Config,
    config::{Host, TargetSessionAttrs},
};

use super::tls::Tls;
use crate::{limits::Limits, store::error::StoreError};

/// Where the database is.
#[derive(Clone)]
pub(super) struct Address {
    /// Each host by itself, so that one that accepts a connection and then says nothing does not keep anybody from the next.
    pub(super) hosts: Vec<OneHost>,
    pub(super) tls: Tls,
}

/// How to reach one host, and its name for people.
#[derive(Clone)]
pub(super) struct OneHost {
    pub(super) name: String,
    pub(super) config: Config,
}

impl fmt::Debug for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.names())
    }
}

impl Address {
    pub(super) fn read(url: &str, limits: &Limits) -> Result<Self, StoreError> {
        let wrong = |why: &'static str| StoreError::Address(why);
        let (scheme, rest) = url.split_once("://").ok_or(wrong("it has no scheme"))?;
        let (rest, options) = rest.split_once('?').unwrap_or((rest, ""));
        let (authority, path) = rest.split_at(rest.find('/').unwrap_or(rest.len()));
        let (credentials, hosts) = authority.split_at(authority.rfind('@').map_or(0, |at| at + 1));
        let is_part_of_a_name = |sign: char| sign.is_ascii_alphanumeric() || "-._:[]%".contains(sign);
        if path.contains('@')
            || options.contains('@')
            || credentials.matches('@').count() > 1
            || !hosts.split(',').all(|host| host.chars().all(is_part_of_a_name))
        {
            return Err(wrong("a host name has characters in it that none has"));
        }
        let (mut mode, mut root, mut others) = (None, None, String::new());
        for option in options.split('&').filter(|option| !option.is_empty()) {
            match option.split_once('=') {
                Some(("sslmode", value)) => mode = Some(value),
                Some(("sslrootcert", value)) => root = Some(percent_decode_str(value).decode_utf8_lossy().into_owned()),
                _ => others = format!("{others}{}{option}", if others.is_empty() { '?' } else { '&' }),
            }
        }
        let tls = Tls::read(mode, root)?;
        let hosts = hosts.split(',').map(|host| {
            let config: Result<Config, _> = format!("{scheme}://{credentials}{host}{path}{others}").parse();
            let mut config = config.map_err(|_| wrong("a port is not a number, or an option is not known here"))?;
            fill_in(&mut config, limits);
            config.ssl_mode(tls.asks());
            Ok(OneHost { name: named(&config), config })
        });
        let hosts: Vec<_> = hosts.collect::<Result<_, StoreError>>()?;
        if hosts.iter().any(|host| host.name.is_empty() || host.name.starts_with(':')) {
            return Err(wrong("it names no host"));
        }
        Ok(Self { hosts, tls })
    }

    /// The names of all hosts, for people.
    fn names(&self) -> String {
        self.hosts.iter().map(|host| host.name.as_str()).collect::<Vec<_>>().join(", ")
    }
}

/// Sets what the URL leaves out.
fn fill_in(config: &mut Config, limits: &Limits) {
    if config.get_connect_timeout().is_none() {
        config.connect_timeout(limits.connect_deadline);
    }
    if config.get_tcp_user_timeout().is_none() {
        config.tcp_user_timeout(limits.store_deadline);
    }
    if config.get_application_name().is_none() {
        config.application_name("candor-collector");
    }
    if config.get_target_session_attrs() == TargetSessionAttrs::Any {
        // A standby only repeats what another server writes.
        config.target_session_attrs(TargetSessionAttrs::ReadWrite);
    }
    if let Some(password) = env::var_os("PGPASSWORD")
        && config.get_password().is_none()
    {
        config.password(password.as_encoded_bytes());
    }
    config.keepalives_idle(Duration::from_secs(10));
}

fn named(config: &Config) -> String {
    let ports = config.get_ports();
    let port = |index| ports.get(index).or_else(|| ports.first()).unwrap_or(&5432);
    let hosts = config.get_hosts().iter().enumerate().map(|(index, host)| match host {
        Host::Tcp(host) if host.contains(':') => format!("[{host}]:{}", port(index)),
        Host::Tcp(host) => format!("{host}:{}", port(index)),
        #[cfg(unix)]
        Host::Unix(folder) => folder.display().to_string(),
    });
    hosts.collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(url: &str) -> Result<Address, StoreError> {
        Address::read(url, &Limits::default())
    }

    #[test]
    fn every_host_has_its_port_and_all_have_the_same_user_and_database() {
        let address = read("postgresql://me:se%40cret@one:5433,two,[::1]:5434/figures?application_name=x").unwrap();
        assert_eq!(address.names(), "one:5433, two:5432, [::1]:5434");
        for host in &address.hosts {
            assert_eq!(host.config.get_user(), Some("me"));
            assert_eq!(host.config.get_password(), Some(&b"se@cret"[..]));
            assert_eq!(host.config.get_dbname(), Some("figures"));
            assert_eq!(host.config.get_application_name(), Some("x"));
        }
    }

    // Elsewhere there are no sockets with a name.
    #[cfg(unix)]
    #[test]
    fn a_socket_is_named_by_its_folder() {
        assert_eq!(read("postgresql://me@%2Fvar%2Frun%2Fpostgresql/figures").unwrap().names(), "/var/run/postgresql");
    }

    #[test]
    fn whatever_is_wrong_with_a_url_its_password_is_not_said() {
        for url in [
            "postgresql://me:secret@x@host/figures",
            "postgresql://me:secret/x@host/figures",
            "postgresql://me:secret?x@host/figures",
            "postgresql://me:secret?x=1@host/figures",
            "postgresql://me:secret#x@ho st/figures",
            "postgresql://me:secret@host:secret/figures",
            "postgresql://me:secret@host/figures?secret=1",
            "postgresql://me:secret@host/figures?sslmode=secret",
            "postgresql://me:secret@/figures",
        ] {
            let error = read(url).expect_err(url).to_string();
            assert!(error.contains("postgresql://user@host/database") && !error.contains("secret"), "{error}");
        }
        assert!(!format!("{:?}", read("postgresql://me:secret@host/figures").unwrap()).contains("secret"));
    }
}
