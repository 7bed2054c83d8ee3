//! RFC 3339 times, many in a row: those of one day differ in a few digits, and a million have to be written quickly.

use jiff::Timestamp;

const DAY: i64 = 86_400_000;

/// Writes times that are close to each other.
#[derive(Debug, Default)]
pub(super) struct Moments {
    /// When the day of the last one began, in milliseconds since 1970; none yet if there is no text.
    day: i64,
    text: String,
    /// How many bytes of it are the same all day.
    date: usize,
}

impl Moments {
    /// A moment in UTC, from milliseconds since 1970, with as many decimals as it has.
    pub(super) fn text(&mut self, at: i64) -> &str {
        let day = at.div_euclid(DAY) * DAY;
        if self.text.is_empty() || day != self.day {
            let date = Timestamp::from_millisecond(day).unwrap_or_default();
            (self.day, self.text) = (day, date.strftime("%Y-%m-%d").to_string());
            self.text.push('T');
            self.date = self.text.len();
        }
        self.text.truncate(self.date);
        let of_day = at.rem_euclid(DAY);
        let (seconds, milliseconds) = (of_day / 1000, of_day % 1000);
        for (number, behind) in [(seconds / 3600, ":"), (seconds / 60 % 60, ":"), (seconds % 60, "")] {
            self.text.push_str(two_digits(number));
            self.text.push_str(behind);
        }
        if milliseconds > 0 {
            self.text.push('.');
            self.text.push_str(two_digits(milliseconds / 10));
            self.text.push_str(two_digits(milliseconds % 10).get(1..).unwrap_or_default());
            let decimals = self.text.trim_end_matches('0').len();
            self.text.truncate(decimals);
        }
        self.text.push('Z');
        &self.text
    }
}

/// A number from 0 to 99 with two digits.
fn two_digits(number: i64) -> &'static str {
    const ALL: &str = "0001020304050607080910111213141516171819202122232425262728293031323334353637383940414243444546474849\
                       5051525354555657585960616263646566676869707172737475767778798081828384858687888990919293949596979899";
    let at = usize::try_from(number).unwrap_or(0) * 2;
    ALL.get(at..at + 2).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_moment_is_written_as_the_library_for_times_writes_it() {
        let mut moments = Moments::default();
        for at in [
            0,
            1,
            10,
            99,
            100,
            120,
            999,
            1_000,
            86_399_999,
            86_400_000,
            -1,
            1_790_000_000_000,
            1_790_000_005_120,
            253_402_207_200_000,
        ] {
            assert_eq!(moments.text(at), Timestamp::from_millisecond(at).expect("a time").to_string(), "{at}");
        }
    }
}
