//! What can be chosen when the collector starts. Each option has a key of the same name in the file that `--config` names;
//! the value in force without either is in [`Options::in_force`] alone.

use std::{net::SocketAddr, path::PathBuf};

use candor_collector::limits::Limits;
use clap::{Args, ValueEnum};
use ipnet::IpNet;
use serde::{Deserialize, Serialize};

/// How lines on standard error are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum Log {
    /// A sentence a line, for people.
    Text,
    /// A JSON object a line, for programs that collect them.
    Json,
}

/// Every option, as far as it was given.
#[derive(Debug, Default, Clone, Args, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields, rename_all = "kebab-case")]
pub(super) struct Options {
    /// Read options from this TOML file, too; those given here win over it. Each option is a key, without the dashes in
    /// front; paths in it are seen from where the collector is started.
    #[arg(long, value_name = "FILE", global = true)]
    #[serde(skip)]
    pub(super) config: Option<PathBuf>,

    /// Address and port to listen on; port 0 takes any free one. [default: 127.0.0.1:4319]
    ///
    /// The collector speaks plain HTTP. To be reached from other computers it belongs behind a server that speaks
    /// HTTPS. A socket that systemd hands over (`LISTEN_FDS`) is used instead.
    #[arg(long, value_name = "ADDRESS", value_parser = address)]
    pub(super) listen: Option<SocketAddr>,

    /// The database for everything it keeps: a file, which is created if missing and readable by its owner only, or the URL
    /// of a PostgreSQL database, which may name several hosts of which one takes what is written.
    /// [default: candor-collector.sqlite3]
    ///
    /// Several collectors may serve one PostgreSQL database: `postgresql://user@one,two/database`
    #[arg(long, value_name = "PATH or URL", global = true)]
    pub(super) store: Option<PathBuf>,

    /// A manifest that programs here are to be held to, such as the one that the program ships; may be given several
    /// times, also for several versions of a program.
    ///
    /// One that becomes unsound while the collector runs is complained about, and the former one stays in use.
    #[arg(long, value_name = "FILE")]
    pub(super) manifest: Vec<PathBuf>,

    /// A folder of such manifests: every file in it whose name ends in .toml.
    #[arg(long, value_name = "FOLDER")]
    pub(super) manifests: Option<PathBuf>,

    /// How many requests one address may send within a minute; 0 for any number. [default: 60]
    ///
    /// Who sends more is answered 429 until the minute is over. Programs on this computer are not asked.
    #[arg(long, value_name = "NUMBER")]
    pub(super) requests_per_minute: Option<u32>,

    /// A proxy that is believed when it says whom it brings (X-Forwarded-For), by address or network, such as
    /// 127.0.0.1 or 10.0.0.0/8; may be given several times.
    ///
    /// Without it, whoever comes through a proxy on this computer is not limited by address at all.
    #[arg(long, value_name = "ADDRESS/NET", value_parser = network)]
    #[serde(with = "networks")]
    pub(super) proxy: Vec<IpNet>,

    /// Address and port for whoever runs the collector: GET /metrics (for Prometheus), /ready and /health. Not for the
    /// public.
    #[arg(long, value_name = "ADDRESS", value_parser = address)]
    pub(super) metrics: Option<SocketAddr>,

    /// How the lines on standard error are written. [default: text]
    #[arg(long, value_name = "FORM", value_enum)]
    pub(super) log: Option<Log>,

    /// Stop when standard input ends, for a program that starts its own collector.
    #[arg(long)]
    pub(super) until_input_ends: bool,
}

impl Options {
    /// These, and what they do not say as `others` say it.
    pub(super) fn or(self, others: Self) -> Self {
        let either = |here: Vec<PathBuf>, there: Vec<PathBuf>| if here.is_empty() { there } else { here };
        Self {
            config: self.config,
            listen: self.listen.or(others.listen),
            store: self.store.or(others.store),
            manifest: either(self.manifest, others.manifest),
            manifests: self.manifests.or(others.manifests),
            requests_per_minute: self.requests_per_minute.or(others.requests_per_minute),
            proxy: if self.proxy.is_empty() { others.proxy } else { self.proxy },
            metrics: self.metrics.or(others.metrics),
            log: self.log.or(others.log),
            until_input_ends: self.until_input_ends || others.until_input_ends,
        }
    }

    /// These, and what nobody says as it is then.
    pub(super) fn in_force(self) -> Self {
        let usual = Self {
            listen: Some(SocketAddr::from(([127, 0, 0, 1], 4319))),
            store: Some("candor-collector.sqlite3".into()),
            requests_per_minute: Some(Limits::default().requests_per_minute),
            log: Some(Log::Text),
            ..Self::default()
        };
        self.or(usual)
    }
}

fn address(text: &str) -> Result<SocketAddr, &'static str> {
    text.parse().map_err(|_| "expected an IP address and a port, such as 127.0.0.1:4319 or [::1]:4319")
}

fn network(text: &str) -> Result<IpNet, &'static str> {
    let network = text.parse().or_else(|_| text.parse().map(|address: std::net::IpAddr| address.into()));
    network.map_err(|_| "expected an IP address or a network, such as 127.0.0.1, 10.0.0.0/8 or fd00::/8")
}

/// Networks in the file, which may be written as on the command line.
mod networks {
    use ipnet::IpNet;
    use serde::{Deserialize as _, Deserializer, Serialize as _, Serializer, de::Error as _};

    pub(super) fn serialize<S: Serializer>(networks: &[IpNet], to: S) -> Result<S::Ok, S::Error> {
        networks.serialize(to)
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<Vec<IpNet>, D::Error> {
        let texts = Vec::<String>::deserialize(from)?;
        texts.iter().map(|text| super::network(text).map_err(D::Error::custom)).collect()
    }
}
