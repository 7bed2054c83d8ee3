//! Every number that bounds the collector, in one place, so that they can be argued about together.

use std::time::Duration;

use candor::tools::wire::{MAX_BODY_BYTES, MAX_EVENTS};

/// Seconds after which a sender may try again when the store could not answer: long enough for a disk to be freed or a
/// collector to be restarted without being asked in vain, short enough that a person who is watching sees the events
/// arrive.
pub const RETRY_AFTER_SECS: u32 = 30;

/// The same when no manifest here knows an event: adding one is a person's work, and clients keep what they have for 30
/// days.
pub const UNKNOWN_RETRY_AFTER_SECS: u32 = 3600;

/// What the collector accepts, waits for and keeps. Each limit says why it is that number and not another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct Limits {
    /// Longest body, in bytes. Clients keep the same limit, so only strangers meet it.
    pub body_bytes: usize,
    /// Most events in one body. Clients keep the same limit, so only strangers meet it.
    pub events: usize,
    /// Most events in one body of a foreign format: as many as SkellyCam's client keeps while it cannot send, and then it
    /// sends all of them at once.
    pub foreign_events: usize,
    /// Longest body of a foreign format, in bytes: for that many events, 2 KiB each, which is four times what the longest
    /// one of SkellyCam has. It takes as many places among `bodies_at_once` as its length needs.
    pub foreign_body_bytes: usize,
    /// How many kinds of events in a foreign format are counted each day, because anybody can invent some; the rest is
    /// kept and not counted. Several times what a program has.
    pub foreign_kinds: usize,
    /// How long it is said again how many people use a program in a foreign format: clients ask once a minute, and whoever
    /// asks more often would learn more than how many there are.
    pub users_age: Duration,
    /// Longest name in a foreign format that becomes a heading in figures, in characters: as long as a manifest allows.
    pub foreign_name_chars: usize,
    /// How deeply objects and arrays may be nested within one event. Real events need four, and whatever reads the
    /// stored events later follows at least 32 without running out of stack.
    pub nesting: usize,
    /// Connections that may be open at once. With `head_bytes` each they take 16 MiB, and with `spare_files` they need
    /// fewer open files than the 4,096 that systems let any program have. A client's request is over within a second,
    /// so this is room for a thousand of them in each. Who comes when all are taken pushes out one that has not sent a
    /// whole request yet: the oldest from the address that holds most of those.
    pub connections: usize,
    /// How many of them one address may hold; in IPv6 a network of 64 bits, which is what one household has. A whole
    /// school behind one address is rarely sending at more than a few at once; 64 of them leave a stranger with one
    /// address a sixteenth of the room.
    pub connections_per_address: usize,
    /// The same for each address of this computer, from where a server that speaks HTTPS brings everybody: all there
    /// are, because such a server has to bound its own guests, and only it knows them apart.
    pub connections_from_here: usize,
    /// How many connections nobody but this computer can take, so that whoever runs the collector can always ask how
    /// it is: a monitor, a browser with its six and a few more by hand.
    pub connections_kept_for_here: usize,
    /// Requests that one address may send within a minute; none where nobody is asked. A client sends a delivery every few
    /// seconds at most, and a page with what it is made of is a dozen; so this is room for a household, and it is what the
    /// servers of the two real programs allow. Programs on this computer are not asked.
    pub requests_per_minute: u32,
    /// Addresses whose requests of the last minute are remembered. A thousand new ones a second are more than a small
    /// server answers; at some 50 bytes each they take 4 MiB. When there are more, the oldest are forgotten before their
    /// minute is over, and so may send more.
    pub remembered_addresses: usize,
    /// Connections to the port for whoever runs the collector: a monitor or two, each with a few.
    pub operations_connections: usize,
    /// Open files that are needed besides connections: three for the store, its folder, standard input and output, the
    /// listeners, the port for whoever runs it and the runtime's own make three dozen; the rest is for connections that
    /// are just being closed.
    pub spare_files: usize,
    /// How long nothing is taken after the system refused a connection, which is mostly because too many files are
    /// open: long enough not to spin, short enough that nobody notices.
    pub accept_pause: Duration,
    /// Time in which the whole head of a request must arrive, also the first one, and so how long a connection may do
    /// nothing. Clients give up a request after 10 s, and send the head as soon as they are connected.
    pub head_deadline: Duration,
    /// Longest head, and how much of a connection's bytes are read ahead. Clients send less than 1 KiB; proxies add
    /// cookies and addresses, for which their own limits are 8 to 16 KiB. Not below 8 KiB, which HTTP's library needs.
    pub head_bytes: usize,
    /// How long one step of a request may take, whatever it is: longer than `head_deadline`, `body_deadline` and
    /// `discard_deadline` together, so that it only meets who has found a way round those, such as sending requests
    /// and never reading an answer.
    pub step_deadline: Duration,
    /// Time in which a whole body must arrive. Clients give up after 10 s; twice that is for slower ones, and bounds
    /// how long a stranger can hold a place among `bodies_at_once`.
    pub body_deadline: Duration,
    /// Time in which another `progress_bytes` of a body must arrive, or its end. Long enough for a telephone that
    /// changes its network.
    pub progress_deadline: Duration,
    /// How much of a body must arrive in each `progress_deadline`: less than 1 KiB a second, which the slowest mobile
    /// networks exceed. Most deliveries are no longer than this at all.
    pub progress_bytes: usize,
    /// Bodies that may be in memory at once, those that wait for the store too: at 256 KiB each, together at most 64 MiB,
    /// which the smallest rented server has. Who comes then pushes out one that has not arrived yet, as with
    /// `connections`; where all have, they are asked to come back.
    pub bodies_at_once: usize,
    /// How long a body waits for the place of another that was pushed out, which takes no longer than closing it.
    pub place_deadline: Duration,
    /// How much of a body that nobody needs is still read before answering: without that, a sender still busy
    /// writing would meet a closed connection instead of the answer. Four times the longest body lets every honest
    /// sender finish, and costs the network no more than four deliveries would.
    pub discarded_bytes: usize,
    /// How long that may take: at 4 Mbit/s, 2 s are enough for all of it, and the answer still comes in good time.
    pub discard_deadline: Duration,
    /// How long a request waits for the store. Clients wait 10 s for the whole answer, so 6 s leave 4 for
    /// the network and for what comes before.
    pub store_deadline: Duration,
    /// How long a request waits to hear whether its key is known, which comes before its body is read and kept: with `store_deadline` after
    /// it, there is still a second of the 10 for the network.
    pub receipt_deadline: Duration,
    /// How long the store waits for another process that holds its file. Shorter than `store_deadline`, so that the
    /// sender hears what is the matter, and long enough for a backup to copy a page or two.
    pub lock_deadline: Duration,
    /// Questions that may wait for the store at once. A delivery asks twice, one after another, so this is room for twice `bodies_at_once`;
    /// more waiting would only mean more answers that come too late.
    pub store_queue: usize,
    /// Deliveries that are kept in one transaction at most. The disk's yes takes as long for one as for many; with 64 it is
    /// less than a tenth of the work, and a transaction that fails is not much to do again.
    pub keep_together: usize,
    /// How long a connection to PostgreSQL may take to be made: short enough to try the next of several hosts in time.
    pub connect_deadline: Duration,
    /// How long PostgreSQL may take for one statement before it ends it: as `lock_deadline`, because it is mostly another
    /// collector that one waits for.
    pub statement_deadline: Duration,
    /// How long it may take for one answer, after which it is not listened to any more: it does not end its own wait for a
    /// standby. Longer than `statement_deadline`, and shorter than `store_deadline`, so that the sender hears of it.
    pub answer_deadline: Duration,
    /// The same while its tables are made or upgraded, which somebody watches who has just started the collector: as long as
    /// a large table takes to be counted twice.
    pub upgrade_deadline: Duration,
    /// Connections to PostgreSQL that write at once. Each waits for the disk of the server and of its standby; more than the
    /// server has processors bring nothing, and four are what a small one has.
    pub postgres_connections: u32,
    /// Into how many slots each counter is divided there, so that collectors rarely wait for each other; what is read is
    /// their sum, so there are not more than a reader notices.
    pub counter_slots: u32,
    /// How much is written to find out whether the store could keep a delivery: as much as the longest body, so that a
    /// yes holds for any.
    pub probe_bytes: usize,
    /// How long a yes holds before that is written again, unless a delivery fails before. A monitor asks each minute or
    /// more often; at two writes a minute they come to less than 1 GB a day, which no disk minds.
    pub probe_age: Duration,
    /// How long an `Idempotency-Key` is remembered. Clients give up a delivery after 30 days; the rest of 400 is for
    /// clocks that are a year wrong and for profiles that come back from last year's backup.
    pub key_age: Duration,
    /// Old keys are looked for after this many transactions that store something: often enough that few pile up, and so seldom that
    /// the look-up is less than a hundredth of the work. What many at once have left goes once a day.
    pub forget_every: u32,
    /// Keys forgotten in one transaction, so that no delivery waits long. More than `forget_every`, so that
    /// forgetting catches up with storing where few come together.
    pub forget_at_once: u32,
    /// Such transactions at the start, before the first request is answered: 10,000 keys, which takes less than a
    /// second, so that a collector that stood still for long begins with most of the work done.
    pub forget_at_start: u32,
    /// What is done for whoever runs the collector.
    pub upkeep: Upkeep,
    /// How long manifests are taken for unchanged. Looking costs a look at each file, so it is done at most once a
    /// second, which nobody who has just saved one notices.
    pub look_again: Duration,
    /// Most manifests in the folder: a hundred versions of each of ten programs. Each event is held against all of them.
    pub manifests: usize,
    /// How many kinds of unknown events are told by their paths, until the manifests change: as many as somebody reads
    /// who has forgotten a folder of manifests. Anybody can send more.
    pub told_kinds: usize,
    /// How many paths of an unknown event are told: enough to recognise it by, on one line.
    pub told_paths: usize,
    /// How many values of a field, or combinations of fields, are told apart on one day; the rest is counted together.
    /// More than people look at, and so few that a stranger who invents values fills no disk.
    pub values: u32,
    /// How many events of a kind that does not repeat one identity can send on one day: more than anybody
    /// clicks day after day, and so few that one forger moves no figure of thousands. Of a program in a foreign format,
    /// which has no manifest, so many of all kinds together.
    pub identity_events: u64,
    /// The days over which that is summed: clients keep what they cannot send for 30, and one is for their clocks, so an
    /// honest one may bring all of that at once.
    pub identity_days: u64,
    /// How many days ago an event that is counted may say that it was: clients give up a delivery after 30, and one is
    /// for their clocks.
    pub days_behind: i64,
    /// How many days ahead, for clocks that are fast and deliveries at midnight.
    pub days_ahead: i64,
    /// How many days a week must have been over before its figures are published: one, so that what was sent on a Sunday
    /// evening and delivered on Monday is among them.
    pub settled_days: i64,
    /// How many weeks the public page shows: a quarter of a year is enough to see where something is going.
    pub weeks_shown: usize,
    /// How many values of a table it shows at most, the most frequent ones: a screen full.
    pub rows_shown: usize,
    /// Within what time somebody must have sent something to be active now: programs that tell every two minutes that
    /// they run miss one of them without being gone.
    pub active_within: Duration,
    /// How long the public page stays as it is: what it says of now is no more exact than that, and nobody who reloads it
    /// costs the store anything.
    pub page_age: Duration,
    /// Most events of a person in one answer: with `body_bytes` as the longest they are read in the memory of a page, and
    /// usual ones are some hundred bytes each.
    pub held_at_once: usize,
    /// How long the code works with which a browser is let in: a minute is enough for it to start.
    pub code_age: Duration,
    /// How long a browser may look at what is a person's: long enough to read, short enough to be forgotten in a café.
    pub session_age: Duration,
    /// Most tickets of reports that a page is asked to show: more than anybody writes.
    pub claims: usize,
    /// For how many days events are kept: a year, which is what manifests promise.
    pub kept_days: u16,
    /// Most bytes of events that are kept; none where only their age counts, because how much room there is only whoever runs the
    /// collector knows.
    pub kept_bytes: Option<i64>,
    /// How long requests that have begun may take to end after the collector was told to stop. Longer than
    /// `store_deadline`, so that each has its answer, and shorter than the 10 s after which containers are killed.
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

