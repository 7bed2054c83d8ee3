//! Takes in what the worker found, one message at a time, and says what the worker has to do next.

use candor::tools::log::Index;
use jiff::Timestamp;

use super::deed::Deed;
use super::listing;
use super::model::{Model, Topic};
use super::window::Added;
use crate::pages::choices::make_preview::Known;
use crate::pages::choices::make_volume::Volume;
use crate::pages::frame::view::Tone;
use crate::text::{figures, history as text};
use crate::worker::message::{AppId, Command, Copied, LogState, Message};

impl Model {
    /// Takes in what the worker found; returns what it has to do next.
    pub fn receive(&mut self, message: Message, now: Timestamp) -> Vec<Command> {
        let commands = self.take(message, now);
        self.refresh(now);
        commands
    }

    fn take(&mut self, message: Message, now: Timestamp) -> Vec<Command> {
        let is_shown = |app: &AppId| Some(app) == self.selected.as_ref();
        match message {
            Message::Programs(programs) => {
                self.programs = programs;
                self.forget_drafts();
                return self.choose_listed();
            }
            Message::Log(app, log) if is_shown(&app) => return self.take_log(*log, now),
            Message::Index(app, index) if is_shown(&app) => {
                self.log.index = index;
                return self.follow_index(now);
            }
            Message::Arranged(number, arranged) => {
                let clock = self.clock(now);
                let since = |period| listing::since(period, &clock);
                return self.listing.take_arranged(number, *arranged, &self.log.index, &since);
            }
            Message::Found(number, found) => {
                let clock = self.clock(now);
                let since = |period| listing::since(period, &clock);
                return self.listing.take_found(number, found, &self.log.index, &since);
            }
            Message::Event(seq, read) => {
                if self.rows.focus == Some(seq) {
                    self.details = read;
                }
                if let Some((_, changed)) = self.reading.take_if(|(reading, _)| *reading == seq)
                    && changed
                {
                    return self.read_row().into_iter().collect();
                }
            }
            Message::Copied(app, copied) => self.take_copied(&app, *copied),
            Message::Failed(sentence) => self.say(Tone::Failed, sentence),
            Message::Besides(sentence) => self.say(Tone::Attention, sentence),
            Message::Remark(sentence) => self.say(Tone::Information, sentence),
            Message::Done(did) => self.say_done(Deed::Worker(did), now),
            Message::Chosen(chosen) => self.take_chosen(chosen, now),
            Message::Saving(app, percent, left) => {
                if let Some(writing) = &mut self.saving_of(&app).writing {
                    *writing = (percent, left);
                }
            }
            Message::Saved(app, saved) => self.take_saved(&app, saved),
            Message::AskPath(app, path) => {
                let path = self.places.shown(&path);
                let saving = self.saving_of(&app);
                (saving.writing, saving.done, saving.ask_path) = (None, None, Some(path));
            }
            Message::ManifestChosen(Some(path)) => return vec![Command::AddManifest(path)],
            Message::ManifestChosen(None) => {
                self.window.added = Some(Added::NoDialog);
                self.window.asks_path += 1;
            }
            Message::Added(added) => return self.take_added(added),
            Message::Server(app, news) => self.take_server_news(&app, news),
            Message::Crash(app, news) => self.take_crash_news(&app, news),
            Message::Feedback(app, news) => self.take_feedback_news(&app, news),
            Message::Log(..) | Message::Index(..) | Message::Stopped => {}
        }
        Vec::new()
    }

    fn take_log(&mut self, log: LogState, now: Timestamp) -> Vec<Command> {
        // A decision is in the log, too, and a million rows that are the same need not be put in order again.
        let has_the_same_rows = !log.index.is_empty() && log.index == self.log.index;
        self.known = Known {
            facts: log.facts.clone(),
            last_sent: log.last_sent.clone(),
            identity: log.identity.clone(),
            firsts: log.firsts.clone(),
            volume: self.known.volume.take().filter(|_| has_the_same_rows),
        };
        self.follow_crashes(&log);
        self.log = log;
        let mut commands = if has_the_same_rows { Vec::new() } else { self.follow_index(now) };
        // What is being read may have changed too.
        commands.extend(self.read_row());
        commands
    }

    /// A draft ends with the answer: if the person is asked again later, nothing is switched on.
    fn forget_drafts(&mut self) {
        for (program, consent) in &self.programs.programs {
            if consent.is_answered()
                && let Some(draft) = self.drafts.get_mut(&AppId::of(&program.manifest))
            {
                draft.tiers.clear();
                draft.withheld.clear();
            }
        }
    }

    /// Only whether the last choice could be written matters.
    fn take_chosen(&mut self, chosen: Result<(), String>, now: Timestamp) {
        self.said.retain(|said| said.topic != Topic::Choice);
        match (chosen, self.once_written.take()) {
            (Err(sentence), _) => self.say_of(Topic::Choice, Tone::Failed, sentence),
            (Ok(()), Some(deed)) => self.say_done(deed, now),
            (Ok(()), None) => {}
        }
    }

    fn take_copied(&mut self, app: &AppId, copied: Copied) {
        let Copied { text: bytes, messages, chosen, is_cut } = copied;
        if self.selected.as_ref() == Some(app) {
            self.rows.copied = if is_cut {
                text::rows_copied_part(messages, chosen, &figures::size(bytes.len() as u64))
            } else {
                text::rows_copied(messages)
            };
        }
        // If all of them are gone meanwhile, the clipboard stays as it was.
        self.clipboard = Some(bytes).filter(|bytes| !bytes.is_empty());
    }

    /// Takes what to put on the clipboard.
    pub fn take_clipboard(&mut self) -> Option<String> {
        self.clipboard.take()
    }

    /// The log has changed, or more of it has been read.
    pub(super) fn follow_index(&mut self, now: Timestamp) -> Vec<Command> {
        let index: &Index = &self.log.index;
        self.rows.follow(index);
        self.known.volume = Volume::of(index, now);
        let mut manifests = self.programs.programs.iter().map(|(program, _)| program.manifest.as_ref());
        let manifest = manifests.find(|manifest| self.selected.as_ref().is_some_and(|app| app.is_of(manifest)));
        let clock = self.clock(now);
        let since = |period| listing::since(period, &clock);
        self.listing.follow(&self.log.index, manifest, &since)
    }
}
