//! What the collector promises, checked through its routes, its store and its binary.
#![cfg_attr(not(unix), expect(unused_imports, reason = "some tests are about signals and modes"))]

#[cfg(test)]
#[cfg(target_os = "linux")]
mod abuse;
#[cfg(test)]
mod api;
#[cfg(test)]
mod binary;
#[cfg(test)]
mod brief;
#[cfg(test)]
mod configuration;
#[cfg(test)]
mod contract;
#[cfg(test)]
mod counts;
#[cfg(test)]
mod deliveries;
#[cfg(test)]
mod ets2la;
#[cfg(test)]
mod exact;
#[cfg(test)]
mod figures;
#[cfg(test)]
mod hostile;
#[cfg(test)]
mod kills;
#[cfg(test)]
#[cfg(unix)]
mod losses;
#[cfg(test)]
mod manifests;
#[cfg(test)]
mod operations;
#[cfg(test)]
mod own;
#[cfg(test)]
mod people;
#[cfg(test)]
mod place;
#[cfg(test)]
#[cfg(target_os = "linux")]
mod postgres;
#[cfg(test)]
mod process;
#[cfg(test)]
mod refusals;
#[cfg(test)]
mod reports;
#[cfg(test)]
mod retention;
#[cfg(test)]
mod set_aside;
#[cfg(test)]
#[cfg(target_os = "linux")]
mod siege;
#[cfg(test)]
#[cfg(unix)]
mod simulation;
#[cfg(test)]
mod skellypings;
#[cfg(test)]
mod store;
#[cfg(test)]
mod until;
#[cfg(test)]
mod upkeep;
