//! Every number that bounds the collector, in one place, so that they can be argued about together.

use std::time::Duration;

use candor::tools::wire::{MAX_BODY_BYTES, MAX_EVENTS};

/// Seconds after which a sender may try again when the store could not answer: long enough to free a disk or restart a collector before the
/// next request, and short enough that a person who is watching sees the events arrive.
pub const RETRY_AFTER_SECS: u32 = 30;

/// Seconds after which a sender may try again when no manifest here knows an event: an hour, because adding a manifest takes a person, and
/// clients keep what they have for 30 days.
pub const UNKNOWN_RETRY_AFTER_SECS: u32 = 3600;

/// What the collector accepts, waits for and keeps. Each limit says why it is that number and not another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct Limits {
    /// Longest body, in bytes. Candor's clients have the same limit, so only strangers reach it.
    pub body_bytes: usize,
    /// Most events in one body. Candor's clients have the same limit, so only strangers reach it.
    pub events: usize,
    /// Most events in one body of a foreign format: as many as SkellyCam's client keeps while it cannot send, because afterwards it sends
    /// all of them at once.
    pub foreign_events: usize,
    /// Longest body of a foreign format, in bytes: 2 KiB for each of that many events, four times as much as SkellyCam's longest one has.
    /// Such a body takes as many places among `bodies_at_once` as its length needs.
    pub foreign_body_bytes: usize,
    /// How many kinds of events in a foreign format are counted each day: several times as many as a program has, and limited because
    /// anybody can invent more. The others are kept and not counted.
    pub foreign_kinds: usize,
    /// How long the number of people who use a program in a foreign format is repeated before it is counted again: clients ask once a
    /// minute, and asking more often must not reveal more than how many there are.
    pub users_age: Duration,
    /// Longest name in a foreign format that becomes a heading in figures, in characters: as long as a manifest allows.
    pub foreign_name_chars: usize,
    /// How deeply objects and arrays may be nested within one event. Real events need four levels, and whatever reads the stored events
    /// later can follow at least 32 without running out of stack.
    pub nesting: usize,
    /// Connections that may be open at once. With `head_bytes` each they take 16 MiB, and with `spare_files` they need fewer open files
    /// than the 4,096 that systems let any program have. A client's request is over within a second, so this is enough for a thousand
    /// clients a second. When all are taken, a new connection pushes out one that has not sent a whole request yet: the oldest from the
    /// address that holds most of those.
    pub connections: usize,
    /// How many of them one address may hold; in IPv6, a network of 64 bits, which is what one household has. Even a whole school behind
    /// one address rarely sends over more than a few at once, and with 64 a stranger with one address gets a sixteenth of all connections.
    pub connections_per_address: usize,
    /// How many of them each address of this computer may hold: all, because a server that speaks HTTPS brings everybody from there; it has
    /// to limit its own clients, and only it can tell them apart.
    pub connections_from_here: usize,
    /// How many connections are reserved for this computer, so that the operator can always ask how the collector is: enough for a monitor,
    /// a browser with its six, and a few more by hand.
    pub connections_kept_for_here: usize,
    /// Requests that one address may send within a minute; 0 means any number. A client sends a delivery every few seconds at most, and a
    /// page with its parts takes a dozen requests, so this is enough for a household; the servers of the two real programs allow as many.
    /// Programs on this computer are not limited.
    pub requests_per_minute: u32,
    /// Addresses whose requests of the last minute are remembered: a thousand new ones a second, which is more than a small server answers.
    /// At some 50 bytes each they take 4 MiB. When there are more, the oldest are forgotten before their minute is over, and may then send
    /// more.
    pub remembered_addresses: usize,
    /// Connections to the operator's port: enough for a monitor or two with a few connections each.
    pub operations_connections: usize,
    /// Open files that are needed besides connections: three for the store, and its folder, standard input and output, the listeners, the
    /// operator's port and what the runtime needs, which makes about three dozen; the rest is for connections that are just being closed.
    pub spare_files: usize,
    /// How long no connection is accepted after the system refused one, which mostly means that too many files are open: long enough not to
    /// spin, and short enough that nobody notices.
    pub accept_pause: Duration,
    /// Time in which the whole head of a request must arrive, the first one included, and so how long a connection may be idle. Clients
    /// give up a request after 10 s, and send its head as soon as they are connected.
    pub head_deadline: Duration,
    /// Longest head, and how many bytes of a connection are read ahead. Clients send less than 1 KiB; proxies add cookies and addresses,
    /// for which their own limits are 8 to 16 KiB. It cannot be less than 8 KiB, which the HTTP library needs.
    pub head_bytes: usize,
    /// How long one step of a request may take, whatever it is: longer than `head_deadline`, `body_deadline` and `discard_deadline`
    /// together, so that it only affects those who have found a way round these, such as sending requests and never reading an answer.
    pub step_deadline: Duration,
    /// Time in which a whole body must arrive. Candor's clients give up after 10 s; twice that leaves time for slower ones, and limits how
    /// long a stranger can hold a place among `bodies_at_once`.
    pub body_deadline: Duration,
    /// Time in which another `progress_bytes` of a body must arrive, or its end: long enough for a phone that changes its network.
    pub progress_deadline: Duration,
    /// How much of a body must arrive in each `progress_deadline`: less than 1 KiB a second, which the slowest mobile
    /// networks exceed. Most deliveries are no longer than this at all.
    pub progress_bytes: usize,
    /// Bodies that may be in memory at once, including those that wait for the store: at 256 KiB each, at most 64 MiB together, which even
    /// the smallest rented server has. When all places are taken, a new body pushes out one that has not fully arrived, as with
    /// `connections`; if all have arrived, its sender is asked to come back.
    pub bodies_at_once: usize,
    /// How long a body waits for the place of another that was pushed out: a second, of which closing a connection takes only a small part.
    pub place_deadline: Duration,
    /// How much of an unwanted body is still read before the answer: without that, a sender that is still writing would find a closed
    /// connection instead of the answer. Four times the longest body lets every honest sender finish, and costs the network no more than
    /// four deliveries do.
    pub discarded_bytes: usize,
    /// How long that may take: at 4 Mbit/s, 2 s are enough for all of it, and the answer still arrives before the client gives up.
    pub discard_deadline: Duration,
    /// How long a request waits for the store. Clients wait 10 s for the whole answer, so 6 s leave 4 for
    /// the network and for what comes before.
    pub store_deadline: Duration,
    /// How long a request waits to hear whether its key is known, which happens before its body is read and kept: together with
    /// `store_deadline`, that leaves one of the client's 10 s for the network.
    pub receipt_deadline: Duration,
    /// How long the store waits for another process that has locked its file: shorter than `store_deadline`, so that the sender hears what
    /// is wrong, and long enough for a backup to copy a page or two.
    pub lock_deadline: Duration,
    /// Questions that may wait for the store at once: twice `bodies_at_once`, because a delivery asks twice, one after the other. With more
    /// waiting, more answers would come too late.
    pub store_queue: usize,
    /// Most deliveries that are kept in one transaction. The disk takes as long to confirm one as many; with 64 that is less than a tenth
    /// of the work, and a transaction that fails is soon repeated.
    pub keep_together: usize,
    /// How long connecting to PostgreSQL may take: short enough to try the next of several hosts before `store_deadline`.
    pub connect_deadline: Duration,
    /// How long PostgreSQL may take for one statement before it cancels it: as long as `lock_deadline`, because what a statement waits for
    /// is mostly another collector.
    pub statement_deadline: Duration,
    /// How long PostgreSQL may take for one answer before the connection is given up: it never ends its own wait for a standby. Longer than
    /// `statement_deadline`, and shorter than `store_deadline`, so that the sender hears of it.
    pub answer_deadline: Duration,
    /// How long one answer may take while the tables are made or upgraded, which the person who has just started the collector watches: as
    /// long as counting a large table twice takes.
    pub upgrade_deadline: Duration,
    /// Connections to PostgreSQL that write at once. Each waits for the disk of the server and of its standby; more than the server has
    /// processors gain nothing, and a small one has four.
    pub postgres_connections: u32,
    /// Into how many slots each counter is divided in PostgreSQL: enough that collectors rarely wait for each other, and few enough that
    /// readers, who add them up, do not notice.
    pub counter_slots: u32,
    /// How many bytes are written to find out whether the store could keep a delivery: as many as the longest body has, so that success
    /// holds for any.
    pub probe_bytes: usize,
    /// How long such a success holds before the bytes are written again, unless a delivery fails before. A monitor asks every minute or
    /// more often; two writes a minute come to less than 1 GB a day, which no disk minds.
    pub probe_age: Duration,
    /// How long an `Idempotency-Key` is remembered. Clients give up a delivery after 30 days; the rest of the 400 is for clocks that are a
    /// year off and for profiles that are restored from last year's backup.
    pub key_age: Duration,
    /// After how many transactions that store something old keys are looked for: often enough that few pile up, and so seldom that looking
    /// is less than a hundredth of the work. What is left over goes once a day.
    pub forget_every: u32,
    /// Most keys that are forgotten in one transaction: few enough that no delivery waits long, and more than `forget_every`, so that
    /// forgetting catches up with storing as long as few deliveries share a transaction.
    pub forget_at_once: u32,
    /// How many such transactions there are at the start, before the first request is answered: together 10,000 keys, which takes less than
    /// a second, so that a collector that was stopped for long begins with most of that work done.
    pub forget_at_start: u32,
    /// The limits of the work that keeps the store in order, and of the maintainer's page.
    pub upkeep: Upkeep,
    /// How long manifests are assumed to be unchanged. Checking means looking at each file, so it is done at most once a second; nobody who
    /// has just saved one notices the delay.
    pub look_again: Duration,
    /// Most manifests in the folder: a hundred versions of each of ten programs. Each event is compared with all of them.
    pub manifests: usize,
    /// How many kinds of unknown events are reported by their paths before the manifests change: as many lines as somebody reads who has
    /// forgotten a folder of manifests. It is limited because anybody can send more.
    pub told_kinds: usize,
    /// How many paths of an unknown event are reported: enough to recognise it, on one line.
    pub told_paths: usize,
    /// How many values of a field, or combinations of fields, are told apart on one day; the rest are counted together. That is more than
    /// people look at, and so few that a stranger who invents values fills no disk.
    pub values: u32,
    /// How many events of each kind that does not repeat by itself one identity can send on one day: more than anybody clicks day after
    /// day, and so few that a single forger does not change a figure of thousands. For a program in a foreign format, which has no
    /// manifest, it is the limit for all kinds together.
    pub identity_events: u64,
    /// Over how many days that is added up: clients keep for 30 days what they cannot send, and one more allows for their clocks; an honest
    /// client may bring all of that at once.
    pub identity_days: u64,
    /// How many days in the past the day of a counted event may be: clients give up a delivery after 30, and one more allows for their
    /// clocks.
    pub days_behind: i64,
    /// How many days in the future it may be: one, for clocks that are fast and for deliveries around midnight.
    pub days_ahead: i64,
    /// How many days a week must have been over before its figures are published: one, so that what was sent on Sunday evening and
    /// delivered on Monday is included.
    pub settled_days: i64,
    /// How many weeks the public page shows: a quarter of a year, which is enough to see a trend.
    pub weeks_shown: usize,
    /// Most values that it shows in a table, the most frequent ones: about a screen.
    pub rows_shown: usize,
    /// How recently somebody must have sent something to count as active now: programs that report every two minutes that they are running
    /// may be a minute late without being gone.
    pub active_within: Duration,
    /// How long the public page stays the same: what it says about the present is no more exact than that, and reloading it costs the store
    /// nothing.
    pub page_age: Duration,
    /// Most events of a person in one answer. Events usually have a few hundred bytes, so 500 make an answer of some hundred kilobytes,
    /// which a page loads in one go.
    pub held_at_once: usize,
    /// How long the code that lets a browser in works: a minute, which is enough for the browser to start.
    pub code_age: Duration,
    /// How long a browser may look at a person's data: long enough to read it, and short enough for a computer that was left open in a
    /// café.
    pub session_age: Duration,
    /// Most tickets of reports that the page of a person is asked to show: more reports than anybody writes.
    pub claims: usize,
    /// How many days events are kept: a year, which is what manifests promise.
    pub kept_days: u16,
    /// Most bytes of events that are kept. By default there is no limit and only their age counts, because only the operator knows how much
    /// room there is.
    pub kept_bytes: Option<i64>,
    /// How long requests that have begun may take after the collector was told to stop: longer than `store_deadline`, so that each gets its
    /// answer, and shorter than the 10 s after which containers are killed.
    pub stop_deadline: Duration,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            body_bytes: MAX_BODY_BYTES,
            events: MAX_EVENTS,
            foreign_events: 500,
            foreign_body_bytes: 1024 * 1024,
            foreign_kinds: 200,
            users_age: Duration::from_mins(1),
            foreign_name_chars: 64,
            nesting: 32,
            connections: 1024,
            connections_per_address: 64,
            connections_from_here: 1024,
            connections_kept_for_here: 16,
            requests_per_minute: 60,
            remembered_addresses: 65_536,
            operations_connections: 16,
            spare_files: 128,
            accept_pause: Duration::from_millis(100),
            head_deadline: Duration::from_secs(10),
            head_bytes: 16 * 1024,
            step_deadline: Duration::from_secs(40),
            body_deadline: Duration::from_secs(20),
            progress_deadline: Duration::from_secs(5),
            progress_bytes: 4 * 1024,
            bodies_at_once: 256,
            place_deadline: Duration::from_secs(1),
            discarded_bytes: 1024 * 1024,
            discard_deadline: Duration::from_secs(2),
            store_deadline: Duration::from_secs(6),
            receipt_deadline: Duration::from_secs(3),
            lock_deadline: Duration::from_secs(4),
            store_queue: 512,
            keep_together: 64,
            connect_deadline: Duration::from_secs(2),
            statement_deadline: Duration::from_secs(4),
            answer_deadline: Duration::from_secs(5),
            upgrade_deadline: Duration::from_mins(10),
            postgres_connections: 4,
            counter_slots: 16,
            probe_bytes: MAX_BODY_BYTES,
            probe_age: Duration::from_secs(30),
            key_age: Duration::from_hours(400 * 24),
            forget_every: 100,
            forget_at_once: 500,
            forget_at_start: 20,
            upkeep: Upkeep::default(),
            look_again: Duration::from_secs(1),
            manifests: 1000,
            told_kinds: 64,
            told_paths: 12,
            values: 1000,
            identity_events: 2_000,
            identity_days: 31,
            days_behind: 31,
            days_ahead: 1,
            settled_days: 1,
            weeks_shown: 12,
            rows_shown: 20,
            active_within: Duration::from_mins(3),
            page_age: Duration::from_mins(1),
            held_at_once: 500,
            code_age: Duration::from_mins(1),
            session_age: Duration::from_mins(15),
            claims: 100,
            kept_days: 365,
            kept_bytes: None,
            stop_deadline: Duration::from_secs(8),
        }
    }
}

