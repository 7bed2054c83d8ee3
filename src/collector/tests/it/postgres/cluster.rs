//! The tests' own PostgreSQL server, from Debian's packages. It listens only on loopback and ends with the tests, even when those are
//! killed; its files are then removed.

use std::{
    fs::{self, File},
    net::TcpListener,
    os::unix::fs::chown,
    path::{Path, PathBuf},
    process::{Child, ChildStdin, Command, Stdio},
    sync::{
        OnceLock,
        atomic::{AtomicU32, Ordering},
    },
};

use crate::until::until;

/// Waits for the end of its input, ends the program, and removes the folder unless it was told to keep it.
const KEEPER: &str = r#"
    folder=$1; shift
    "$@" & program=$!
    read -r word
    kill -s INT $program 2>/dev/null
    wait $program
    [ "$word" = keep ] || rm -rf "$folder""#;

/// A command as the account that PostgreSQL insists on if the tests run as an administrator.
fn as_postgres(program: impl AsRef<std::ffi::OsStr>) -> Command {
    let mut command = Command::new("setpriv");
    if account().is_some() {
        command.args(["--reuid=postgres", "--regid=postgres", "--clear-groups"]);
    }
    command.arg("--").arg(program).current_dir("/").stdin(Stdio::null());
    command
}

/// The number of that account, if it is not that of the tests.
fn account() -> Option<u32> {
    let is_root = String::from_utf8(Command::new("id").arg("-u").output().unwrap().stdout).unwrap().trim() == "0";
    is_root.then(|| {
        let id = Command::new("id").args(["-u", "postgres"]).output().unwrap();
        String::from_utf8(id.stdout).unwrap().trim().parse().expect("Debian's package postgresql makes the account postgres")
    })
}

/// The programs of the newest PostgreSQL here.
fn programs() -> &'static Path {
    static PROGRAMS: OnceLock<PathBuf> = OnceLock::new();
    PROGRAMS.get_or_init(|| {
        let versions = fs::read_dir("/usr/lib/postgresql").into_iter().flatten().flatten();
        let mut found: Vec<_> = versions.map(|version| version.path().join("bin")).filter(|bin| bin.is_dir()).collect();
        found.sort();
        found.pop().expect("PostgreSQL is missing; tests/run installs Debian's packages postgresql and pgbouncer")
    })
}

fn free_port() -> u16 {
    TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port()
}

/// A new folder that account can write to.
fn folder() -> PathBuf {
    let folder = tempfile::Builder::new().prefix("candor-postgres-").tempdir().unwrap().keep();
    chown(&folder, account(), None).unwrap();
    folder
}

/// A program that ends with the tests.
struct Kept {
    keeper: Child,
    /// Closing it is the message.
    input: Option<ChildStdin>,
}

impl Kept {
    fn start(folder: &Path, program: &Path, arguments: &[&str]) -> Self {
        let log = File::options().create(true).append(true).open(folder.join("log")).unwrap();
        let mut command = as_postgres("sh");
        command.args(["-c", KEEPER, "keeper"]).arg(folder).arg(program).args(arguments);
        let mut keeper = command.stdin(Stdio::piped()).stdout(Stdio::null()).stderr(log).spawn().unwrap();
        Self { input: keeper.stdin.take(), keeper }
    }

    fn end(&mut self, word: &str) {
        if let Some(mut input) = self.input.take() {
            drop(std::io::Write::write_all(&mut input, word.as_bytes()));
        }
        self.keeper.wait().unwrap();
    }
}

/// A server.
pub(crate) struct Cluster {
    folder: PathBuf,
    pub(crate) port: u16,
    server: Option<Kept>,
}

impl Cluster {
    /// Starts a new one that lets everybody in from this computer, but `guarded` only with a password.
    pub(crate) fn start(settings: &str) -> Self {
        let cluster = Self { folder: folder(), port: free_port(), server: None };
        let mut initdb = as_postgres(programs().join("initdb"));
        initdb.args(["--no-sync", "--auth=trust", "--username=postgres", "--encoding=UTF8", "--locale=C", "--pgdata"]);
        let made = initdb.arg(cluster.data()).output().unwrap();
        assert!(made.status.success(), "{}", String::from_utf8_lossy(&made.stderr));
        let hba = fs::read_to_string(cluster.data().join("pg_hba.conf")).unwrap();
        let guarded = "host all guarded 127.0.0.1/32 scram-sha-256\nhostnossl all encrypted 127.0.0.1/32 reject\n";
        fs::write(cluster.data().join("pg_hba.conf"), format!("{guarded}{hba}")).unwrap();
        cluster.begin(settings)
    }

    /// Starts a standby that repeats what `primary` writes, and for which `primary` waits with every `COMMIT` from then on.
    pub(crate) fn standby_of(primary: &Self) -> Self {
        let cluster = Self { folder: folder(), port: free_port(), server: None };
        let from = format!("host=127.0.0.1 port={} user=postgres application_name=standby", primary.port);
        let mut copy = as_postgres(programs().join("pg_basebackup"));
        let copied =
            copy.args(["--no-sync", "--checkpoint=fast", "-R", "-d", &from, "-D"]).arg(cluster.data()).output().unwrap();
        assert!(copied.status.success(), "{}", String::from_utf8_lossy(&copied.stderr));
        let cluster = cluster.begin("");
        until("the standby repeats what is written", || {
            (primary.sql("postgres", "SELECT count(*) FROM pg_stat_replication WHERE state = 'streaming'") == "1").then_some(())
        });
        primary.sql("postgres", "ALTER SYSTEM SET synchronous_standby_names = 'standby'");
        primary.sql("postgres", "SELECT pg_reload_conf()");
        until("the primary waits for the standby", || {
            (primary.sql("postgres", "SELECT sync_state FROM pg_stat_replication") == "sync").then_some(())
        });
        cluster
    }

