//! Where a connection or a request comes from, as finely as sources are told apart.

use std::net::{IpAddr, Ipv6Addr};

use super::proxies::Proxies;

/// The source of a connection or a request.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Source {
    /// An address of this computer.
    Here(IpAddr),
    /// A proxy on another computer, which asks for others.
    Proxy(IpAddr),
    /// Any other address; for IPv6 its first 64 bits, because whoever has one address of such a network has all of them.
    Stranger(IpAddr),
}

impl Source {
    pub(super) fn of(address: IpAddr, proxies: &Proxies) -> Self {
        match address.to_canonical() {
            address if address.is_loopback() => Self::Here(address),
            address if proxies.list(address) => Self::Proxy(address),
            address => Self::brought(address),
        }
    }

    /// The source for an address that a proxy names, wherever that address is.
    pub(super) fn brought(address: IpAddr) -> Self {
        Self::Stranger(match address.to_canonical() {
            IpAddr::V4(address) => address.into(),
            IpAddr::V6(address) => Ipv6Addr::from_bits(address.to_bits() & !u128::from(u64::MAX)).into(),
        })
    }

    pub(super) fn is_here(self) -> bool {
        matches!(self, Self::Here(_))
    }
}
