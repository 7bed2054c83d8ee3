//! Recognising the same crash again by its scrubbed text.

use std::sync::OnceLock;

use regex_lite::{Captures, Regex};

use super::frames;
use crate::inherited::made_once;

/// Tells whether two crashes are the same: a digest of the scrubbed text without what differs from run to run, which is memory addresses,
/// the names of folders that a bundle makes anew for each run, and the numbers in messages. Lines of the traceback keep their numbers, and
/// so do places such as `main.rs:12:5`.
pub fn fingerprint<'a>(event: &str, texts: impl Iterator<Item = &'a str>) -> String {
    let mut whole = event.to_owned();
    for text in texts {
        for line in text.lines() {
            whole.push('\n');
            let is_frame =
                frames::parts(line, &[]).is_some() || line.starts_with(char::is_whitespace) && !line.trim_start().is_empty();
            let line = without_runs(line);
            if is_frame {
                whole.push_str(&line);
            } else {
                push_without_numbers(&line, &mut whole);
            }
        }
    }
    crate::wire::sha256_hex(whole.as_bytes())
}

/// The line without what is new in each run. An offset after a `+` is a place in the program and stays.
fn without_runs(line: &str) -> String {
    static RUNS: OnceLock<Option<Regex>> = OnceLock::new();
    const PATTERN: &str = r"\+0x[0-9a-fA-F]+|0x[0-9a-fA-F]+|_MEI[0-9A-Za-z*]+|\.mount_[0-9A-Za-z*]+|onefile_[0-9A-Za-z_*]+|/tmp/[^/\s]+|==[0-9]+==|\b[0-9a-f`]{8,}\b";
    let Some(pattern) = made_once(&RUNS, || Regex::new(PATTERN).ok()) else { return line.to_owned() };
    let kept = |found: &Captures<'_>| {
        let text = found.get(0).map_or("", |found| found.as_str());
        let start = ["+0x", "_MEI", ".mount_", "onefile_", "/tmp/"].into_iter().find(|start| text.starts_with(start));
        match start {
            Some("+0x") => text.to_owned(),
            Some(start) => start.to_owned(),
            // A word of eight letters may consist of a to f only.
            None if !text.bytes().any(|byte| byte.is_ascii_digit()) => text.to_owned(),
            None => String::new(),
        }
    };
    pattern.replace_all(line, kept).into_owned()
}

/// Numbers stay after the colons that follow the ending of a file.
fn push_without_numbers(line: &str, out: &mut String) {
    let mut in_place = false;
    for (at, c) in line.char_indices() {
        in_place = match c {
            ':' => in_place || ends_as_file(line.get(..at).unwrap_or_default()),
            _ => in_place && c.is_ascii_digit(),
        };
        if in_place || !c.is_ascii_digit() {
            out.push(c);
        }
    }
}

fn ends_as_file(before: &str) -> bool {
    let name = before.rsplit(|c: char| c.is_whitespace() || c == '/').next().unwrap_or_default();
    let Some((stem, ending)) = name.rsplit_once('.') else { return name.ends_with("[path]") };
    !stem.is_empty() && (1..=5).contains(&ending.len()) && ending.bytes().all(|byte| byte.is_ascii_alphabetic())
}

#[cfg(test)]
mod tests {
    use super::fingerprint;

    #[test]
    fn the_same_crash_is_known_again_and_another_place_is_another_crash() {
        let crash = |line: u32, index: u32| {
            let text = format!("Traceback:\n  File \"~/a.py\", line {line}, in f\nIndexError: {index} is out of range");
            fingerprint("crash", std::iter::once(text.as_str()))
        };
        assert_eq!(crash(3, 17), crash(3, 4));
        assert_ne!(crash(3, 17), crash(4, 17));
        let panic = |line: u32, index: u32| {
            let text = format!("panicked at src/main.rs:{line}:5:\nthe index is {index}");
            fingerprint("crash", std::iter::once(text.as_str()))
        };
        assert_eq!(panic(12, 8), panic(12, 9));
        assert_ne!(panic(12, 8), panic(13, 8));
    }

    #[test]
    fn the_same_crash_at_other_addresses_or_in_another_folder_of_a_bundle_is_one_report() {
        let crash = |address: &str, folder: &str, mount: &str, pid: u32| {
            let text = format!(
                "=={pid}==ERROR: AddressSanitizer: heap-use-after-free on address {address} at pc {address}\n\
                 #0  {address} in Map::load (this={address}) at map.cpp:214\n\
                 libx.so.6(_ZN3fooEv+0x1f) [{address}]\n  File \"_MEI{folder}/app/core.py\", line 3, in f\n\
                 OSError: cannot read /tmp/_MEI{folder}/a.dat and /tmp/.mount_{mount}/b.dat after {pid} ms"
            );
            let scrubbed = crate::crash::scrub(&text, &crate::crash::Private::default());
            fingerprint("crash", std::iter::once(scrubbed.as_str()))
        };
        let one = crash("0x00007ffff7a4c859", "48122", "Tool9Xa1b2", 4242);
        assert_eq!(one, crash("0x55d1", "9", "ToolZZ", 7));
        let other = fingerprint("crash", std::iter::once("libx.so.6(_ZN3fooEv+0x2f) [0x55]"));
        assert_ne!(other, fingerprint("crash", std::iter::once("libx.so.6(_ZN3fooEv+0x1f) [0x55]")));
    }
}
