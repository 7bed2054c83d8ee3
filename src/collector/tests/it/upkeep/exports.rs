//! Exports of what is stored.

use super::*;

#[cfg(unix)]
#[test]
fn an_export_that_nobody_reads_to_its_end_ends_quietly() {
    use std::{io::Read as _, process::Stdio};
    let place = Place::new();
    let collector = place.serve_anything();
    let long = format!(r#"{{"events":[{{"a":"{}"}}]}}"#, "x".repeat(100_000));
    for n in 0..20 {
        assert_eq!(collector.post(&format!("{n}"), &long).0, 200);
    }
    for form in ["jsonl", "csv", "parquet"] {
        let mut command = binary();
        command.args(["export", "--as", form, "--store"]).arg(place.store()).stdout(Stdio::piped());
        let mut child = command.spawn().unwrap();
        let mut some = [0; 4];
        child.stdout.take().unwrap().read_exact(&mut some).unwrap();
        let output = child.wait_with_output().unwrap();
        assert_eq!((output.status.code(), String::from_utf8_lossy(&output.stderr).as_ref()), (Some(0), ""), "{form}");
    }
}

#[test]
fn exports_have_every_event_as_it_came_and_no_formula() {
    let place = Place::new();
    let collector = place.serve_anything();
    let events = r#"{"events":[{"a":{"b":"=1+1","c":-5},"list":[1,"x"]},{"a":{"b":"say \"hi\"\nthere"}},{"n":1.50}]}"#;
    assert_eq!(collector.post("key", events).0, 200);
    let lines = place.done(&["export"]);
    let jsons: Vec<_> =
        lines.lines().map(|line| line.split_once(r#","json":"#).unwrap().1.strip_suffix('}').unwrap()).collect();
    assert_eq!(jsons, stored(&place.store()), "byte by byte");
    for line in lines.lines() {
        let line: Value = serde_json::from_str(line).unwrap();
        assert_eq!((&line["kind"], &line["program"], &line["official"]), (&"event".into(), &"".into(), &false.into()));
    }
    assert!(!lines.contains("key"), "nobody can follow a report with it");

    place.done(&["export", "--as", "csv", "table.csv"]);
    let table = fs::read_to_string(place.path("table.csv")).unwrap();
    let head = r#""received_at","program","version","event","kind","official","json.a.b","json.a.c","json.list","json.n""#;
    assert!(table.starts_with(head), "{table}");
    assert!(table.contains(r#","'=1+1",-5,"[1,""x""]","#), "{table}");
    assert!(table.contains("\"say \"\"hi\"\"\nthere\",,,\r\n") && table.ends_with(",,,,1.5\r\n"), "{table}");
    assert!(place.refused(&["export", "--as", "csv", "table.csv"]).contains("table.csv"));
    assert_eq!(place.done(&["export", "--program", "another"]), "");
    place.change("INSERT INTO events (delivery, position, json) SELECT id, 3, 'no JSON' FROM deliveries");
    place.refused(&["export", "half"]);
    assert!(!place.path("half").exists(), "half of it would look like all of it");
}

#[test]
fn a_parquet_file_has_every_event_as_it_came_and_what_is_known_of_it() {
    use parquet::{
        file::reader::{FileReader as _, SerializedFileReader},
        record::RowAccessor as _,
    };

    let place = Place::new();
    let collector = place.serve();
    for n in 1..=3 {
        assert_eq!(collector.post(&format!("{n}"), &opened(n)).0, 200);
    }
    place.done(&["export", "--as", "parquet", "events.parquet"]);
    let reader = SerializedFileReader::new(fs::File::open(place.path("events.parquet")).unwrap()).unwrap();
    let rows: Vec<_> = reader.get_row_iter(None).unwrap().map(Result::unwrap).collect();
    // In the order in which the store has them, which is not everywhere that in which they came.
    let jsons: BTreeSet<_> = rows.iter().map(|row| row.get_string(6).unwrap().clone()).collect();
    assert_eq!(jsons, BTreeSet::from_iter(stored(&place.store())));
    let texts = |row: &parquet::record::Row| [1, 2, 3, 4].map(|column| row.get_string(column).unwrap().clone());
    assert_eq!(texts(&rows[0]), ["sample", "1.0.0", "opened", "event"]);
    assert!(!rows[0].get_bool(5).unwrap() && rows[0].get_timestamp_millis(0).unwrap() > 1_700_000_000_000);
    assert!(place.refused(&["export", "--as", "parquet", "events.parquet"]).contains("events.parquet"));
    place.done(&["export", "--as", "parquet", "--program", "another", "none.parquet"]);
    let none = SerializedFileReader::new(fs::File::open(place.path("none.parquet")).unwrap()).unwrap();
    assert_eq!(none.get_row_iter(None).unwrap().count(), 0);
}