    fn begin(mut self, settings: &str) -> Self {
        let mut conf = File::options().append(true).open(self.data().join("postgresql.conf")).unwrap();
        let ours =
            "listen_addresses = '127.0.0.1'\nunix_socket_directories = ''\nmax_connections = 200\nshared_buffers = 32MB\n";
        let all = format!("{ours}port = {}\n{settings}\n", self.port);
        std::io::Write::write_all(&mut conf, all.as_bytes()).unwrap();
        self.start_again();
        self
    }

    /// Starts it after it was stopped or killed.
    pub(crate) fn start_again(&mut self) {
        self.server = Some(Kept::start(&self.folder, &programs().join("postgres"), &["-D", self.data().to_str().unwrap()]));
        until("the server answers", || self.try_sql("postgres", "SELECT 1").ok());
    }

    /// Stops it, however many are connected.
    pub(crate) fn stop(&mut self) {
        if let Some(mut server) = self.server.take() {
            server.end("keep\n");
        }
    }

    /// Ends all its processes at once, as a power cut would.
    pub(crate) fn kill(&mut self) {
        let of = |process: &str| fs::read_to_string(format!("/proc/{process}/task/{process}/children")).unwrap();
        let server = fs::read_to_string(self.data().join("postmaster.pid")).unwrap().lines().next().unwrap().to_owned();
        // Stopped first, so that it makes no new ones meanwhile.
        signal("STOP", &server);
        let children = of(&server);
        signal("KILL", &server);
        children.split_whitespace().for_each(|child| signal("KILL", child));
        self.stop();
    }

    /// Promotes a standby to the primary.
    pub(crate) fn promote(&self) {
        let mut promote = as_postgres(programs().join("pg_ctl"));
        let done = promote.arg("promote").arg("-D").arg(self.data()).output().unwrap();
        assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    }

    /// The server's answer to a statement, with its columns separated by `|`.
    pub(crate) fn sql(&self, database: &str, statement: &str) -> String {
        self.try_sql(database, statement).unwrap()
    }

    fn try_sql(&self, database: &str, statement: &str) -> Result<String, String> {
        let mut psql = Command::new(programs().join("psql"));
        psql.args(["-XAtq", "-v", "ON_ERROR_STOP=1", "-h", "127.0.0.1", "-U", "postgres", "-p", &self.port.to_string()]);
        let done = psql.args(["-d", database, "-c", statement]).current_dir("/").output().unwrap();
        let told = |bytes: &[u8]| String::from_utf8_lossy(bytes).trim_end().to_owned();
        if done.status.success() { Ok(told(&done.stdout)) } else { Err(told(&done.stderr)) }
    }

    /// A new database, and its name.
    pub(crate) fn database(&self) -> String {
        self.copy_of("template1")
    }

    /// A copy of a database to which nobody is connected.
    pub(crate) fn copy_of(&self, template: &str) -> String {
        static NUMBER: AtomicU32 = AtomicU32::new(0);
        let name = format!("figures_{}", NUMBER.fetch_add(1, Ordering::Relaxed));
        self.sql("postgres", &format!("CREATE DATABASE {name} TEMPLATE {template}"));
        name
    }

    /// Removes a database, however many are connected to it.
    pub(crate) fn remove(&self, database: &str) {
        self.sql("postgres", &format!("DROP DATABASE {database} WITH (FORCE)"));
    }

    pub(crate) fn url(&self, database: &str) -> String {
        format!("postgresql://postgres@127.0.0.1:{}/{database}", self.port)
    }

    /// Puts a copy of a file into its folder of data, readable by nobody else.
    pub(crate) fn give(&self, file: &Path, name: &str) {
        let copy = self.data().join(name);
        fs::copy(file, &copy).unwrap();
        fs::set_permissions(&copy, std::os::unix::fs::PermissionsExt::from_mode(0o600)).unwrap();
        chown(&copy, account(), None).unwrap();
    }

    fn data(&self) -> PathBuf {
        self.folder.join("data")
    }
}

impl Drop for Cluster {
    fn drop(&mut self) {
        self.stop();
        drop(fs::remove_dir_all(&self.folder));
    }
}

fn signal(name: &str, process: &str) {
    // It may have ended by itself.
    drop(Command::new("kill").args(["-s", name, process]).stderr(Stdio::null()).status());
}

/// The server that all tests share; each has a database of its own in it.
pub(crate) fn shared() -> &'static Cluster {
    static SHARED: OnceLock<Cluster> = OnceLock::new();
    SHARED.get_or_init(|| Cluster::start(""))
}

/// The port of a PgBouncer in front of that. It shares out fewer connections than a collector has, after each transaction.
pub(crate) fn pgbouncer() -> u16 {
    static SHARED: OnceLock<(Kept, u16)> = OnceLock::new();
    let start = || {
        let (folder, port, server) = (folder(), free_port(), shared().port);
        let settings = folder.join("pgbouncer.ini");
        let text = format!(
            "[databases]\n* = host=127.0.0.1 port={server} user=postgres\n\
             [pgbouncer]\nlisten_addr = 127.0.0.1\nlisten_port = {port}\nunix_socket_dir =\nauth_type = any\n\
             pool_mode = transaction\ndefault_pool_size = 2\nmax_client_conn = 1000\nserver_idle_timeout = 5\n"
        );
        fs::write(&settings, text).unwrap();
        let kept = Kept::start(&folder, Path::new("/usr/sbin/pgbouncer"), &["-q", settings.to_str().unwrap()]);
        until("PgBouncer answers", || std::net::TcpStream::connect(("127.0.0.1", port)).ok());
        (kept, port)
    };
    SHARED.get_or_init(start).1
}
