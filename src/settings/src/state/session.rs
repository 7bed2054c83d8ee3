//! What the window and a page in another program share: the model, the worker behind it, and the way between them. It draws
//! nothing.

use std::collections::VecDeque;
use std::sync::mpsc::{Receiver, RecvTimeoutError, SyncSender, TrySendError};
use std::time::{Duration, Instant};

use candor::Places;
use eframe::egui;
use jiff::Timestamp;
use jiff::tz::TimeZone;

use crate::pages::frame::action::Action;
use crate::pages::frame::view::View;
use crate::preferences::Preferences;
use crate::state::model::Model;
use crate::worker::message::{Command, Message, Programs};
use crate::worker::{self, Scope, inbox};

/// How long closing waits for a decision that is being written. A disk that answers at all needs far less than a second, and nobody
/// should watch a closed window hang for longer.
const LONGEST_END: Duration = Duration::from_secs(1);
/// How soon a worker that had no room for the command to end is told again: a hundredth of what closing may take, and long enough
/// not to keep the processor busy.
const TELL_AGAIN: Duration = Duration::from_millis(10);
/// How soon a worker that has more to do than it can hold is asked again. A tenth of a second still feels immediate, and ten frames
/// a second cost little.
const ASK_AGAIN: Duration = Duration::from_millis(100);
/// The longest that a frame takes in what the worker found; the rest comes with the next one. It is half a frame at 60 Hz, and
/// leaves the other half for drawing.
const LONGEST_TAKING: Duration = Duration::from_millis(8);

/// One model with its worker. Dropping it ends the worker.
pub(crate) struct Session {
    model: Model,
    commands: SyncSender<Command>,
    messages: Receiver<Message>,
    /// What the worker can't take yet: a folder that doesn't answer holds up the worker, and must not hold up the window.
    waiting: VecDeque<Command>,
    /// Whether the worker is left alone for now: until the first frame is on the screen, it would only take the processor from it.
    held: bool,
    /// When time alone changes what is shown.
    until: Option<Timestamp>,
    ended: bool,
}

impl Session {
    /// Starts the worker, and shows these programs at once. `wake` is called whenever the worker has found something. With `held`,
    /// the worker is asked nothing before [`Self::shown`].
    pub(crate) fn begin(
        places: Places,
        scope: Scope,
        programs: Programs,
        preferences: Preferences,
        app: Option<&str>,
        held: bool,
        wake: impl Fn() + Send + Sync + 'static,
    ) -> std::io::Result<Self> {
        let (outbox, messages) = inbox::inbox(wake);
        let commands = worker::start(places.clone(), scope, programs.clone(), outbox)?;
        let (model, asked) = Model::new(places, TimeZone::system(), programs, preferences, app, Timestamp::now());
        let mut session = Self { model, commands, messages, waiting: VecDeque::new(), held, until: None, ended: false };
        session.ask(asked);
        Ok(session)
    }

    /// What is known.
    pub(crate) fn model(&mut self) -> &mut Model {
        &mut self.model
    }

    /// What is drawn.
    pub(crate) fn view(&self) -> &View {
        self.model.view()
    }

    /// Takes in what the worker found and what time has changed, and asks for a frame when time changes something again.
    pub(crate) fn receive(&mut self, ctx: &egui::Context) {
        let begun = Instant::now();
        while let Ok(message) = self.messages.try_recv() {
            let commands = self.model.receive(message, Timestamp::now());
            self.ask(commands);
            if begun.elapsed() >= LONGEST_TAKING {
                ctx.request_repaint();
                break;
            }
        }
        self.pass_on();
        if !self.waiting.is_empty() {
            ctx.request_repaint_after(ASK_AGAIN);
        }
        if let Some(text) = self.model.take_clipboard() {
            ctx.copy_text(text);
        }
        if let Some(address) = self.model.take_link() {
            ctx.open_url(egui::OpenUrl::new_tab(address));
        }
        let now = Timestamp::now();
        if self.until.is_some_and(|until| until <= now) {
            self.model.pass_time(now);
        }
        self.until = self.model.until(now);
        if let Some(left) = self.until.and_then(|until| Duration::try_from(until.duration_since(now)).ok()) {
            ctx.request_repaint_after(left);
        }
    }

    /// Does what a person asked for in this frame.
    pub(crate) fn apply(&mut self, ctx: &egui::Context, actions: Vec<Action>) {
        if actions.is_empty() {
            return;
        }
        for action in actions {
            let commands = self.model.apply(action, Timestamp::now());
            self.ask(commands);
        }
        // What was drawn is already out of date.
        ctx.request_repaint();
    }

    /// Has the worker do this as soon as it can.
    pub(crate) fn ask(&mut self, commands: Vec<Command>) {
        self.waiting.extend(commands);
        self.pass_on();
    }

    /// The first frame has been drawn: with the next one, when it is on the screen, the worker starts.
    pub(crate) fn shown(&mut self, ctx: &egui::Context) {
        if std::mem::replace(&mut self.held, false) {
            ctx.request_repaint();
        }
    }

