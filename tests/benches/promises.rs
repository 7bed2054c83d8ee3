//! How well the promises that have a number are kept, compared with the same thing without us:
//!
//! ```text
//! cargo build --profile dist -p candor-collector -p candor-journeys --bins --examples
//! cargo bench --profile dist -p candor-journeys --bench promises -- click exit kill outages
//! ```
//!
//! `click`: from a click to when a running host obeys it, beside when a bare watcher hears of the same file. `exit`: how long ending takes
//! with a server that never answers, beside one that answers at once. `kill`: what `kill -9` at random moments loses or doubles.
//! `outages`: whether everything arrives once after a server was out of order for 1, 5 and 60 seconds in each of five ways; with short
//! waits after a failure, or, as `outages-with-usual-waits`, with those of every host, which takes minutes. With `--profile dev` it takes
//! the binaries of `cargo build` instead, which are slower. The exit status is 1 if an outage lost or doubled anything.

use std::process::ExitCode;

#[cfg(target_os = "linux")]
#[expect(
    clippy::expect_used,
    clippy::print_stdout,
    clippy::indexing_slicing,
    reason = "it only measures, and prints what it measured"
)]
mod linux {
    use std::collections::BTreeSet;
    use std::io::{BufRead as _, Write as _};
    use std::net::{SocketAddr, TcpListener};
    use std::path::Path;
    use std::process::Command;
    use std::sync::Arc;
    use std::sync::atomic::{AtomicBool, Ordering};
    use std::sync::mpsc::channel;
    use std::time::{Duration, Instant, SystemTime};

    use candor::tools::consent::{Change, ConsentFile, DecidedBy};
    use candor::tools::decide;
    use candor::tools::delivery::Policy;
    use candor::tools::log::Log;
    use candor::tools::registry::{ManifestSource, Program};
    use candor::{Environment, Outcome, Places, Telemetry, Values};
    use candor_journeys::{COUNTING, Collector, Computer, Host, Process, Reply, Request, Wire, answer, until};
    use jiff::Timestamp;
    use notify::{EventKind, Watcher as _};

    /// How many clicks are measured: half of them on and half off, enough for a median.
    const CLICKS: usize = 50;
    /// How many ends of each kind are measured: at a quarter of a second each, which is the goal, they take five seconds.
    const EXITS: usize = 20;
    /// How many hosts are killed, each at a random moment: enough to meet every step of recording and sending many times.
    const KILLS: u64 = 200;

    /// How many numbers a host is told to record between two kills: enough that it may still be at it when the kill comes.
    const NUMBERS: u64 = 40;

    /// How many numbers are each host's own: far more than it can be told to record even if it outlives every kill.
    const OWN: u64 = 1_000_000;

    /// How often something happens in the host while a server is out of order: fifty times a second, so that even the shortest
    /// outage meets many events.
    const STEP: Duration = Duration::from_millis(20);

    /// How long a server is well before and after it is out of order, while the host goes on recording: time enough for deliveries
    /// to be under way.
    const WELL: Duration = Duration::from_secs(1);

    /// How much longer than the longest wait everything may take to arrive: enough to send all of it on a machine that is busy with the
    /// other outages.
    const SENDING: Duration = Duration::from_secs(30);

    /// Runs the measurements, and returns whether what has to be true is true; the rest is only printed.
    pub(super) fn run() -> bool {
        let words: Vec<String> = std::env::args().skip(1).filter(|word| !word.starts_with("--")).collect();
        if let [word, manifest, home] = words.as_slice()
            && word == "host"
        {
            host(Path::new(manifest), Path::new(home));
            return true;
        }
        let named = |name: &str| words.iter().any(|word| word == name);
        for (name, part) in [("click", click as fn()), ("exit", exit), ("kill", kill)] {
            if words.is_empty() || named(name) {
                part();
            }
        }
        let mut good = true;
        if words.is_empty() || named("outages") {
            let mut short = Policy::default();
            short.backoff_first = Duration::from_millis(200);
            short.backoff_most = Duration::from_secs(2);
            short.timeout = Duration::from_secs(2);
            good &= outages(&short, "set with Builder::policy");
        }
        if named("outages-with-usual-waits") {
            good &= outages(&Policy::default(), "the defaults");
        }
        good
    }

