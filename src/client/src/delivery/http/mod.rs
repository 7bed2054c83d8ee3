//! The only file that knows HTTP.

use std::io::{self, Read as _};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use ureq::unversioned::resolver::DefaultResolver;
use ureq::unversioned::transport::{ConnectionDetails, Connector, DefaultConnector, Transport as Connection};
use ureq::{Agent, Proxy, http};

use super::policy::Policy;
use super::proxy;
use super::transport::{Answer, Cause, SendError, Transport};
use crate::manifest::is_loopback;
use crate::payload::Request;
use crate::places::Environment;

/// Sends over HTTP, and over HTTPS with rustls. Each request uses a connection of its own, so that nothing but its bytes links it to
/// another.
#[derive(Debug)]
pub struct Http {
    timeout: Duration,
    answer_bytes: u64,
    environment: Environment,
}

impl Http {
    /// Uses the limits of this policy and the proxy that this process's environment names.
    pub fn new(policy: &Policy) -> Self {
        Self::within(policy, Environment::of_this_process())
    }

    /// Like [`Self::new`], with another environment.
    pub(crate) fn within(policy: &Policy, environment: Environment) -> Self {
        Self { timeout: policy.timeout, answer_bytes: policy.answer_bytes, environment }
    }

    fn agent(&self, local: bool, proxy: Option<Proxy>, user_agent: &str, witness: Witness) -> Agent {
        let config = Agent::config_builder()
            .timeout_global(Some(self.timeout))
            // The destination shown is the destination used.
            .max_redirects(0)
            .max_redirects_will_error(false)
            .http_status_as_error(false)
            .https_only(!local)
            .proxy(proxy)
            .max_idle_connections(0)
            .accept_encoding("")
            // For the proxy; the request brings its own.
            .user_agent(user_agent)
            .build();
        Agent::with_parts(config, DefaultConnector::default().chain(witness), DefaultResolver::default())
    }
}

impl Transport for Http {
    fn send(&self, request: &Request) -> Result<Answer, SendError> {
        let Request { method, url, headers, body } = request;
        // The status is the answer; a body that breaks off loses the receipt and nothing else.
        let (answer, _is_whole) = self.exchange(method.as_str(), url, headers, body, self.answer_bytes)?;
        Ok(answer)
    }
}

impl Http {
    /// One request and its answer, with at most `most` bytes of the answer's body, and whether that is all of it.
    pub(crate) fn exchange(
        &self,
        method: &str,
        url: &str,
        headers: &[(String, String)],
        body: &[u8],
        most: u64,
    ) -> Result<(Answer, bool), SendError> {
        let mut builder = http::Request::builder().method(method).uri(url);
        for (name, value) in headers {
            builder = builder.header(name, value);
        }
        let unsound = |error: http::Error| SendError::NotConnected(error.to_string().into());
        let request = builder.body(body).map_err(unsound)?;
        let uri = request.uri().clone();
        let local = is_loopback(uri.authority().map_or("", http::uri::Authority::as_str));
        let (host, port) = (uri.host().unwrap_or_default(), uri.port_u16().unwrap_or(443));
        let proxy = if local { None } else { proxy::for_address(&self.environment, host, port).map_err(SendError::Proxy)? };
        let user_agent = request.headers().get(http::header::USER_AGENT).and_then(|value| value.to_str().ok());
        let user_agent = user_agent.unwrap_or_default().to_owned();
        let connected = Arc::new(AtomicBool::new(false));
        let witness = Witness { uri, connected: Arc::clone(&connected) };
        let agent = self.agent(local, proxy, &user_agent, witness);
        let answered = if request.body().is_empty() { agent.run(request.map(|_| ())) } else { agent.run(request) };
        let mut response = answered.map_err(|error| unanswered(&error, connected.load(Ordering::Acquire)))?;
        let headers = response.headers().iter();
        let headers = headers.map(|(name, value)| (name.to_string(), String::from_utf8_lossy(value.as_bytes()).into_owned()));
        let headers = headers.collect();
        let mut body = Vec::new();
        let read = response.body_mut().as_reader().take(most.saturating_add(1)).read_to_end(&mut body);
        let is_whole = read.is_ok() && body.len() as u64 <= most;
        body.truncate(usize::try_from(most).unwrap_or(usize::MAX));
        Ok((Answer { status: response.status().as_u16(), headers, body }, is_whole))
    }
}

/// Sees whether a connection to the server itself was made: through the proxy, if there is one, and with TLS if required. No byte of the
/// request is written before that.
///
/// The error does not say: a failed look-up, a failed handshake and an answer that breaks off can all be the same kind of error.
#[derive(Debug)]
struct Witness {
    uri: http::Uri,
    connected: Arc<AtomicBool>,
}

impl<C: Connection> Connector<C> for Witness {
    type Out = C;

    fn connect(&self, details: &ConnectionDetails<'_>, made: Option<C>) -> Result<Option<C>, ureq::Error> {
        // A connection to the proxy comes by here too.
        if made.is_some() && *details.uri == self.uri {
            self.connected.store(true, Ordering::Release);
        }
        Ok(made)
    }
}

/// How the standard library's message about a failed look-up begins: it has no error kind for that.
const LOOK_UP: &str = "failed to lookup address information";

fn unanswered(error: &ureq::Error, connected: bool) -> SendError {
    let cause = match error {
        ureq::Error::Timeout(_) => Cause::TimedOut(error.to_string()),
        ureq::Error::HostNotFound => Cause::NoSuchName(error.to_string()),
        ureq::Error::Io(io) if is_about_a_name(io) => Cause::NoSuchName(error.to_string()),
        ureq::Error::Io(io) => Cause::Io(io.kind(), error.to_string()),
        _ => Cause::Other(error.to_string()),
    };
    if connected { SendError::NoAnswer(cause) } else { SendError::NotConnected(cause) }
}

/// Whether a name could not be looked up. The standard library says so at the beginning of its sentence, and Windows by a number
/// (<https://learn.microsoft.com/windows/win32/winsock/windows-sockets-error-codes-2>, `WSAHOST_NOT_FOUND` to `WSANO_DATA`).
fn is_about_a_name(error: &io::Error) -> bool {
    let is_known = cfg!(windows) && error.raw_os_error().is_some_and(|code| (11001..=11004).contains(&code));
    is_known || error.to_string().starts_with(LOOK_UP)
}

#[cfg(test)]
mod tests;