/// What limits the work that keeps the store in order: removing what is old, publishing, and the maintainer's page of reports.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct Upkeep {
    /// How long after the start what is older than `kept_days` is first removed: a minute, by which time those who were waiting for the
    /// collector have their answers.
    pub prune_after: Duration,
    /// How often that is repeated: once a day, because the promise is given in days.
    pub prune_every: Duration,
    /// How often the collector checks that the list of erasures can be written, and adds what could not be written before: every minute,
    /// because checking only opens one file.
    pub list_every: Duration,
    /// How long after the start what is due is first published: 10 s, by which time those who were waiting for the collector have their
    /// answers.
    pub publish_after: Duration,
    /// How often the collector checks whether a week is due: once an hour, because a week is published only a day after it has ended, and
    /// an hour more matters to nobody.
    pub publish_every: Duration,
    /// Most events, or deliveries, that are removed in one transaction: it then takes a few milliseconds, so that no delivery waits long.
    pub pruned_at_once: u32,
    /// How often the collector checks whether it keeps more bytes than it may: once an hour, because an hour's deliveries are a small part
    /// of any such limit.
    pub size_every: Duration,
    /// How many days the whole digest, and not only its beginning, is remembered for a delivery of which only counts are kept: four,
    /// because a client without an answer asks again within a quarter of an hour, or when its computer is on again, which is mostly at the
    /// latest after a long weekend.
    pub digest_days: i64,
    /// Most receipts of what was only counted that are looked through in one transaction, to forget the old ones: it then takes a few
    /// milliseconds.
    pub looked_through_at_once: u32,
    /// Most deliveries whose sizes are read in one question, which then takes a few milliseconds.
    pub sized_at_once: u32,
    /// How many days the days on which somebody was active are remembered at least, however briefly events are kept: figures count the
    /// people of up to 31 days from events that may themselves be 31 days old, and would otherwise count somebody twice.
    pub people_days: i64,
    /// Most people whose days are removed in one transaction: fewer than `pruned_at_once`, because one person may have hundreds of days,
    /// and no delivery should wait long.
    pub pruned_people: usize,
    /// How many identities are remembered as erased although nothing of theirs was there: anybody can make up as many proofs as they like,
    /// and at some 200 bytes each these take 20 MB. Identities of which something was erased are all remembered, for as long as anything
    /// may come back.
    pub erased_of_nobody: u32,
    /// Most crashes and messages on the maintainer's page: more than anybody reads at once.
    pub listed_groups: usize,
    /// How many reports of one crash are shown there: the five latest, because the others are much like them.
    pub shown_reports: usize,
    /// Longest answer to a report, in characters: a paragraph or two.
    pub answer_chars: usize,
    /// Longest version in which a crash can be said to be fixed, in characters: a line of a list has room for it.
    pub version_chars: usize,
}

