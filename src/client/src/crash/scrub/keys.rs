//! Keys that span several lines, however they are wrapped: quoted in a mail, indented in a file, printed by a program.

/// Whether the lines that come are a key.
#[derive(Debug, Default)]
pub(super) struct Keys {
    inside: bool,
}

const BEGIN: &str = "-----BEGIN ";
/// The headers above the digits of a key.
const HEADS: [&str; 6] = ["Proc-Type:", "DEK-Info:", "Version:", "Comment:", "Hash:", "Charset:"];
/// The fewest characters of a line of a key: a shorter one may be a word.
const SHORTEST: usize = 4;

impl Keys {
    /// Whether this whole line belongs to a key.
    pub(super) fn takes(&mut self, line: &str) -> bool {
        if let Some(start) = line.find(BEGIN) {
            // One that also ends on this line is left to the rules for lines.
            self.inside = !line.get(start..).is_some_and(|key| key.contains("-----END "));
            return false;
        }
        if line.contains("-----END ") {
            self.inside = false;
        }
        if !self.inside {
            return false;
        }
        let bare = line.trim_start_matches(|c: char| c.is_whitespace() || "\"'>|+*#,(".contains(c));
        let bare = bare.trim_end_matches("\\n").trim_end_matches(|c: char| c.is_whitespace() || "\"',;+\\)".contains(c));
        let bare = bare.trim_end_matches("\\n").trim_end_matches("\\r");
        // Numbers of lines, as in a listing.
        let bare = bare.trim_start_matches(|c: char| c.is_ascii_digit()).strip_prefix([':', '|']).map_or(bare, str::trim);
        if bare.is_empty() || bare == "[code]" {
            return bare == "[code]" && line.trim() == "[code]";
        }
        let digits = bare.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'/' | b'=' | b'-' | b'_'));
        let head = HEADS.iter().any(|head| bare.starts_with(head));
        self.inside = head || digits && (bare.len() >= SHORTEST || bare.starts_with('='));
        self.inside
    }
}