    /// Gives the worker as much of what waits as it can take, in the order in which it was asked.
    fn pass_on(&mut self) {
        if self.held {
            return;
        }
        while let Some(command) = self.waiting.pop_front() {
            match self.commands.try_send(command) {
                Ok(()) => {}
                Err(TrySendError::Full(command)) => return self.waiting.push_front(command),
                // The worker ends only after us.
                Err(TrySendError::Disconnected(_)) => return self.waiting.clear(),
            }
        }
    }

    /// Ends the worker once everything it was asked is done, and waits for that as long as a person would.
    pub(crate) fn end(&mut self) {
        if std::mem::replace(&mut self.ended, true) {
            return;
        }
        self.held = false;
        let until = Instant::now() + LONGEST_END;
        let mut told = false;
        loop {
            if !told {
                self.pass_on();
            }
            if !told && self.waiting.is_empty() {
                match self.commands.try_send(Command::Stop) {
                    Ok(()) => told = true,
                    // It may be waiting for us to hear what it found.
                    Err(TrySendError::Full(_)) => {}
                    Err(TrySendError::Disconnected(_)) => return,
                }
            }
            let left = until.saturating_duration_since(Instant::now());
            match self.messages.recv_timeout(if told { left } else { left.min(TELL_AGAIN) }) {
                Ok(Message::Stopped) | Err(RecvTimeoutError::Disconnected) => return,
                Err(RecvTimeoutError::Timeout) if left.is_zero() || told => return,
                Ok(_) | Err(RecvTimeoutError::Timeout) => {}
            }
        }
    }
}

impl Drop for Session {
    fn drop(&mut self) {
        self.end();
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use candor::Environment;

    use super::*;
    use crate::pages::history::action::HistoryAction;

    /// Far longer than anything here takes even on a busy machine, so that only a test that fails waits for it.
    const LONGEST_WAIT: Duration = Duration::from_mins(1);

    #[test]
    fn when_it_is_dropped_its_worker_ends_even_if_nobody_heard_what_it_found() {
        let home = tempfile::tempdir().expect("folder");
        let places = Places::below(home.path(), Environment::default());
        let held = Arc::new(());
        let wake = {
            let held = Arc::clone(&held);
            move || assert!(Arc::strong_count(&held) > 0)
        };
        let programs = worker::read_programs(&places, &[]);
        let session = Session::begin(places, Scope::Computer(Vec::new()), programs, Preferences::default(), None, false, wake)
            .expect("a thread");
        // Each of these is answered, and nobody takes the answers: in the end neither side has room for more.
        let begun = Instant::now();
        let mut refused = 0;
        while refused < 1000 {
            assert!(begun.elapsed() < LONGEST_WAIT, "waited in vain: there is no more room");
            if session.commands.try_send(Command::ReadEvent(1)).is_err() {
                refused += 1;
                std::thread::sleep(Duration::from_millis(2));
            }
        }
        let begun = Instant::now();
        drop(session);
        assert!(begun.elapsed() < LONGEST_END + Duration::from_millis(500), "{:?}", begun.elapsed());
        while Arc::strong_count(&held) > 1 {
            assert!(begun.elapsed() < LONGEST_WAIT, "waited in vain: the worker has ended");
            std::thread::sleep(Duration::from_millis(2));
        }
    }

    /// A session with the test in place of its worker.
    fn held_up() -> (tempfile::TempDir, Session, Receiver<Command>, SyncSender<Message>) {
        let home = tempfile::tempdir().expect("folder");
        let places = Places::below(home.path(), Environment::default());
        let programs = worker::read_programs(&places, &[]);
        let (commands, asked) = std::sync::mpsc::sync_channel(2);
        let (said, messages) = std::sync::mpsc::sync_channel(1000);
        let model = Model::new(places, TimeZone::UTC, programs, Preferences::default(), None, Timestamp::now()).0;
        let session = Session { model, commands, messages, waiting: VecDeque::new(), held: false, until: None, ended: false };
        (home, session, asked, said)
    }

    #[test]
    fn a_worker_that_a_folder_holds_up_does_not_hold_up_the_window_and_does_everything_in_its_order_later() {
        let (_home, mut session, asked, _said) = held_up();
        let ctx = egui::Context::default();
        for seq in 0..100 {
            session.apply(&ctx, vec![Action::History(HistoryAction::Select(Some(seq)))]);
        }
        let mut done = Vec::new();
        while done.len() < 100 {
            let before = done.len();
            done.extend(asked.try_iter());
            assert!(done.len() > before, "waited in vain: the rest comes with the next frame");
            session.receive(&ctx);
        }
        assert!(done.into_iter().eq((0..100).map(Command::ReadEvent)));
        session.ended = true;
    }

    #[test]
    fn a_frame_is_drawn_however_much_the_worker_says() {
        let (_home, mut session, _asked, said) = held_up();
        let ctx = egui::Context::default();
        for number in 0..1000 {
            said.send(Message::Failed(format!("failure {}", number % 50))).expect("room");
        }
        let mut frames = 0;
        while session.view().notices.len() < 50 {
            let begun = Instant::now();
            session.receive(&ctx);
            frames += 1;
            assert!(frames < 1000, "waited in vain: all was taken in");
            assert!(begun.elapsed() < LONGEST_TAKING * 40, "{:?} before a frame", begun.elapsed());
        }
        session.ended = true;
    }
}
