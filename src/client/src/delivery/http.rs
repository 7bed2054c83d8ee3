//! The only file that knows HTTP.

use std::io::Read as _;
use std::time::Duration;

use ureq::http;
use ureq::{Agent, Proxy, Timeout};

use super::policy::Policy;
use super::transport::{Answer, SendError, Transport};
use crate::manifest::is_loopback;
use crate::payload::Request;

/// Sends over HTTP, and over HTTPS with rustls. Each request has a connection of its own, so that nothing but its bytes ties it
/// to another.
#[derive(Debug)]
pub struct Http {
    timeout: Duration,
    answer_bytes: u64,
}

impl Http {
    /// With the limits of this policy.
    pub fn new(policy: &Policy) -> Self {
        Self { timeout: policy.timeout, answer_bytes: policy.answer_bytes }
    }

    fn agent(&self, local: bool) -> Agent {
        Agent::config_builder()
            .timeout_global(Some(self.timeout))
            // The destination shown is the destination used.
            .max_redirects(0)
            .max_redirects_will_error(false)
            .http_status_as_error(false)
            .https_only(!local)
            .proxy(if local { None } else { Proxy::try_from_env() })
            .max_idle_connections(0)
            .accept_encoding("")
            .build()
            .new_agent()
    }
}

impl Transport for Http {
    fn send(&self, request: &Request) -> Result<Answer, SendError> {
        let authority = request.url.split_once("://").map_or("", |(_, rest)| rest.split('/').next().unwrap_or(rest));
        let mut builder = http::Request::builder().method(request.method.as_str()).uri(&request.url);
        for (name, value) in &request.headers {
            builder = builder.header(name, value);
        }
        let unsound = |error: http::Error| SendError::NotConnected(error.to_string());
        let agent = self.agent(is_loopback(authority));
        let answered = if request.body.is_empty() {
            agent.run(builder.body(()).map_err(unsound)?)
        } else {
            agent.run(builder.body(request.body.as_slice()).map_err(unsound)?)
        };
        let mut response = answered.map_err(|error| classify(&error))?;
        let headers = response.headers().iter();
        let headers = headers.map(|(name, value)| (name.to_string(), String::from_utf8_lossy(value.as_bytes()).into_owned()));
        let headers = headers.collect();
        let mut body = Vec::new();
        // The status is the answer; a body that breaks off costs the receipt and nothing else.
        let _partly_read = response.body_mut().as_reader().take(self.answer_bytes).read_to_end(&mut body);
        Ok(Answer { status: response.status().as_u16(), headers, body })
    }
}

fn classify(error: &ureq::Error) -> SendError {
    use std::io::ErrorKind;
    let before_connection = match error {
        ureq::Error::HostNotFound
        | ureq::Error::ConnectionFailed
        | ureq::Error::BadUri(_)
        | ureq::Error::Http(_)
        | ureq::Error::RequireHttpsOnly(_)
        | ureq::Error::InvalidProxyUrl
        | ureq::Error::Tls(_)
        | ureq::Error::Rustls(_)
        | ureq::Error::Timeout(Timeout::Resolve | Timeout::Connect) => true,
        ureq::Error::Io(error) => matches!(
            error.kind(),
            ErrorKind::ConnectionRefused
                | ErrorKind::NetworkUnreachable
                | ErrorKind::HostUnreachable
                | ErrorKind::AddrNotAvailable
        ),
        _ => false,
    };
    if before_connection { SendError::NotConnected(error.to_string()) } else { SendError::NoAnswer(error.to_string()) }
}
