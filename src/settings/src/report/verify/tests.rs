//! What a stranger may pass off as a report: it is refused with a sentence, before much of it is in memory.

use std::io::{BufReader, Cursor, Read, Write as _};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use flate2::Compression;
use flate2::write::DeflateEncoder;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use super::bounded::{LONGEST, Ration};
use super::found::{Item, NotChecked};
use super::twice::both;
use super::{archive, json, lines, page, table};
use crate::report::csv::MARK;

/// A report that begins like this and goes on like that for ever; it counts what was read of it.
struct Endless<'r> {
    begins: Cursor<Vec<u8>>,
    goes_on: &'r [u8],
    read: &'r mut u64,
}

impl Read for Endless<'_> {
    fn read(&mut self, room: &mut [u8]) -> std::io::Result<usize> {
        let mut read = self.begins.read(room)?;
        while let Some(room) = room.get_mut(read..read + self.goes_on.len()) {
            room.copy_from_slice(self.goes_on);
            read += self.goes_on.len();
        }
        *self.read += read as u64;
        Ok(read)
    }
}

fn refused<T>(done: Result<T, NotChecked>) -> String {
    let Err(why) = done else { panic!("it is no report") };
    why.to_string()
}

#[test]
fn whatever_never_ends_in_a_report_is_refused_after_some_megabytes() {
    let no_end = |begins: &[u8], goes_on: &[u8], read: &dyn Fn(Endless<'_>) -> Result<(), NotChecked>| {
        let mut count = 0;
        let why = refused(read(Endless { begins: Cursor::new(begins.to_vec()), goes_on, read: &mut count }));
        assert!(count <= LONGEST + (1 << 19), "{count} bytes of {}", String::from_utf8_lossy(begins));
        assert!(why.contains("Candor"), "{why}");
    };
    let rows = "{\"format\": 1, \"events\": [{\"seq\": 1, ";
    let in_a_row = |member: &str| format!("{rows}{member}").into_bytes();
    for (begins, goes_on) in [
        (b"{\"x\": \"".to_vec(), "x"),
        (b"{\"".to_vec(), "x"),
        (b"{\"x\": ".to_vec(), "["),
        (b"{\"x\": 1".to_vec(), "0"),
        (b"{".to_vec(), " "),
        (in_a_row("\"body\": \""), "x"),
        (in_a_row("\"x\": "), "{\"x\":"),
        (in_a_row("\"x\": ["), "1,"),
    ] {
        no_end(&begins, goes_on.as_bytes(), &|from| json::object(from, &mut |_| Ok(())));
        let mut line = b"{\"line\":\"program\",".to_vec();
        line.extend_from_slice(&begins[1..]);
        no_end(&line, goes_on.as_bytes(), &|from| lines::read(BufReader::new(from), &mut |_| Ok(())));
    }
    no_end(b"<!doctype html>", b"x", &|from| page::read(BufReader::new(from), &mut |_| Ok(())));
    no_end(MARK, b"\"\"", &|from| table::verify(BufReader::new(from)).map(drop));
    let mut read = 0;
    let numbers = Endless { begins: Cursor::new(in_a_row("\"requests\": [")), goes_on: b"1,", read: &mut read };
    refused(json::object(numbers, &mut |_| Ok(())));
    assert!(read < 3 << 20, "a list of numbers takes more memory than it takes room: {read}");
}

#[test]
fn a_report_in_which_long_rows_follow_each_other_is_read_to_its_end() {
    let row = format!("{{\"seq\":1,\"bytes\":1,\"confirmed\":false,\"requests\":[],\"body\":\"{}\"}}", "x".repeat(1 << 20));
    let rows = vec![row; 40].join(",");
    let report =
        format!("{{\"format\":1,\"programs\":[{{\"format\":1,\"events\":[{rows}]}},{{\"format\":1,\"events\":[{rows}]}}]}}");
    let mut events = 0;
    json::object(report.as_bytes(), &mut |item| {
        events += u64::from(matches!(item, Item::Event(..)));
        Ok(())
    })
    .expect("a report");
    assert_eq!(events, 80);
}

fn block(rows: &[u8]) -> String {
    let mut packed = DeflateEncoder::new(Vec::new(), Compression::fast());
    packed.write_all(rows).expect("written");
    let packed = STANDARD.encode(packed.finish().expect("whole"));
    format!(
        "<script type=\"application/octet-stream\" class=\"events\" data-rows=\"1\" data-from=\"0\" data-to=\"0\">{packed}</script>\n"
    )
}

#[test]
fn a_block_of_a_page_that_unpacks_to_far_more_than_any_is_refused() {
    for (begins, goes_on) in [("[", " "), ("", "["), ("[[", "0,"), ("[[1,\"", "x"), ("[[1,1,1,1,1,1,[", "1,")] {
        let rows = format!("{begins}{}", goes_on.repeat((12 << 20) / goes_on.len()));
        let page = format!("<section id=\"program-0\">\n{}", block(rows.as_bytes()));
        assert!(page.len() < 1 << 20);
        let why = refused(page::read(page.as_bytes(), &mut |_| Ok(())));
        assert!(why.starts_with("a part of it is damaged: "), "{why}");
    }
}

