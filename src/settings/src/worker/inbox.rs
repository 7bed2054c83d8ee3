//! The one way into the window: a bounded channel whose sender also wakes it. Nothing else wakes the window.

use std::sync::Arc;
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};

use crate::worker::message::Message;

/// How many messages can wait here. The window takes in what there is with every frame, so 64 is more than usually waits; a worker
/// that is faster than the window waits for it.
const ROOM: usize = 64;

/// Sends to the window and wakes it.
#[derive(Clone)]
pub struct Outbox {
    sender: SyncSender<Message>,
    wake: Arc<dyn Fn() + Send + Sync>,
}

impl Outbox {
    /// Sends; returns whether anybody is still there.
    pub fn send(&self, message: Message) -> bool {
        let heard = self.sender.send(message).is_ok();
        (self.wake)();
        heard
    }
}

/// Both ends. `wake` is called after each message.
pub fn inbox(wake: impl Fn() + Send + Sync + 'static) -> (Outbox, Receiver<Message>) {
    let (sender, receiver) = sync_channel(ROOM);
    (Outbox { sender, wake: Arc::new(wake) }, receiver)
}