    fn below(computer: &Computer) -> Places {
        Places::below(&computer.home.path(), Environment::default())
    }

    fn says_yes(computer: &Computer) {
        let file = ConsentFile::of(&below(computer), &computer.manifest);
        file.apply(&computer.manifest, &Change::On, &DecidedBy::Window, Timestamp::now()).expect("written");
    }

    fn program(computer: &Computer) -> Program {
        let source = ManifestSource::Given(computer.manifest_file());
        Program { manifest: Arc::clone(&computer.manifest), source, conflict: None, is_here: true }
    }

    fn since(start: SystemTime) -> Duration {
        start.elapsed().expect("the clock is not set meanwhile")
    }

    /// Median and worst, in words.
    fn shown(mut times: Vec<Duration>) -> String {
        times.sort();
        let [.., worst] = times.as_slice() else { return "nothing".into() };
        let milliseconds = |time: Duration| time.as_secs_f64() * 1000.0;
        format!("median {:.1} ms, worst {:.1} ms", milliseconds(times[times.len() / 2]), milliseconds(*worst))
    }

    // ------------------------------------------------------------ from a click to a host

    /// Asks again and again whether it may record, and prints when the answer changed, in nanoseconds since 1970.
    fn host(manifest: &Path, home: &Path) {
        let text = std::fs::read_to_string(manifest).expect("a manifest");
        let places = Places::below(home, Environment::default());
        let telemetry = Telemetry::builder(text).places(places).deliver(false).open().expect("opened");
        let event = telemetry.event("counted").expect("declared");
        let mut allowed = false;
        println!("open");
        let (to, ended) = channel();
        std::thread::spawn(move || to.send(std::io::stdin().lock().lines().count()));
        while ended.try_recv().is_err() {
            let now_allowed = event.record(&Values::new().with("n", 1)) == Outcome::Recorded;
            if now_allowed != allowed {
                let now = SystemTime::UNIX_EPOCH.elapsed().expect("after 1970").as_nanos();
                writeln!(std::io::stdout(), "{now}").expect("said");
                allowed = now_allowed;
            }
            std::thread::sleep(Duration::from_micros(500));
        }
        telemetry.close();
    }

    fn click() {
        let computer = Computer::new(COUNTING, "http://127.0.0.1:1");
        let (places, program) = (below(&computer), program(&computer));
        let consent = computer.consent_file();
        std::fs::create_dir_all(computer.folder()).expect("a folder");
        let mut command = Command::new(std::env::current_exe().expect("this program"));
        command.arg("host").arg(computer.manifest_file()).arg(computer.home.path());
        let host = Process::start(command);
        assert_eq!(host.says(), "open");
        let (to, heard) = channel();
        let watched = consent.clone();
        let mut bare = notify::recommended_watcher(move |event: notify::Result<notify::Event>| {
            let is_it = |event: &notify::Event| !matches!(event.kind, EventKind::Access(_)) && event.paths.contains(&watched);
            if event.is_ok_and(|event| is_it(&event)) {
                let _over = to.send(SystemTime::now());
            }
        })
        .expect("a watcher");
        bare.watch(&computer.folder(), notify::RecursiveMode::NonRecursive).expect("watched");
        let (mut ours, mut partner, mut written) = (Vec::new(), Vec::new(), Vec::new());
        for number in 0..CLICKS {
            // A person does not click in a rhythm.
            std::thread::sleep(Duration::from_millis(50 + random(200)));
            while heard.try_recv().is_ok() {}
            let change = if number % 2 == 0 { Change::On } else { Change::Off };
            let start = SystemTime::now();
            decide(&places, &program, &change, &DecidedBy::Window, Timestamp::now()).expect("decided");
            written.push(since(start));
            let in_force = Duration::from_nanos(host.says().parse().expect("nanoseconds"));
            let start_since_1970 = start.duration_since(SystemTime::UNIX_EPOCH).expect("after 1970");
            ours.push(in_force.saturating_sub(start_since_1970));
            let heard = heard.recv_timeout(Duration::from_secs(5)).expect("the watcher hears of it");
            partner.push(heard.duration_since(start).unwrap_or_default());
        }
        println!("click: {CLICKS} clicks, in force in a running host: {} (goals: median 100 ms, worst 1000 ms)", shown(ours));
        println!("       a bare watcher hears of the same file: {}; the whole decision: {}", shown(partner), shown(written));
    }