#[test]
fn a_report_of_a_hundred_thousand_programs_is_refused() {
    let report = "{\"line\":\"end\",\"events\":0}\n".repeat(100_000);
    let why = refused(both("jsonl", |each| lines::read(report.as_bytes(), each)));
    assert_eq!(why, "more than 10000 programs are in it");
}

#[test]
fn sums_that_no_number_holds_are_no_reason_to_fall_over() {
    let most = u64::MAX;
    let report = format!(
        "{{\"format\":1,\"events\":[],\"totals\":{{\"states\":{{\"a\":{{\"events\":{most}}},\"b\":{{\"events\":{most}}}}}}}}}"
    );
    let checked = both("json", |each| json::object(report.as_bytes(), each)).expect("a report");
    assert_eq!(checked.wrong, [super::Finding::Count { said: most, found: 0 }]);
}

fn zipped(files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        zip.start_file(*name, SimpleFileOptions::default().compression_method(CompressionMethod::Deflated)).expect("begun");
        zip.write_all(bytes).expect("written");
    }
    zip.finish().expect("whole").into_inner()
}

#[test]
fn an_archive_that_unpacks_to_more_than_a_report_is_refused_before_it_is_all_unpacked() {
    let long = vec![b' '; 8 << 20];
    let is_refused = |files: &[(&str, &[u8])]| {
        let why = refused(archive::within(&Ration::of(1 << 20), Cursor::new(zipped(files))));
        assert_eq!(why, "it unpacks to far more than any report of this length does");
    };
    is_refused(&[("SHA256SUMS", b"00  a\n"), ("a", &long), ("report.json", b"{}")]);
    is_refused(&[("SHA256SUMS", b""), ("report.json", &[b"{".as_slice(), &long].concat())]);
    let agreed = ("a/agreed.toml", long.as_slice());
    is_refused(&[("SHA256SUMS", b""), ("report.json", b"{}"), ("a/consent.json", b"{}"), agreed]);
    // A list of sums is read as far as one can be long.
    let why = refused(archive::verify(Cursor::new(zipped(&[("SHA256SUMS", &long), ("report.json", &long)]))));
    assert!(why.contains("any Candor report"), "{why}");
}

#[test]
fn an_archive_that_names_a_hundred_million_files_asks_for_no_memory_for_them() {
    // The end of a long archive, with nothing before it: the library would believe it as long as a long file could have such a list.
    let files = 100_000_000_u64;
    let length = files * 100;
    let mut end = b"PK\x06\x06".to_vec();
    end.extend_from_slice(&44_u64.to_le_bytes());
    end.extend_from_slice(&[45, 0, 45, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
    for number in [files, files, files * 46, files * 54] {
        end.extend_from_slice(&number.to_le_bytes());
    }
    end.extend_from_slice(b"PK\x06\x07\0\0\0\0");
    end.extend_from_slice(&length.to_le_bytes());
    end.extend_from_slice(&1_u32.to_le_bytes());
    end.extend_from_slice(b"PK\x05\x06\0\0\0\0");
    end.extend_from_slice(&[0xff; 12]);
    end.extend_from_slice(&[0, 0]);
    let mut file = tempfile::tempfile().expect("a file");
    file.set_len(length).expect("room that nothing takes");
    std::io::Seek::seek(&mut file, std::io::SeekFrom::End(0)).expect("its end");
    file.write_all(&end).expect("written");
    let why = refused(archive::verify(file));
    assert!(why.contains("it claims to hold 100000000 files"), "{why}");
}

#[test]
fn an_archive_is_refused_whose_list_others_would_read_in_another_way() {
    let sound = zipped(&[("SHA256SUMS", b""), ("report.json", b"{\"format\":1,\"events\":[]}")]);
    archive::verify(Cursor::new(&sound)).expect("a report");
    // A second file of the same name, which some programs would show instead.
    let mut twice = zipped(&[("SHA256SUMS", b""), ("report.json", b"{\"format\":1,\"events\":[]}"), ("report.jsom", b"{}")]);
    let at: Vec<usize> = (0..twice.len() - 11).filter(|at| twice[*at..].starts_with(b"report.jsom")).collect();
    for at in &at {
        twice[at + 10] = b'n';
    }
    assert_eq!((at.len(), refused(archive::verify(Cursor::new(&twice)))), (2, "two files in it have the same name".to_owned()));
    for changed in [[sound.as_slice(), b"x"].concat(), [b"x", sound.as_slice()].concat(), sound[..sound.len() - 1].to_vec()] {
        assert!(refused(archive::verify(Cursor::new(changed))).contains("its end is not that of an archive"));
    }
}
