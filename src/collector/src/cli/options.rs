//! What can be chosen when the collector starts. Each option has a key of the same name in the file that `--config` names;
//! the value in force without either is in [`Options::in_force`] alone.

use std::{
    fmt,
    net::{IpAddr, SocketAddr},
    num::NonZeroU16,
    path::PathBuf,
    str::FromStr,
};

use crate::{foreign::Format, limits::Limits};
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
    /// Read options from this TOML file, too; those on the command line override it. Each option is a key, without the leading
    /// dashes; paths in it are relative to where the collector is started.
    #[arg(long, value_name = "FILE", global = true)]
    #[serde(skip)]
    pub(super) config: Option<PathBuf>,

    /// Address and port to listen on; port 0 takes any free one. [default: 127.0.0.1:4319]
    ///
    /// The collector speaks plain HTTP. To make it reachable from other computers, put it behind a server that speaks HTTPS. A
    /// socket that systemd passes on (`LISTEN_FDS`) is used instead.
    #[arg(long, value_name = "ADDRESS", value_parser = address)]
    pub(super) listen: Option<SocketAddr>,

    /// The database for everything it keeps: a file, which is created if missing and readable by its owner only, or the URL
    /// of a PostgreSQL database, which may name several hosts, one of which accepts writes.
    /// [default: candor-collector.sqlite3]
    ///
    /// Several collectors may serve one PostgreSQL database: `postgresql://user@one,two/database`. A password that is not
    /// in the URL is taken from the variable PGPASSWORD; ?sslmode= and &sslrootcert= say how the connection is encrypted.
    #[arg(long, value_name = "PATH or URL", global = true)]
    pub(super) store: Option<PathBuf>,

    /// A manifest that events must conform to, such as the one that the program ships; may be given several
    /// times, also for several versions of a program.
    ///
    /// If one becomes invalid while the collector runs, that is reported, and the previous one stays in use.
    #[arg(long, value_name = "FILE")]
    pub(super) manifest: Vec<PathBuf>,

    /// A folder of such manifests: every file in it whose name ends in .toml.
    #[arg(long, value_name = "FOLDER")]
    pub(super) manifests: Option<PathBuf>,

    /// Also accept what versions of this program without Candor send, in the format of their own server: skellypings
    /// (batches at POST /events, in which each event names its program) or ets2la (/tracking, /crash/report, /feedback and
    /// the like, of one program); may be given several times.
    ///
    /// Such events are held to no manifest, and kept with what their format names; if the program's manifest declares the same
    /// event, both are counted in the same figures. The answers are those of that server.
    #[arg(long, value_name = "PROGRAM=FORMAT")]
    #[serde(with = "spelled")]
    pub(super) foreign: Vec<ForeignProgram>,

    /// The secret with which official builds of such a program sign, in the format skellypings; may be given for each
    /// program.
    ///
    /// It ships with the program, so it is no real secret: it marks events of official builds, and guards nothing.
    #[arg(long, value_name = "PROGRAM=FILE")]
    #[serde(with = "spelled")]
    pub(super) official_secret: Vec<SecretFile>,

    /// How many requests one address may send within a minute; 0 for any number. [default: 60]
    ///
    /// Whoever sends more gets status 429 until the minute is over. Programs on this computer are not limited.
    #[arg(long, value_name = "NUMBER")]
    pub(super) requests_per_minute: Option<u32>,

    /// A proxy whose X-Forwarded-For header is trusted, by address or network, such as
    /// 127.0.0.1 or 10.0.0.0/8; may be given several times.
    ///
    /// Without it, requests that come through a proxy on this computer are not limited by address at all.
    #[arg(long, value_name = "ADDRESS/NET")]
    #[serde(with = "spelled")]
    pub(super) proxy: Vec<Network>,

    /// How many days events are kept; older ones are removed once a day, and what was counted stays. [default: 365]
    #[arg(long, value_name = "DAYS", global = true)]
    pub(super) keep_days: Option<NonZeroU16>,

    /// Keep at most this many bytes of events, such as 500M or 20G: once an hour the oldest beyond that are removed, and what
    /// was counted stays. Without it, only their age matters.
    ///
    /// The store itself is about half as large again, and the key of each delivery stays for 400 days: about 200 bytes, or 40
    /// if nothing else of it is kept. A file does not shrink, but the space freed in it is used again.
    #[arg(long, value_name = "SIZE", value_parser = cap)]
    #[serde(with = "spelled_one")]
    pub(super) keep_size: Option<Size>,

    /// How many days you keep backups, so that people who have their data erased are told until when a backup may still have
    /// it.
    ///
    /// The number is noted in the store, so that `erase` knows it, until you give another; 0 for no backups.
    #[arg(long, value_name = "DAYS")]
    pub(super) backups_kept: Option<u16>,

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
    /// These options, completed by `others`.
    pub(super) fn or(self, others: Self) -> Self {
        fn either<T>(here: Vec<T>, there: Vec<T>) -> Vec<T> {
            if here.is_empty() { there } else { here }
        }
        Self {
            config: self.config,
            listen: self.listen.or(others.listen),
            store: self.store.or(others.store),
            manifest: either(self.manifest, others.manifest),
            manifests: self.manifests.or(others.manifests),
            requests_per_minute: self.requests_per_minute.or(others.requests_per_minute),
            foreign: either(self.foreign, others.foreign),
            official_secret: either(self.official_secret, others.official_secret),
            backups_kept: self.backups_kept.or(others.backups_kept),
            keep_days: self.keep_days.or(others.keep_days),
            keep_size: self.keep_size.or(others.keep_size),
            proxy: either(self.proxy, others.proxy),
            metrics: self.metrics.or(others.metrics),
            log: self.log.or(others.log),
            until_input_ends: self.until_input_ends || others.until_input_ends,
        }
    }

    /// Whether an option was given that only serving uses.
    pub(super) fn are_for_serving(&self) -> bool {
        let Self {
            config: _,
            store: _,
            keep_days: _,
            listen,
            manifest,
            manifests,
            foreign,
            official_secret,
            requests_per_minute,
            proxy,
            backups_kept,
            keep_size,
            metrics,
            log,
            until_input_ends,
        } = self;
        let is_there = [
            keep_size.is_some(),
            listen.is_some(),
            manifests.is_some(),
            requests_per_minute.is_some(),
            metrics.is_some(),
            log.is_some(),
        ];
        let lists = [manifest.len(), foreign.len(), official_secret.len(), proxy.len()];
        is_there.contains(&true) || lists.iter().any(|length| *length > 0) || backups_kept.is_some() || *until_input_ends
    }

    /// How many days events are kept.
    pub(super) fn kept_days(&self) -> u16 {
        self.keep_days.map_or(Limits::default().kept_days, NonZeroU16::get)
    }

    /// These options, completed by the defaults.
    pub(super) fn in_force(self) -> Self {
        let usual = Self {
            listen: Some(SocketAddr::from(([127, 0, 0, 1], 4319))),
            store: Some("candor-collector.sqlite3".into()),
            requests_per_minute: Some(Limits::default().requests_per_minute),
            keep_days: NonZeroU16::new(Limits::default().kept_days),
            log: Some(Log::Text),
            ..Self::default()
        };
        self.or(usual)
    }
}

