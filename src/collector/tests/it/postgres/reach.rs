//! What is said when the database cannot be reached, which never contains a password; and how the connection is encrypted.

use std::{
    path::Path,
    process::{Command, Output},
};

use candor_collector::{
    limits::Limits,
    store::{Place, Store, StoreError},
};
use tempfile::TempDir;

use super::cluster::{Cluster, shared};
use crate::{api::NOW_MS, process::run_in};

fn open(url: &str) -> Result<Store, StoreError> {
    Store::open(&Place::Postgres(url.to_owned()), &Limits::default(), NOW_MS)
}

/// What the binary says when it is started with this store, which must not contain the password.
fn failed(url: &str) -> String {
    let Output { status, stdout, stderr } =
        run_in(Path::new("."), &["--listen".as_ref(), "127.0.0.1:0".as_ref(), "--store".as_ref(), url.as_ref()]);
    let errors = String::from_utf8(stderr).unwrap();
    assert_eq!((status.code(), stdout.len(), errors.lines().count()), (Some(1), 0, 1), "{errors}");
    assert!(!errors.contains("secret"), "{errors}");
    errors
}

#[test]
fn a_server_that_does_not_answer_is_named_and_its_password_is_not() {
    let closed = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
    let errors = failed(&format!("postgresql://me:secret@127.0.0.1:{closed},localhost:{closed}/figures"));
    for part in ["no PostgreSQL can be reached", &format!("127.0.0.1:{closed}"), &format!("localhost:{closed}"), "--store"] {
        assert!(errors.contains(part), "{part} is missing: {errors}");
    }
}

#[test]
fn a_server_that_takes_connections_and_says_nothing_is_given_up_for_the_next() {
    let silent = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let (silent_port, shared) = (silent.local_addr().unwrap().port(), shared());
    let url = format!("postgresql://postgres@127.0.0.1:{silent_port},127.0.0.1:{}/{}", shared.port, shared.database());
    let mut limits = Limits::default();
    limits.connect_deadline = std::time::Duration::from_millis(100);
    drop(Store::open(&Place::Postgres(url), &limits, NOW_MS).unwrap());
}

#[test]
fn a_wrong_password_is_said_and_not_told() {
    let shared = shared();
    shared.sql("postgres", "CREATE ROLE guarded LOGIN PASSWORD 'right'");
    let database = shared.database();
    shared.sql(&database, "GRANT ALL ON SCHEMA public TO guarded");
    let url = |password: &str| format!("postgresql://guarded{password}@127.0.0.1:{}/{database}", shared.port);
    for (password, cause) in [(":secret", "password authentication failed"), ("", "it asks for a password")] {
        let errors = failed(&url(password));
        for part in ["PostgreSQL does not let the collector in", cause, "PGPASSWORD", "127.0.0.1"] {
            assert!(errors.contains(part), "{part} is missing: {errors}");
        }
    }
    drop(open(&url(":right")).unwrap());
}

#[test]
fn a_database_that_is_not_there_is_said_and_not_made() {
    let errors = failed(&shared().url("missing").replace("postgres@", "postgres:secret@"));
    assert!(errors.contains("has no database") && errors.contains("createdb missing"), "{errors}");
}

#[test]
fn an_address_that_is_none_is_said_without_its_password() {
    let errors = failed("postgresql://me:secret@x@127.0.0.1/figures");
    assert!(errors.contains("postgresql://user@host/database") && errors.contains("%40"), "{errors}");
}

/// An authority and a certificate for localhost, which it has signed.
fn certificates(folder: &Path) {
    let script = "
        openssl req -x509 -newkey rsa:2048 -nodes -subj /CN=authority -days 30 -keyout ca.key -out ca.crt
        openssl req -newkey rsa:2048 -nodes -subj /CN=localhost -keyout server.key -out server.csr
        printf 'subjectAltName=DNS:localhost\nbasicConstraints=CA:FALSE\n' > names
        openssl x509 -req -in server.csr -CA ca.crt -CAkey ca.key -CAcreateserial -days 30 -extfile names -out server.crt
        openssl req -x509 -newkey rsa:2048 -nodes -subj /CN=another -days 30 -keyout other.key -out other.crt";
    let made = Command::new("sh").args(["-ec", script]).current_dir(folder).output().unwrap();
    assert!(made.status.success(), "{}", String::from_utf8_lossy(&made.stderr));
}

#[test]
fn encryption_that_was_asked_for_is_there_or_nothing_is_sent() {
    let folder = TempDir::new().unwrap();
    certificates(folder.path());
    let cluster = Cluster::start("");
    let plain = cluster.url("postgres").replace("127.0.0.1", "localhost");
    let with = |options: &str| open(&format!("{plain}?{options}")).map(drop);
    with("sslmode=prefer").unwrap();
    let error = with("sslmode=require").unwrap_err().to_string();
    assert!(error.contains("TLS"), "{error}");

    for name in ["server.crt", "server.key"] {
        cluster.give(&folder.path().join(name), name);
    }
    cluster.sql("postgres", "ALTER SYSTEM SET ssl = on");
    cluster.sql("postgres", "SELECT pg_reload_conf()");
    let (root, other) = (folder.path().join("ca.crt"), folder.path().join("other.crt"));
    let root_of = |mode: &str, file: &Path| with(&format!("sslmode={mode}&sslrootcert={}", file.display()));
    crate::process::until("the server encrypts", || with("sslmode=require").ok());
    // This account may only connect encrypted.
    cluster.sql("postgres", "CREATE ROLE encrypted LOGIN SUPERUSER");
    let encrypted = plain.replace("postgres@", "encrypted@");
    open(&format!("{encrypted}?sslmode=require")).unwrap();
    open(&encrypted).unwrap();
    assert!(open(&format!("{encrypted}?sslmode=disable")).is_err());

    for mode in ["require", "verify-ca", "verify-full"] {
        root_of(mode, &root).unwrap();
        let error = root_of(mode, &other).unwrap_err().to_string();
        assert!(error.contains("certificate"), "{error}");
    }
    // Another name for the same server.
    let by_number = cluster.url("postgres");
    let root = root.display();
    open(&format!("{by_number}?sslmode=verify-ca&sslrootcert={root}")).unwrap();
    let error = open(&format!("{by_number}?sslmode=verify-full&sslrootcert={root}")).unwrap_err().to_string();
    assert!(error.contains("certificate"), "{error}");
    for options in ["sslmode=verify-full", "sslmode=verify-full&sslrootcert=/nowhere", "sslmode=verify-none"] {
        assert!(with(options).is_err(), "{options}");
    }
}
