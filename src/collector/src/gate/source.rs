//! Where a connection or a request comes from, as far as that is told apart.

use std::net::{IpAddr, Ipv6Addr};

use super::proxies::Proxies;

/// Where a connection comes from, as far as it is told apart from others.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Source {
    /// An address of this computer.
    Here(IpAddr),
    /// A proxy on another computer, which brings others.
    Proxy(IpAddr),
    /// Another one; of IPv6 the first 64 bits, because whoever has one address in them has them all.
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

    /// One that a proxy says it brings, wherever that is.
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
