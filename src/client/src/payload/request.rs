//! The request around the events: URL, headers, body. The preview shows what this makes, and delivery sends it.

use hmac::{Hmac, KeyInit as _, Mac as _};
use sha2::Sha256;

use crate::manifest::{Envelope, Event, Manifest, Method, Signature, authority};
use crate::wire;

/// A request as it goes over the wire.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Request {
    /// The method.
    pub method: Method,
    /// The URL.
    pub url: String,
    /// Every header, in the order and spelling of the wire, including those that the HTTP library would add by itself.
    pub headers: Vec<(String, String)>,
    /// The exact body; empty for GET.
    pub body: Vec<u8>,
}

/// The value of the `User-Agent` header: nothing in it about the person or the computer.
pub(crate) const USER_AGENT: &str = concat!("candor/", env!("CARGO_PKG_VERSION"));

/// Shown in place of the random key that each delivery has.
pub const KEY_STAND_IN: &str = "(random, another for each delivery)";

/// The URL of this event with its identity in place.
pub fn url_for(manifest: &Manifest, event: &Event, identity: Option<&str>) -> String {
    manifest.url(event).replace("{identity}", identity.unwrap_or_default())
}

/// The body for these events: their bytes unchanged.
pub fn body<'a>(envelope: Envelope, events: impl Iterator<Item = &'a [u8]>) -> Vec<u8> {
    let joined = events.collect::<Vec<_>>().join(&b","[..]);
    match envelope {
        Envelope::None => joined,
        Envelope::Events => [&b"{\"events\":["[..], &joined, b"]}"].concat(),
    }
}

/// Every header of the request, in the order of the wire.
pub fn headers(method: Method, url: &str, body: &[u8], key: &str, signature: Option<&Signature>) -> Vec<(String, String)> {
    let mut headers = vec![("host", authority(url).to_owned())];
    if method != Method::Get {
        headers.push(("content-length", body.len().to_string()));
        headers.push(("content-type", "application/json".to_owned()));
    }
    headers.push(("user-agent", USER_AGENT.to_owned()));
    headers.push(("accept", "application/json".to_owned()));
    headers.push((wire::IDEMPOTENCY_KEY, key.to_owned()));
    let mut headers: Vec<(String, String)> = headers.into_iter().map(|(name, value)| (name.to_owned(), value)).collect();
    if let Some(signature) = signature
        && let Ok(mut mac) = Hmac::<Sha256>::new_from_slice(signature.secret.as_bytes())
    {
        mac.update(body);
        headers.push((signature.header.to_ascii_lowercase(), wire::hex(&mac.finalize().into_bytes())));
    }
    headers
}

/// A question that carries nothing but its address: no key, no body, and nothing about the person who asks.
pub fn question(url: &str) -> Request {
    let mut headers = headers(Method::Get, url, &[], "", None);
    headers.retain(|(name, _)| name != wire::IDEMPOTENCY_KEY);
    Request { method: Method::Get, url: url.to_owned(), headers, body: Vec::new() }
}

/// A request to erase what has this address, which carries nothing else either.
pub fn erasure(url: &str) -> Request {
    Request { method: Method::Delete, ..question(url) }
}

/// The request with this one event in it, for display, with a stand-in for the delivery's key.
pub fn request_for(manifest: &Manifest, event: &Event, identity: Option<&str>, bytes: &[u8], key: &str) -> Request {
    let url = url_for(manifest, event, identity);
    let envelope = if event.own_request { Envelope::None } else { manifest.wire.envelope };
    let body = if event.method == Method::Get { Vec::new() } else { body(envelope, std::iter::once(bytes)) };
    let headers = headers(event.method, &url, &body, key, manifest.wire.signature.as_ref());
    Request { method: event.method, url, headers, body }
}