fn address(text: &str) -> Result<SocketAddr, &'static str> {
    text.parse().map_err(|_| "expected an IP address and a port, such as 127.0.0.1:4319 or [::1]:4319")
}

/// A number of bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Size(pub(super) i64);

const UNITS: [(char, u32); 3] = [('G', 30), ('M', 20), ('K', 10)];

/// The smallest size that can be chosen, in bytes: room for four of the longest deliveries.
const LEAST_KEPT: i64 = 1024 * 1024;

fn cap(text: &str) -> Result<Size, &'static str> {
    let size: Size = text.parse()?;
    if size.0 < LEAST_KEPT { Err("expected at least 1M") } else { Ok(size) }
}

impl FromStr for Size {
    type Err = &'static str;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let upper = text.to_ascii_uppercase();
        let unit = UNITS.into_iter().find_map(|(unit, shift)| Some((upper.strip_suffix(unit)?, shift)));
        let (number, shift) = unit.unwrap_or((&upper, 0));
        let number: Option<i64> = number.parse().ok().filter(|number| *number >= 0);
        let bytes = number.and_then(|number| number.checked_mul(1 << shift));
        bytes.map(Self).ok_or("expected a number of bytes, such as 1000000, 500M or 20G")
    }
}

impl fmt::Display for Size {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let whole = UNITS.into_iter().find(|(_, shift)| self.0 > 0 && self.0.trailing_zeros() >= *shift);
        match whole {
            Some((unit, shift)) => write!(f, "{}{unit}", self.0 >> shift),
            None => self.0.fmt(f),
        }
    }
}