    // ------------------------------------------------------------ ending

    fn exit() {
        // The system makes the connection, and nobody ever accepts it.
        let nobody = TcpListener::bind("127.0.0.1:0").expect("a port");
        let nobody_url = format!("http://{}", nobody.local_addr().expect("an address"));
        let hangs = Wire::start(|_, _| Reply::Hang);
        let answers = Wire::taking_everything();
        let at_once = |url: &str| (0..EXITS).map(|_| ending(url, |_| {})).collect();
        println!("exit: {EXITS} times, nobody accepts: {} (goal: worst 250 ms)", shown(at_once(&nobody_url)));
        let under_way = |_| {
            let before = hangs.requests().len();
            ending(&hangs.url(), |_| until("the request is on its way", || hangs.requests().len() > before))
        };
        println!(
            "      nobody answers a request that is under way: {} (goal: worst 250 ms)",
            shown((0..EXITS).map(under_way).collect())
        );
        println!("      a collector that answers at once: {}", shown(at_once(&answers.url())));
    }

    fn ending(url: &str, wait: impl FnOnce(&Computer)) -> Duration {
        let computer = Computer::new(COUNTING, url);
        says_yes(&computer);
        let telemetry = Telemetry::builder(computer.manifest.text()).places(below(&computer)).open().expect("opened");
        let event = telemetry.event("counted").expect("declared");
        assert_eq!(event.record(&Values::new().with("n", 1)), Outcome::Recorded);
        wait(&computer);
        let start = Instant::now();
        telemetry.close();
        start.elapsed()
    }

    // ------------------------------------------------------------ kill -9

    struct Counting {
        host: Host,
        next: u64,
        told: BTreeSet<u64>,
    }

    fn kill() {
        let collector = Collector::start();
        let computer = Computer::new(&COUNTING.replace("max = 1000000", "max = 1000000000"), &collector.url());
        says_yes(&computer);
        let started = Instant::now();
        let begin = |number: u64| Counting { host: computer.host(), next: number * OWN, told: BTreeSet::new() };
        let mut hosts = [begin(0), begin(1)];
        let mut recorded: BTreeSet<u64> = BTreeSet::new();
        for number in 0..KILLS {
            for counting in &mut hosts {
                let (first, last) = (counting.next, counting.next + NUMBERS - 1);
                counting.host.process.types(&format!("counted from {first} to {last}"));
                counting.told.extend(first..=last);
                counting.next += NUMBERS;
            }
            // At random, so that kills come before a host begins, in the middle, and while it sends.
            std::thread::sleep(Duration::from_micros(random(20_000)));
            let victim = &mut hosts[usize::try_from(random(2)).expect("0 or 1")];
            victim.host.process.kill();
            let dead = std::mem::replace(victim, begin(number + 2));
            recorded.extend(said(&dead));
        }
        for counting in hosts {
            let Counting { mut host, told, .. } = counting;
            host.process.hears_no_more();
            assert_eq!(host.process.ended(), Some(0));
            recorded
                .extend(host.process.said().iter().filter_map(|line| line.parse().ok()).filter(|number| told.contains(number)));
        }
        let killing = started.elapsed();
        let tidying = computer.host();
        until_nothing_waits(&computer, &collector);
        tidying.close();
        let counted = Computer::counted(&collector.events());
        let lost = recorded.iter().filter(|number| !counted.contains_key(number)).count();
        let doubled = counted.values().filter(|times| **times > 1).count();
        println!(
            "kill: {KILLS} times in {:.0} s, {} numbers said to be recorded, {} at the collector after {:.0} s: {lost} lost, {doubled} doubled (goal: 0 and 0)",
            killing.as_secs_f64(),
            recorded.len(),
            counted.len(),
            started.elapsed().as_secs_f64(),
        );
    }

    /// The numbers that a host said it had recorded before it died. The last line may be cut off, and is then another number, or
    /// none.
    fn said(dead: &Counting) -> Vec<u64> {
        let lines = dead.host.process.said();
        lines.iter().filter_map(|line| line.parse().ok()).filter(|number| dead.told.contains(number)).collect()
    }

