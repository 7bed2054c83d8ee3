//! A connection on which the head of each request is also read here ([`Head`]), and on which the HTTP library refuses nothing without a
//! reason: where it would write a bare status, an answer that says what is wrong with the head is written instead. Every other byte passes
//! unchanged.

use std::{
    io,
    pin::Pin,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    task::{Context, Poll, ready},
};

use axum::http::StatusCode;
use tokio::{
    io::{AsyncRead, AsyncWrite, ReadBuf},
    net::TcpStream,
};

use crate::{complaint::told_refusal, head::Head, layers::FOR_BROWSERS};

/// The head of the present request, for the code that answers it.
#[derive(Debug, Clone, Default)]
pub(crate) struct Along(Arc<Mutex<Head>>);

impl Along {
    pub(crate) fn head(&self) -> MutexGuard<'_, Head> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// The connection.
#[derive(Debug)]
pub(crate) struct Watched {
    stream: TcpStream,
    along: Along,
    /// The longest head that is read, in bytes.
    most: usize,
    /// What is left to be written instead of what the library writes.
    refusal: Vec<u8>,
}

impl Watched {
    pub(crate) fn new(stream: TcpStream, along: Along, most: usize) -> Self {
        Self { stream, along, most, refusal: Vec::new() }
    }

    /// What to write instead of these bytes, if they are a refusal by the library.
    fn in_place_of(&self, bytes: &[u8]) -> Option<Vec<u8>> {
        let status = bytes.strip_prefix(b"HTTP/1.1 4").or_else(|| bytes.strip_prefix(b"HTTP/1.0 4"))?;
        let status: u16 = str::from_utf8(status.get(..2)?).ok()?.parse().ok()?;
        let head = self.along.head();
        // Our own answers always have a content type.
        let says_what = bytes.windows(b"content-type".len()).any(|word| word.eq_ignore_ascii_case(b"content-type"));
        if says_what || !head.is_spoken_of() {
            return None;
        }
        let error = head.refused(StatusCode::from_u16(400 + status).ok()?);
        let (status, json, word) = error.written();
        told_refusal(word);
        let more = FOR_BROWSERS.iter().map(|(name, value)| format!("{name}: {value}\r\n")).collect::<String>();
        let length = json.len();
        let answer = format!(
            "HTTP/1.1 {status}\r\ncontent-type: application/json\r\ncontent-length: {length}\r\nconnection: close\r\n{more}\r\n{json}"
        );
        Some(answer.into_bytes())
    }
}

impl AsyncRead for Watched {
    fn poll_read(mut self: Pin<&mut Self>, context: &mut Context<'_>, buffer: &mut ReadBuf<'_>) -> Poll<io::Result<()>> {
        let before = buffer.filled().len();
        ready!(Pin::new(&mut self.stream).poll_read(context, buffer))?;
        self.along.head().comes(buffer.filled().get(before..).unwrap_or_default(), self.most);
        Poll::Ready(Ok(()))
    }
}

impl AsyncWrite for Watched {
    fn poll_write(mut self: Pin<&mut Self>, context: &mut Context<'_>, bytes: &[u8]) -> Poll<io::Result<usize>> {
        if self.refusal.is_empty() {
            match self.in_place_of(bytes) {
                Some(refusal) => self.refusal = refusal,
                None => return Pin::new(&mut self.stream).poll_write(context, bytes),
            }
        }
        while !self.refusal.is_empty() {
            let Self { stream, refusal, .. } = &mut *self;
            let written = ready!(Pin::new(stream).poll_write(context, refusal))?;
            if written == 0 {
                return Poll::Ready(Err(io::ErrorKind::WriteZero.into()));
            }
            refusal.drain(..written);
        }
        Poll::Ready(Ok(bytes.len()))
    }

    fn poll_flush(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_flush(context)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_shutdown(context)
    }
}
