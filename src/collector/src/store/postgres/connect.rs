//! How the server is reached.

use std::time::Duration;

use postgres::{Client, Config, NoTls, config::TargetSessionAttrs};

use crate::{limits::Limits, store::error::StoreError};

/// What the URL says, with what it leaves out.
pub(super) fn config(url: &str, limits: &Limits) -> Result<Config, StoreError> {
    let mut config: Config = url.parse().map_err(StoreError::Address)?;
    if config.get_connect_timeout().is_none() {
        config.connect_timeout(limits.connect_deadline);
    }
    if config.get_tcp_user_timeout().is_none() {
        config.tcp_user_timeout(limits.store_deadline);
    }
    if config.get_application_name().is_none() {
        config.application_name("candor-collector");
    }
    config.keepalives_idle(Duration::from_secs(10));
    if config.get_hosts().len() > 1 {
        // The others only repeat what it writes.
        config.target_session_attrs(TargetSessionAttrs::ReadWrite);
    }
    Ok(config)
}

pub(super) fn connect(config: &Config) -> Result<Client, StoreError> {
    Ok(config.connect(NoTls)?)
}