/// What bounds the work for whoever runs the collector: removing what is old, publishing, and the page with reports.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct Upkeep {
    /// How long after the start what is older than `kept_days` is first removed: when whoever was waiting for the collector has
    /// been answered.
    pub prune_after: Duration,
    /// How often that is done: what is promised is counted in days.
    pub prune_every: Duration,
    /// How often it is looked whether the list of who was erased can be written, and what could not be noted in it is: looking
    /// opens one file.
    pub list_every: Duration,
    /// How long after the start what is due is first published: when whoever was waiting for the collector has been answered.
    pub publish_after: Duration,
    /// How often it is looked for: a week has been over for a day by then, and an hour more is nothing to whoever waits for it.
    pub publish_every: Duration,
    /// Events, and deliveries, that are removed in one transaction: it takes a few milliseconds, so that no delivery waits long.
    pub pruned_at_once: u32,
    /// How often it is looked whether more is kept than may be: an hour's deliveries are a small part of any such limit.
    pub size_every: Duration,
    /// For how many days the whole digest is remembered of a delivery of which nothing is kept but counts, and not only its beginning:
    /// whoever has not heard an answer asks again within a quarter of an hour, or when their computer is on again, which it mostly is
    /// after a long weekend.
    pub digest_days: i64,
    /// Receipts of what was only counted that are gone through in one transaction, to forget the old ones: it takes a few milliseconds.
    pub looked_through_at_once: u32,
    /// Deliveries whose sizes are looked at in one question, which takes a few milliseconds.
    pub sized_at_once: u32,
    /// For how many days at least it is known on which days somebody was active, however short events are kept: figures count people
    /// of 30 days, or of a month, by events that may be 31 days old, and would otherwise count somebody twice.
    pub people_days: i64,
    /// People whose days are looked through in one transaction: of each at most those of `kept_days`.
    pub pruned_people: usize,
    /// How many identities are remembered as erased of which nothing was there: anybody can make up as many proofs as they like, and
    /// each takes some 200 bytes, together 20 MB. Of whom something was, all are remembered for as long as anything may come back.
    pub erased_of_nobody: u32,
    /// Most crashes and messages on the maintainer's page: more than anybody reads there.
    pub listed_groups: usize,
    /// Reports of one crash that are shown there: the latest, which are much like the others.
    pub shown_reports: usize,
    /// Longest answer to a report, in characters: a paragraph or two.
    pub answer_chars: usize,
    /// Longest name of a version, in characters, as in an answer that a crash is mended: a line of a list has room for it.
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
