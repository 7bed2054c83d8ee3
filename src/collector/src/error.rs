//! Every reason for which a request can be refused. Each answer says what is wrong, where, and what to do about it.

use axum::{
    Json,
    http::{
        HeaderValue, StatusCode,
        header::{RETRY_AFTER, WWW_AUTHENTICATE},
    },
    response::{IntoResponse, Response},
};
use serde::Serialize;

use crate::{
    complaint::complain,
    key::KeyError,
    limits::{RETRY_AFTER_SECS, UNKNOWN_RETRY_AFTER_SECS},
    store::StoreError,
};

/// Why a request was refused. The text of each is the `reason` in the answer.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// The `Idempotency-Key` is not valid.
    #[error(transparent)]
    Key(#[from] KeyError),
    /// The head of the request is ambiguous.
    #[error("`{field}` {reason}")]
    Head {
        /// The status of the answer.
        status: StatusCode,
        /// Which part of it.
        field: &'static str,
        /// What is wrong with it.
        reason: &'static str,
    },
    /// The body does not say that it is JSON.
    #[error("the Content-Type is not application/json")]
    ContentType,
    /// The body is compressed, or in another encoding that the collector does not read.
    #[error("the body has a Content-Encoding")]
    ContentEncoding,
    /// The body is longer than allowed.
    #[error("the body is longer than {limit_bytes} bytes")]
    BodyTooLong {
        /// The limit, in bytes.
        limit_bytes: usize,
    },
    /// The body did not arrive in time.
    #[error("the body did not arrive within {limit_secs} s")]
    BodyTooSlow {
        /// The time limit, in seconds.
        limit_secs: u64,
    },
    /// The body arrived too slowly.
    #[error("less than {bytes} bytes of the body arrived within {limit_secs} s")]
    BodyStalled {
        /// How many bytes should have arrived.
        bytes: usize,
        /// The time for that, in seconds.
        limit_secs: u64,
    },
    /// The connection failed before the body had ended.
    #[error("the body ended too early")]
    BodyBroken,
    /// The body, or an event in it, is malformed.
    #[error("`{field}` {reason}")]
    Malformed {
        /// Which part of the body.
        field: String,
        /// What is wrong with it.
        reason: String,
    },
    /// Another error, about a body that holds something else than events, with advice that fits.
    #[error("{0}")]
    OfAnotherKind(Box<Self>, &'static str),
    /// The body holds more events than allowed.
    #[error("{found} events are more than the {limit} that one body may hold")]
    TooManyEvents {
        /// How many there are.
        found: usize,
        /// How many are allowed.
        limit: usize,
    },
    /// An event is not what its manifest declares.
    #[error("`{field}` {reason} ({by})")]
    Contradicts {
        /// Which event, and where in it.
        field: String,
        /// What is wrong there.
        reason: &'static str,
        /// The declaration that it contradicts.
        by: String,
    },
    /// A message to the path of a foreign format does not have the shape that the path accepts.
    #[error("`{field}` {reason}")]
    WrongShape {
        /// Which part of it.
        field: &'static str,
        /// What is wrong with it.
        reason: &'static str,
    },
    /// No manifest here knows an event.
    #[error("no manifest here knows `{field}`")]
    Unknown {
        /// Which event.
        field: String,
    },
    /// Everything of this identity was erased at the person's request.
    #[error("everything of this identity was erased, and nothing more is taken from it")]
    Erased,
    /// The request does not prove whose data it asks for.
    #[error("the request does not prove whose data it asks for")]
    Unauthorized,
    /// A list should continue at a place that does not exist.
    #[error("the place to continue from is not one that a list gave")]
    Cursor,
    /// There is nothing at this path.
    #[error("there is nothing at this path")]
    NotFound,
    /// The path exists, but not for this method.
    #[error("this path does not support this method")]
    MethodNotAllowed,
    /// No report came under this key.
    #[error("no report came under this key")]
    UnknownClaim,
    /// The report that came under this key was erased by its sender.
    #[error("the report that came under this key was erased by whoever sent it")]
    ErasedReport,
    /// There is no such crash or message.
    #[error("there is no such crash or message")]
    UnknownReport,
    /// The request has no valid token.
    #[error("this is for whoever runs the collector")]
    NoToken,
    /// Its sender has sent too many requests within a minute.
    #[error("too many requests within a minute")]
    TooManyRequests {
        /// Seconds until the next one is allowed.
        retry_after_secs: u32,
    },
    /// The collector has not begun to listen, or has been told to stop.
    #[error("the collector is starting or stopping")]
    NotReady,
    /// The public page could not be rendered.
    #[error("the page could not be written")]
    Page,
    /// Too many bodies are being read at once.
    #[error("too many deliveries at once")]
    Busy,
    /// The store could not keep a delivery now. The answer to a health check says why, but not where the store is.
    #[error("no delivery could be kept now: {}", .0.plainly())]
    Unhealthy(StoreError),
    /// The store did not answer. The sender hears no more than that; the rest is for the operator.
    #[error("the store cannot answer now")]
    Store(StoreError),
}

impl From<StoreError> for Error {
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::Erased => Self::Erased,
            error => Self::Store(error),
        }
    }
}

