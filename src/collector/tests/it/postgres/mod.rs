//! What the store promises in PostgreSQL besides what it promises everywhere.

pub(crate) mod cluster;
mod outages;
mod reach;
mod tables;