impl Default for Upkeep {
    fn default() -> Self {
        Self {
            prune_after: Duration::from_mins(1),
            prune_every: Duration::from_hours(24),
            list_every: Duration::from_mins(1),
            publish_after: Duration::from_secs(10),
            publish_every: Duration::from_hours(1),
            pruned_at_once: 1_000,
            size_every: Duration::from_hours(1),
            digest_days: 4,
            looked_through_at_once: 10_000,
            sized_at_once: 2_000,
            people_days: 62,
            pruned_people: 200,
            erased_of_nobody: 100_000,
            listed_groups: 500,
            shown_reports: 5,
            answer_chars: 2_000,
            version_chars: 64,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Limits;

    #[test]
    fn forgetting_keys_always_catches_up_with_storing_them() {
        let limits = Limits::default();
        assert!(limits.forget_at_once > limits.forget_every);
    }

    #[test]
    fn no_step_of_an_honest_request_meets_the_deadline_of_all_steps() {
        let limits = Limits::default();
        assert!(limits.head_deadline + limits.body_deadline + limits.discard_deadline < limits.step_deadline);
        assert!(limits.store_deadline + limits.body_deadline < limits.step_deadline);
        assert!(limits.progress_deadline < limits.body_deadline);
    }

    #[test]
    fn a_sender_hears_of_a_slow_store_before_it_gives_up() {
        let limits = Limits::default();
        assert!(limits.lock_deadline < limits.store_deadline);
        assert!(limits.statement_deadline < limits.answer_deadline && limits.answer_deadline < limits.store_deadline);
        assert!((limits.receipt_deadline + limits.store_deadline).as_secs() < 10);
    }
}