    /// Waits until nothing waits to be sent, for as long as there is progress.
    fn until_nothing_waits(computer: &Computer, collector: &Collector) {
        let (mut known, mut progress) = (0, Instant::now());
        loop {
            let spools = computer.files_named("telemetry_spools/spool-").len();
            let pending =
                Log::open_existing(&computer.folder()).ok().flatten().is_none_or(|log| log.has_pending().unwrap_or(true));
            if spools == 0 && !pending {
                return;
            }
            let arrived = collector.events().len();
            if arrived != known {
                (known, progress) = (arrived, Instant::now());
            }
            if progress.elapsed() > Duration::from_mins(1) {
                println!("kill: no progress for a minute; {spools} spools are left, rows wait: {pending}");
                return;
            }
            std::thread::sleep(Duration::from_millis(500));
        }
    }

    // ------------------------------------------------------------ outages

    #[derive(Debug, Clone, Copy, PartialEq, Eq)]
    enum Kind {
        Refuses,
        Hangs,
        Unavailable,
        TooLarge,
        TooMany,
    }

    impl Kind {
        const ALL: [Self; 5] = [Self::Refuses, Self::Hangs, Self::Unavailable, Self::TooLarge, Self::TooMany];

        fn name(self) -> &'static str {
            match self {
                Self::Refuses => "refuses connections",
                Self::Hangs => "never answers",
                Self::Unavailable => "503",
                Self::TooLarge => "413 for all but single events",
                Self::TooMany => "429, Retry-After: 2",
            }
        }

