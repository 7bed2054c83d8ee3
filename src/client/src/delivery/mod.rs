//! When and how stored bytes leave. Delivery sends what the log holds and never rebuilds it; consent is asked again for each row at
//! the moment of sending; an attempt is committed to the log before its first byte leaves.

mod follow;
mod http;
mod once;
mod pass;
mod policy;
mod proxy;
mod result;
mod transport;

pub use follow::{NotAsked, address, erase, follow};
pub use http::Http;
pub use once::{SENDER_LOCK, elect, send_once};
pub use pass::{Context, Failure, Passed, pass};
pub use policy::Policy;
pub use proxy::{BadProxy, ProxyError};
pub(crate) use result::retry_after;
pub use transport::{Answer, Cause, SendError, Transport};

#[cfg(test)]
mod put_back;
#[cfg(test)]
mod tests;
