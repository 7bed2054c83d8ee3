//! Events.

use std::time::Duration;

use super::super::declared::{Event, Tier};
use super::super::file;
use super::super::layout::Layout;
use super::super::source::IdentityKind;
use super::super::text::Text;
use super::super::wire::{Envelope, Method, Wire};
use super::checker::Step::{At, Key};
use super::checker::{Checked, Checker, Step};
use super::limits::LIMITS;

impl Checker<'_> {
    pub(super) fn events(&self, file: &file::File, tiers: &[Tier], wire: &Wire) -> Checked<Vec<Event>> {
        self.count(&[Key("event")], "events", file.event.len(), LIMITS.events)?;
        let mut events = Vec::new();
        for (index, event) in file.event.iter().enumerate() {
            if file.event.iter().take(index).any(|earlier| earlier.name == event.name) {
                let reason = format!("the event \"{}\" is declared twice", event.name);
                self.note::<()>(self.refuse(&[Key("event"), At(index), Key("name")], reason));
            }
            events.extend(self.note(self.event(index, event, (tiers, wire), &file.endpoint.path)).flatten());
        }
        Ok(events)
    }

    /// One event; `None` if a part of it was already refused, so that the whole cannot be judged.
    fn event(
        &self,
        index: usize,
        event: &file::Event,
        (tiers, wire): (&[Tier], &Wire),
        batches: &str,
    ) -> Checked<Option<Event>> {
        let at = |key| [Key("event"), At(index), Key(key)];
        self.note(self.name_in_code(&at("name"), &event.name));
        let causes = self.note(self.causes(&at("tiers"), event, tiers));
        self.note(self.sentence(&at("when"), &event.when));
        for title in event.title.iter().flat_map(Text::all) {
            self.note(self.plain_text(&at("title"), title, LIMITS.name));
        }
        let own_request = event.path.is_some() || event.method.is_some() || wire.envelope == Envelope::None;
        let request = self.note(self.request(index, event, batches));
        let every = self.note(event.every.as_deref().map(|every| self.every(&at("every"), every)).transpose());
        let fields = self.fields(index, event, tiers)?;
        let (Some(causes), Some((method, path)), Some(every), true) =
            (causes, request, every, fields.len() == event.field.len())
        else {
            return Ok(None);
        };
        self.by_hand(index, event, &fields)?;
        let cross = self.counts(index, event, &fields)?;
        let event = Event {
            name: event.name.clone(),
            title: event.title.clone().unwrap_or_else(|| event.when.clone()),
            tiers: causes,
            when: event.when.clone(),
            identity: event.identity,
            method,
            path,
            own_request,
            every,
            crash: event.crash,
            by_hand: event.by_hand,
            keep: event.keep,
            cross,
            layout: Layout::new(fields.iter().map(|field| field.path.as_str()), wire.order),
            fields,
        };
        self.size(index, &event, wire)?;
        Ok(Some(event))
    }

    /// The tiers that may cause an event, by their index.
    fn causes(&self, at: &[Step<'_>], event: &file::Event, tiers: &[Tier]) -> Checked<Vec<usize>> {
        if event.tiers.is_empty() {
            return self.refuse(at, "an event needs at least one tier that may cause it");
        }
        let mut causes = Vec::new();
        for id in &event.tiers {
            let cause = self.tier_index(at, tiers, id)?;
            if causes.contains(&cause) {
                return self.refuse(at, format!("the tier \"{id}\" is named twice"));
            }
            causes.push(cause);
        }
        Ok(causes)
    }

    /// How and where an event is sent, and whether that fits what it carries.
    fn request(&self, index: usize, event: &file::Event, batches: &str) -> Checked<(Method, String)> {
        let at = |key| [Key("event"), At(index), Key(key)];
        let path = event.path.clone().unwrap_or_else(|| batches.to_owned());
        self.path_of_url(&at("path"), &path)?;
        if path.contains("{identity}") && event.identity == IdentityKind::None {
            return self.refuse(&at("path"), "the path carries {identity}, so `identity` must be \"monthly\" or \"install\"");
        }
        if event.crash && event.identity != IdentityKind::None {
            return self.refuse(&at("identity"), "a crash report carries no identity");
        }
        let method = event.method.unwrap_or(Method::Post);
        if method == Method::Get && !event.field.is_empty() {
            return self.refuse(&at("method"), "a GET request has no body, so its event can have no fields");
        }
        if method != Method::Get && event.field.is_empty() {
            return self.refuse(&at("name"), "an event with a body needs at least one field");
        }
        Ok((method, path))
    }

    pub(super) fn every(&self, at: &[Step<'_>], every: &str) -> Checked<Duration> {
        let seconds = every.char_indices().last().and_then(|(end, unit)| {
            let scale = match unit {
                's' => 1,
                'm' => 60,
                'h' => 3600,
                _ => return None,
            };
            every
                .get(..end)
                .filter(|count| count.bytes().all(|byte| byte.is_ascii_digit()))?
                .parse::<u32>()
                .ok()
                .map(|count| u64::from(count) * scale)
        });
        match seconds {
            Some(seconds) if seconds >= LIMITS.every_secs => Ok(Duration::from_secs(seconds)),
            _ => self.refuse(
                at,
                format!("an interval is a number with s, m or h, such as \"2m\", and at least {} s", LIMITS.every_secs),
            ),
        }
    }
}
