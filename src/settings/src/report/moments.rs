//! Times as RFC 3339 writes them, many in a row: those of one day differ in a few digits, and a million are to be written in a blink.

use jiff::Timestamp;

const DAY: i64 = 86_400_000;

/// Writes times that lie near each other.
#[derive(Debug, Default)]
pub(super) struct Moments {
    /// When the day of the last one began, in milliseconds since 1970; none yet if there is no text.
    day: i64,
    text: String,
}

impl Moments {
    /// A moment in UTC, from milliseconds since 1970, with as many decimals as it has.
    pub(super) fn text(&mut self, at: i64) -> &str {
        let day = at.div_euclid(DAY) * DAY;
        if self.text.is_empty() || day != self.day {
            let date = Timestamp::from_millisecond(day).unwrap_or_default();
            (self.day, self.text) = (day, date.strftime("%Y-%m-%d").to_string());
            self.text.push('T');
        }
        let date = self.text.find('T').map_or(0, |at| at + 1);
        self.text.truncate(date);
        let of_day = at.rem_euclid(DAY);
        let (seconds, milliseconds) = (of_day / 1000, of_day % 1000);
        for (number, behind) in [(seconds / 3600, ":"), (seconds / 60 % 60, ":"), (seconds % 60, "")] {
            for digit in [number / 10, number % 10] {
                self.text.push(char::from(b'0' + u8::try_from(digit).unwrap_or(0)));
            }
            self.text.push_str(behind);
        }
        if milliseconds > 0 {
            let decimals = format!(".{milliseconds:03}");
            self.text.push_str(decimals.trim_end_matches('0'));
        }
        self.text.push('Z');
        &self.text
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_moment_is_written_as_the_library_for_times_writes_it() {
        let mut moments = Moments::default();
        for at in [0, 1, 10, 999, 1_000, 86_399_999, 86_400_000, -1, 1_790_000_000_000, 1_790_000_005_120, 253_402_207_200_000]
        {
            assert_eq!(moments.text(at), Timestamp::from_millisecond(at).expect("a time").to_string(), "{at}");
        }
    }
}