/// The word of the [`Error`], which travels with the answer to where refusals are counted.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Refusal(pub(crate) &'static str);

/// The JSON form of an [`Error`].
#[derive(Debug, Serialize)]
struct Body {
    /// A word for programs; it never changes its meaning.
    error: &'static str,
    /// What is wrong, for people.
    reason: String,
    /// Where in the request, if it is about one place.
    #[serde(skip_serializing_if = "Option::is_none")]
    field: Option<String>,
    /// What to do about it.
    advice: &'static str,
}

impl Error {
    /// An event of another identity in the same delivery. What is found, erased and refused by its identity must not travel with somebody
    /// else's.
    pub(crate) fn of_another(position: usize) -> Self {
        let (field, reason) = (format!("events[{position}]"), "has a different identity from one before it");
        Self::Contradicts { field, reason, by: "a delivery is of one identity".into() }
    }

    /// The same error, with advice that fits what this body should hold, if the error is about a body.
    pub(crate) fn advising(self, advice: &'static str) -> Self {
        match self {
            Self::BodyTooLong { .. }
            | Self::BodyTooSlow { .. }
            | Self::BodyStalled { .. }
            | Self::BodyBroken
            | Self::Malformed { .. } => Self::OfAnotherKind(Box::new(self), advice),
            other => other,
        }
    }

    fn status(&self) -> StatusCode {
        match self {
            Self::OfAnotherKind(error, _) => error.status(),
            Self::Head { status, .. } => *status,
            Self::Key(_) | Self::BodyBroken | Self::Malformed { .. } | Self::Cursor => StatusCode::BAD_REQUEST,
            Self::ContentType | Self::ContentEncoding => StatusCode::UNSUPPORTED_MEDIA_TYPE,
            Self::BodyTooLong { .. } | Self::TooManyEvents { .. } => StatusCode::PAYLOAD_TOO_LARGE,
            Self::BodyTooSlow { .. } | Self::BodyStalled { .. } => StatusCode::REQUEST_TIMEOUT,
            Self::Contradicts { .. } | Self::WrongShape { .. } | Self::Erased => StatusCode::UNPROCESSABLE_ENTITY,
            Self::Unauthorized | Self::NoToken => StatusCode::UNAUTHORIZED,
            Self::NotFound | Self::UnknownClaim | Self::ErasedReport | Self::UnknownReport => StatusCode::NOT_FOUND,
            Self::MethodNotAllowed => StatusCode::METHOD_NOT_ALLOWED,
            Self::TooManyRequests { .. } => StatusCode::TOO_MANY_REQUESTS,
            Self::Unknown { .. } | Self::NotReady | Self::Busy | Self::Unhealthy(_) | Self::Store(_) => {
                StatusCode::SERVICE_UNAVAILABLE
            }
            Self::Page => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }

    fn word(&self) -> &'static str {
        match self {
            Self::OfAnotherKind(error, _) => error.word(),
            Self::Head { .. } => "malformed_head",
            Self::Key(_) => "bad_idempotency_key",
            Self::ContentType => "unsupported_content_type",
            Self::ContentEncoding => "unsupported_content_encoding",
            Self::BodyTooLong { .. } => "body_too_long",
            Self::BodyTooSlow { .. } | Self::BodyStalled { .. } => "body_too_slow",
            Self::BodyBroken => "body_broken",
            Self::Malformed { .. } => "malformed_body",
            Self::TooManyEvents { .. } => "too_many_events",
            Self::Contradicts { .. } => "contradicts_manifest",
            Self::WrongShape { .. } => "wrong_shape",
            Self::Unknown { .. } => "unknown_event",
            Self::Erased => "erased_identity",
            Self::Unauthorized | Self::NoToken => "unauthorized",
            Self::Cursor => "bad_cursor",
            Self::NotFound => "not_found",
            Self::MethodNotAllowed => "method_not_allowed",
            Self::UnknownClaim => "unknown_claim",
            Self::ErasedReport => "erased_report",
            Self::UnknownReport => "unknown_report",
            Self::TooManyRequests { .. } => "too_many_requests",
            Self::NotReady => "not_ready",
            Self::Page => "page_unavailable",
            Self::Busy => "busy",
            Self::Unhealthy(_) | Self::Store(_) => "store_unavailable",
        }
    }

