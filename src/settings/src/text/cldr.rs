//! How a language writes numbers and moments, and which of its words a number takes. It comes from the Unicode Consortium's CLDR through
//! ICU4X, so that a new language brings words and no patterns.

use std::collections::HashMap;

use icu_calendar::{Date, Gregorian};
use icu_datetime::fieldsets::enums::{CompositeDateTimeFieldSet, DateAndTimeFieldSet, DateFieldSet, TimeFieldSet};
use icu_datetime::fieldsets::{E, MD, T, YMD, YMDE};
use icu_datetime::input::{DateTime, Time};
use icu_datetime::{DateTimeFormatterPreferences, FixedCalendarDateTimeFormatter};
use icu_decimal::input::Decimal;
use icu_decimal::options::DecimalFormatterOptions;
use icu_decimal::{DecimalFormatter, DecimalFormatterPreferences};
use icu_locale_core::Locale;
use icu_plurals::{PluralCategory, PluralRules};
use jiff::Zoned;

/// Which parts of a moment are said, and how fully.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Form {
    /// The time with its seconds.
    Clock,
    /// The day of the week, and the time with its seconds.
    WeekdayAndClock,
    /// The day without its year, and the time with its seconds.
    DayAndClock,
    /// The day with its year, and the time without its seconds.
    DateAndClock,
    /// The day without its year.
    Day,
    /// The day with its year.
    Date,
    /// The day with its year and the day of the week, nothing shortened.
    DayInFull,
    /// The day with its year and the time with its seconds, nothing shortened.
    MomentInFull,
}

impl Form {
    const ALL: [Self; 8] = [
        Self::Clock,
        Self::WeekdayAndClock,
        Self::DayAndClock,
        Self::DateAndClock,
        Self::Day,
        Self::Date,
        Self::DayInFull,
        Self::MomentInFull,
    ];

    fn fields(self) -> CompositeDateTimeFieldSet {
        use CompositeDateTimeFieldSet as Fields;
        match self {
            Self::Clock => Fields::Time(TimeFieldSet::T(T::hms())),
            Self::WeekdayAndClock => Fields::DateTime(DateAndTimeFieldSet::ET(E::short().with_time_hms())),
            Self::DayAndClock => Fields::DateTime(DateAndTimeFieldSet::MDT(MD::medium().with_time_hms())),
            Self::DateAndClock => Fields::DateTime(DateAndTimeFieldSet::YMDT(YMD::medium().with_time_hm())),
            Self::Day => Fields::Date(DateFieldSet::MD(MD::medium())),
            Self::Date => Fields::Date(DateFieldSet::YMD(YMD::medium())),
            Self::DayInFull => Fields::Date(DateFieldSet::YMDE(YMDE::long())),
            Self::MomentInFull => Fields::DateTime(DateAndTimeFieldSet::YMDT(YMD::long().with_time_hms())),
        }
    }
}

type MomentFormatter = FixedCalendarDateTimeFormatter<Gregorian, CompositeDateTimeFieldSet>;

/// One language's way of writing numbers and moments.
pub(super) struct Conventions {
    numbers: Option<DecimalFormatter>,
    moments: HashMap<Form, MomentFormatter>,
}

impl Conventions {
    /// The conventions of the first of these tags that is a locale, such as "de" or "en-GB", or, if CLDR does not know that, of the nearest
    /// one that it does.
    pub(super) fn of(tags: &[&str]) -> Self {
        let locale: Locale = tags.iter().find_map(|tag| tag.parse().ok()).unwrap_or(Locale::UNKNOWN);
        let formatter = |form: Form| {
            let found = MomentFormatter::try_new(DateTimeFormatterPreferences::from(&locale), form.fields());
            Some((form, found.ok()?))
        };
        let numbers = DecimalFormatter::try_new(DecimalFormatterPreferences::from(&locale), DecimalFormatterOptions::default());
        Self { numbers: numbers.ok(), moments: Form::ALL.into_iter().filter_map(formatter).collect() }
    }

    /// A number, from digits with a point. What is not a number stays as it is.
    pub(super) fn number(&self, plain: &str) -> String {
        let said = self.numbers.as_ref().and_then(|numbers| Some(numbers.format(&plain.parse::<Decimal>().ok()?).to_string()));
        said.unwrap_or_else(|| plain.to_owned())
    }

    /// A moment, in its own time zone.
    pub(super) fn moment(&self, form: Form, at: &Zoned) -> String {
        let number = |part: i8| u8::try_from(part).unwrap_or_default();
        let said = || {
            let date = Date::try_new_gregorian(at.year().into(), number(at.month()), number(at.day())).ok()?;
            let time = Time::try_new(number(at.hour()), number(at.minute()), number(at.second()), 0).ok()?;
            Some(self.moments.get(&form)?.format(&DateTime { date, time }).to_string())
        };
        // Not reached as long as ICU4X has data for every locale; a moment is never said wrong.
        said().unwrap_or_else(|| at.strftime("%Y-%m-%d %H:%M:%S").to_string())
    }
}

/// The plural forms that a language uses for numbers.
pub(super) struct Plurals(Option<PluralRules>);

impl Plurals {
    /// The plurals of a locale, such as "de" or "pt-BR", or, if CLDR does not know that, of the nearest one that it does.
    pub(super) fn of(tag: &str) -> Self {
        let locale: Locale = tag.parse().unwrap_or(Locale::UNKNOWN);
        Self(PluralRules::try_new_cardinal((&locale).into()).ok())
    }

    /// CLDR's name for the plural of a number, from digits with a point. What is not a number is "other".
    pub(super) fn category(&self, plain: &str) -> &'static str {
        let category = self.0.as_ref().and_then(|rules| Some(rules.category_for(&plain.parse::<Decimal>().ok()?)));
        match category {
            Some(PluralCategory::Zero) => "zero",
            Some(PluralCategory::One) => "one",
            Some(PluralCategory::Two) => "two",
            Some(PluralCategory::Few) => "few",
            Some(PluralCategory::Many) => "many",
            Some(PluralCategory::Other) | None => "other",
        }
    }
}