/// The addresses of a proxy.
#[derive(Debug, Clone, Copy)]
pub(super) struct Network(pub(super) IpNet);

impl FromStr for Network {
    type Err = &'static str;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let network = text.parse().or_else(|_| text.parse().map(|address: IpAddr| address.into()));
        let expected = "expected an IP address or a network, such as 127.0.0.1, 10.0.0.0/8 or fd00::/8";
        network.map(Self).map_err(|_| expected)
    }
}

impl fmt::Display for Network {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// A program of which more is taken than Candor's own format.
#[derive(Debug, Clone)]
pub(super) struct ForeignProgram {
    pub(super) program: String,
    pub(super) format: Format,
}

const SKELLYPINGS: &str = "skellypings";
const ETS2LA: &str = "ets2la";

impl FromStr for ForeignProgram {
    type Err = &'static str;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let expected = "expected a program's id and skellypings or ets2la, such as skellycam=skellypings";
        let (program, name) = text.split_once('=').ok_or(expected)?;
        let is_id = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || matches!(byte, b'_' | b'-');
        if program.is_empty() || program.len() > 64 || !program.bytes().all(is_id) {
            return Err("a program's id has at most 64 of a-z, 0-9, _ and -, as in its manifest");
        }
        let format = match name {
            SKELLYPINGS => Format::SkellyPings,
            ETS2LA => Format::Ets2la,
            _ => return Err(expected),
        };
        Ok(Self { program: program.to_owned(), format })
    }
}

impl fmt::Display for ForeignProgram {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let format = match self.format {
            Format::SkellyPings => SKELLYPINGS,
            Format::Ets2la => ETS2LA,
        };
        write!(f, "{}={format}", self.program)
    }
}

/// The file with the secret of a program's official builds.
#[derive(Debug, Clone)]
pub(super) struct SecretFile {
    pub(super) program: String,
    pub(super) path: PathBuf,
}

impl FromStr for SecretFile {
    type Err = &'static str;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let (program, path) = text.split_once('=').ok_or("expected a program's id and a file, such as skellycam=secret.txt")?;
        Ok(Self { program: program.to_owned(), path: path.into() })
    }
}

impl fmt::Display for SecretFile {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}={}", self.program, self.path.display())
    }
}

/// Lists in the file whose elements are written as on the command line.
mod spelled {
    use std::{fmt::Display, str::FromStr};

    use serde::{Deserialize as _, Deserializer, Serializer, de::Error as _};

    pub(super) fn serialize<T: Display, S: Serializer>(elements: &[T], to: S) -> Result<S::Ok, S::Error> {
        to.collect_seq(elements.iter().map(T::to_string))
    }

    pub(super) fn deserialize<'de, T, D>(from: D) -> Result<Vec<T>, D::Error>
    where
        T: FromStr<Err: Display>,
        D: Deserializer<'de>,
    {
        let texts = Vec::<String>::deserialize(from)?;
        texts.iter().map(|text| text.parse().map_err(D::Error::custom)).collect()
    }
}

/// One such value, or none.
mod spelled_one {
    use serde::{Deserialize as _, Deserializer, Serializer, de::Error as _};

    use super::{Size, cap};

    #[expect(clippy::ref_option, reason = "that is how serde hands it over")]
    pub(super) fn serialize<S: Serializer>(size: &Option<Size>, to: S) -> Result<S::Ok, S::Error> {
        match size {
            Some(size) => to.collect_str(size),
            None => to.serialize_none(),
        }
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<Option<Size>, D::Error> {
        cap(&String::deserialize(from)?).map(Some).map_err(D::Error::custom)
    }
}
