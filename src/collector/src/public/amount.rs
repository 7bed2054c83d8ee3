//! How much was counted in a week, and how many people that stands for at least. Pure: it only knows counts.
//!
//! People are counted once a week, so a number of people is exact. Messages without an identifier may all come from one person. What is
//! known about them is how many came on each day, and how many one installation sends in a day: if the manifest repeats them, one in each
//! interval; otherwise nobody knows, and [`OF_A_DAY`] is an assumption. If as many came on a day as eleven people send, they came from
//! eleven people, provided that these keep to it; and because a sender who does not, such as a script, rarely goes on for days, that has to
//! be the case on [`DAYS`] days.

/// Most messages of a kind that does not repeat by itself that one person is assumed to send in a day. It is an assumption: most people
/// start a program a few times a day. To be taken for eleven people, one person would have to send eleven times as many on each of three
/// days, which is one every two minutes of a working day.
pub(crate) const OF_A_DAY: u64 = 20;

/// On how many days of a week that many must have come: three, because a client that was offline delivers everything on one day, and
/// whoever tries something out does so on one or two.
const DAYS: usize = 3;

/// What was counted on each day of a week. People, who are counted once a week, are all on the first day.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Amount([u64; 7]);

impl Amount {
    /// An amount of people.
    #[cfg(test)]
    pub(super) fn people(count: u64) -> Self {
        let mut amount = Self::default();
        amount.add(0, count);
        amount
    }

    /// Adds what was counted on a day of the week, 0 being its first.
    pub(super) fn add(&mut self, day: usize, count: u64) {
        if let Some(sum) = self.0.get_mut(day) {
            *sum = sum.saturating_add(count);
        }
    }

    /// The total of all days.
    pub(super) fn total(self) -> u64 {
        self.0.into_iter().fold(0, u64::saturating_add)
    }

    /// The sum of both.
    pub(super) fn plus(self, other: Self) -> Self {
        self.with(other, u64::saturating_add)
    }

    /// What is left after subtracting the other.
    pub(super) fn less(self, other: Self) -> Self {
        self.with(other, u64::saturating_sub)
    }

    /// The difference between the two, day by day.
    pub(super) fn between(self, other: Self) -> Self {
        self.with(other, u64::abs_diff)
    }

    fn with(mut self, other: Self, how: fn(u64, u64) -> u64) -> Self {
        self.0.iter_mut().zip(other.0).for_each(|(one, other)| *one = how(*one, other));
        self
    }
}

/// What is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Measure {
    /// People, each once a week.
    People,
    /// Messages.
    Messages {
        /// Most messages that one person sends in a day.
        of_a_day: u64,
        /// How many of all messages came with an identifier: they have been counted as people, and were too few. In the worst case, all of
        /// them are in the group in question.
        named: Amount,
    },
}

impl Measure {
    /// The least number of people that an amount stands for.
    pub(super) fn people(self, amount: Amount) -> u64 {
        match self {
            Self::People => amount.total(),
            Self::Messages { of_a_day, named } => {
                let Amount(mut days) = amount.less(named);
                days.sort_unstable();
                days.iter().rev().nth(DAYS - 1).map_or(0, |messages| messages / of_a_day.max(1))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn messages(days: [u64; 7]) -> u64 {
        Measure::Messages { of_a_day: 20, named: Amount::default() }.people(Amount(days))
    }

    #[test]
    fn messages_stand_for_as_many_people_as_must_have_sent_them_on_three_days() {
        assert_eq!(messages([11, 0, 0, 0, 0, 0, 0]), 0, "they may be one person's");
        assert_eq!(messages([1_000_000, 1_000_000, 0, 0, 0, 0, 0]), 0, "a script that ran for two days");
        assert_eq!(messages([30; 7]), 1, "and somebody who sends a lot on every day");
        assert_eq!(messages([0, 220, 0, 1_000, 240, 0, 0]), 11);
        assert_eq!(Measure::People.people(Amount([11, 0, 0, 0, 0, 0, 0])), 11);
    }

    #[test]
    fn messages_that_came_with_an_identifier_stand_for_nobody_else() {
        let named = Amount([200, 200, 200, 0, 0, 0, 0]);
        assert_eq!(Measure::Messages { of_a_day: 20, named }.people(Amount([240; 7])), 12, "on the other days");
        assert_eq!(Measure::Messages { of_a_day: 20, named }.people(Amount([240, 240, 240, 0, 0, 0, 0])), 2);
    }
}