        /// What a server that is out of order in this way answers to a request; `None` if it takes it.
        fn reply(self, request: &Request) -> Option<Reply> {
            match self {
                Self::Refuses => None,
                Self::Hangs => Some(Reply::Hang),
                Self::Unavailable => Some(answer("503 Service Unavailable", &[], "")),
                Self::TooLarge => (request.events().len() > 1).then(|| answer("413 Content Too Large", &[], "")),
                Self::TooMany => Some(answer("429 Too Many Requests", &["retry-after: 2"], "")),
            }
        }
    }

    /// What became of one outage.
    struct Outage {
        kind: Kind,
        lasted: Duration,
        /// Whether the host noticed anything of it.
        met: bool,
        recorded: usize,
        not_recorded: usize,
        delivered: usize,
        lost: usize,
        doubled: usize,
        /// How long after its end everything was there.
        all_there: Option<Duration>,
    }

    impl Outage {
        fn is_good(&self) -> bool {
            self.met && self.recorded > 0 && (self.not_recorded, self.lost, self.doubled) == (0, 0, 0)
        }
    }

    /// Runs every kind and length at once, each with its own host, folder, server and collector. Returns whether all went well.
    fn outages(policy: &Policy, whose: &str) -> bool {
        let lengths = [1, 5, 60].map(Duration::from_secs);
        println!(
            "outages: {} at once, an event every {} ms from {} s before to {} s after; waits after a failure {} s to {} s, timeout {} s \
             ({whose}); everything has to be there {} s after the end at the latest (goal: 0 lost, 0 doubled)",
            Kind::ALL.len() * lengths.len(),
            STEP.as_millis(),
            WELL.as_secs(),
            WELL.as_secs(),
            policy.backoff_first.as_secs_f64(),
            policy.backoff_most.as_secs_f64(),
            policy.timeout.as_secs_f64(),
            limit(policy).as_secs(),
        );
        let done: Vec<Outage> = std::thread::scope(|scope| {
            let each = Kind::ALL.iter().flat_map(|kind| lengths.iter().map(move |lasts| (*kind, *lasts)));
            let running: Vec<_> = each
                .enumerate()
                .map(|(place, (kind, lasts))| {
                    scope.spawn(move || outage(u8::try_from(place).expect("few"), kind, lasts, policy))
                })
                .collect();
            running.into_iter().map(|one| one.join().expect("it came to its end")).collect()
        });
        println!(
            "         {:<30} {:>6} {:>9} {:>9} {:>5} {:>7}  all there after its end",
            "the server", "for", "recorded", "delivered", "lost", "doubled"
        );
        for outage in &done {
            let Outage { kind, lasted, met, recorded, not_recorded, delivered, lost, doubled, all_there } = outage;
            let mut end = all_there.map_or_else(|| "never".to_owned(), |after| format!("{:.1} s", after.as_secs_f64()));
            if *not_recorded > 0 {
                end += &format!(" ({not_recorded} were not recorded)");
            }
            if !met {
                end += " (the host did not notice it)";
            }
            println!(
                "         {:<30} {:>4} s {recorded:>9} {delivered:>9} {lost:>5} {doubled:>7}  {end}",
                kind.name(),
                lasted.as_secs()
            );
        }
        done.iter().all(Outage::is_good)
    }

    fn limit(policy: &Policy) -> Duration {
        policy.backoff_most + policy.timeout + SENDING
    }

    fn outage(place: u8, kind: Kind, lasts: Duration, policy: &Policy) -> Outage {
        let collector = Collector::start();
        let behind = collector.address();
        let (bad, met) = (Arc::new(AtomicBool::new(false)), Arc::new(AtomicBool::new(false)));
        let answering = {
            let (bad, met) = (Arc::clone(&bad), Arc::clone(&met));
            move |_, request: &Request| {
                let in_vain = if bad.load(Ordering::SeqCst) { kind.reply(request) } else { None };
                met.fetch_or(in_vain.is_some(), Ordering::SeqCst);
                in_vain.unwrap_or(Reply::Forward(behind))
            }
        };
        // An address that nobody else here is given, even while nobody listens on it.
        let wire = Wire::start_at(SocketAddr::from(([127, 0, 1, place + 1], 0)), answering.clone());
        let computer = Computer::new(COUNTING, &wire.url());
        says_yes(&computer);
        let opening = Telemetry::builder(computer.manifest.text()).places(below(&computer)).policy(policy.clone());
        let telemetry = opening.open().expect("opened");
        let event = telemetry.event("counted").expect("declared");
        let (mut next, mut recorded, mut not_recorded) = (0_u64, BTreeSet::new(), 0);
        let mut goes_on_for = |time: Duration| {
            let start = Instant::now();
            for step in 1.. {
                match event.record(&Values::new().with("n", next)) {
                    Outcome::Recorded => _ = recorded.insert(next),
                    _ => not_recorded += 1,
                }
                next += 1;
                std::thread::sleep((STEP * step).saturating_sub(start.elapsed()));
                if start.elapsed() >= time {
                    return;
                }
            }
        };
        goes_on_for(WELL);
        bad.store(true, Ordering::SeqCst);
        let address = wire.address();
        if kind == Kind::Refuses {
            wire.goes_away();
        }
        goes_on_for(lasts);
        if kind == Kind::Refuses {
            let noticed = telemetry.troubles().iter().any(|trouble| trouble.starts_with("events wait: "));
            met.store(noticed, Ordering::SeqCst);
            let _again = Wire::start_at(address, answering);
        }
        bad.store(false, Ordering::SeqCst);
        let end = Instant::now();
        goes_on_for(WELL);
        let (counted, all_there) = loop {
            let (counted, waited) = (Computer::counted(&collector.events()), end.elapsed());
            if recorded.iter().all(|number| counted.contains_key(number)) {
                break (counted, Some(waited));
            }
            if waited > limit(policy) {
                break (counted, None);
            }
            std::thread::sleep(Duration::from_millis(200));
        };
        telemetry.close();
        // What is doubled may come after everything is there.
        let counted = if all_there.is_some() { Computer::counted(&collector.events()) } else { counted };
        Outage {
            kind,
            lasted: lasts,
            met: met.load(Ordering::SeqCst),
            recorded: recorded.len(),
            not_recorded,
            delivered: counted.len(),
            lost: recorded.iter().filter(|number| !counted.contains_key(number)).count(),
            doubled: counted.values().filter(|times| **times > 1).count(),
            all_there,
        }
    }

    // ------------------------------------------------------------ helpers

    fn random(below: u64) -> u64 {
        getrandom::u64().expect("randomness") % below
    }
}

fn main() -> ExitCode {
    #[cfg(target_os = "linux")]
    if !linux::run() {
        return ExitCode::FAILURE;
    }
    ExitCode::SUCCESS
}