    fn field(&self) -> Option<String> {
        match self {
            Self::OfAnotherKind(error, _) => error.field(),
            Self::Key(_) => Some("Idempotency-Key".into()),
            Self::ContentType => Some("Content-Type".into()),
            Self::ContentEncoding => Some("Content-Encoding".into()),
            Self::BodyTooLong { .. } | Self::BodyTooSlow { .. } | Self::BodyStalled { .. } | Self::BodyBroken => {
                Some("body".into())
            }
            Self::Malformed { field, .. } | Self::Contradicts { field, .. } | Self::Unknown { field } => Some(field.clone()),
            Self::WrongShape { field, .. } | Self::Head { field, .. } => Some((*field).into()),
            Self::TooManyEvents { .. } | Self::Erased => Some("events".into()),
            Self::Unauthorized | Self::NoToken => Some("Authorization".into()),
            Self::Cursor => Some("after".into()),
            Self::NotFound
            | Self::MethodNotAllowed
            | Self::Page
            | Self::UnknownClaim
            | Self::ErasedReport
            | Self::UnknownReport
            | Self::TooManyRequests { .. }
            | Self::NotReady
            | Self::Busy
            | Self::Unhealthy(_)
            | Self::Store(_) => None,
        }
    }

    fn advice(&self) -> &'static str {
        match self {
            Self::OfAnotherKind(_, advice) => advice,
            Self::Head { .. } => {
                "send a valid HTTP head, with one length of the body: a Content-Length, or Transfer-Encoding: chunked"
            }
            Self::Key(_) => "send one key of 1 to 128 visible ASCII characters, for instance a random UUID",
            Self::ContentType => "send the header Content-Type: application/json",
            Self::ContentEncoding => "send the JSON as it is, without Content-Encoding",
            Self::BodyTooLong { .. } | Self::TooManyEvents { .. } => {
                "send the events in smaller deliveries, each with a key of its own"
            }
            Self::BodyTooSlow { .. } | Self::BodyStalled { .. } | Self::BodyBroken => "send it again with the same key",
            Self::Malformed { .. } => "send {\"events\":[...]} as UTF-8 JSON, with at least one object in the list",
            Self::Contradicts { .. } => {
                "send each event as its manifest declares it; the others of this delivery can be sent without it"
            }
            Self::WrongShape { .. } => "send it in the format of the server that the program was made for",
            Self::Unknown { .. } => {
                "send it again with the same key after the time in Retry-After; its manifest may be here by then"
            }
            Self::Erased => "send nothing more with this identity; a new one is made by replacing it",
            Self::Unauthorized => {
                "send Authorization: Proof and the 64 hexadecimal digits of the proof, or open the page from your program's \
                 telemetry settings once more"
            }
            Self::Cursor => "send what the last answer gave as `next`",
            Self::Page => "tell whoever runs this server",
            Self::NotFound => "send events to POST /events, ask GET /health, or look at GET / and GET /stats",
            Self::MethodNotAllowed => "use a method that the Allow header names",
            Self::UnknownClaim => "ask with the Idempotency-Key under which the report was sent",
            Self::ErasedReport => "nothing more: nothing of it is left but its key and a digest, so that it cannot come back",
            Self::UnknownReport => "ask for the list again",
            Self::NoToken => {
                "send Authorization: Bearer with a token that candor-collector token new has made and nobody has taken back"
            }
            Self::TooManyRequests { .. } => "wait for the time in Retry-After, and send several events in one delivery",
            Self::NotReady => "ask again in a moment",
            Self::Unhealthy(_) => "look at what the collector writes to standard error, which also says where its store is",
            Self::Busy | Self::Store(_) => "send it again with the same key after the time in Retry-After",
        }
    }
}

impl Error {
    fn body(&self) -> Body {
        Body { error: self.word(), reason: self.to_string(), field: self.field(), advice: self.advice() }
    }

    /// The status, the JSON and the word of the error, for an answer that is written straight to the connection.
    pub(crate) fn written(&self) -> (StatusCode, String, &'static str) {
        (self.status(), serde_json::to_string(&self.body()).unwrap_or_default(), self.word())
    }
}

impl IntoResponse for Error {
    fn into_response(self) -> Response {
        if let Self::Store(cause) | Self::Unhealthy(cause) = &self {
            complain(cause);
        }
        let mut response = (self.status(), Json(self.body())).into_response();
        let retry_after_secs = match self {
            Self::Busy | Self::Unhealthy(_) | Self::Store(_) => Some(RETRY_AFTER_SECS),
            Self::Unknown { .. } => Some(UNKNOWN_RETRY_AFTER_SECS),
            Self::TooManyRequests { retry_after_secs } => Some(retry_after_secs),
            _ => None,
        };
        if matches!(self, Self::NoToken) {
            response.headers_mut().insert(WWW_AUTHENTICATE, HeaderValue::from_static("Bearer"));
        }
        response.extensions_mut().insert(Refusal(self.word()));
        if let Some(seconds) = retry_after_secs {
            response.headers_mut().insert(RETRY_AFTER, HeaderValue::from(seconds));
        }
        response
    }
}
