//! Crash reports are the person's: what identifies them is removed on this computer before anything is stored.

mod frames;
mod plain;
mod roots;
mod scrub;

pub use scrub::{Private, bounded, fit, frames, replaced, scrub};

/// Tells whether two crashes are the same: a digest of the scrubbed text without the numbers in its message, which differ from time to
/// time. Lines of the traceback keep theirs, and so do places such as `main.rs:12:5`.
pub fn fingerprint<'a>(event: &str, texts: impl Iterator<Item = &'a str>) -> String {
    let mut whole = event.to_owned();
    for text in texts {
        for line in text.lines() {
            whole.push('\n');
            let is_frame = line.starts_with(char::is_whitespace) && !line.trim_start().is_empty();
            let mut in_place = false;
            whole.extend(line.chars().filter(|c| {
                in_place = *c == ':' || in_place && c.is_ascii_digit();
                is_frame || in_place || !c.is_ascii_digit()
            }));
        }
    }
    crate::wire::sha256_hex(whole.as_bytes())
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
}
