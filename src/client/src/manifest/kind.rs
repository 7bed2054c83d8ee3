//! The closed set of types that a field can have, with their limits; whether a value fits, and whether a type is wider.

use std::borrow::Cow;

use serde_json::{Number, Value};

/// A field's type and limits.
#[derive(Debug, Clone, PartialEq)]
pub enum Kind {
    /// Any text up to a length in characters.
    Text {
        /// The most characters.
        max: usize,
    },
    /// One of the listed texts.
    OneOf {
        /// The allowed texts.
        values: Vec<String>,
    },
    /// A whole number.
    Integer {
        /// The least.
        min: Option<i64>,
        /// The greatest.
        max: Option<i64>,
    },
    /// A number.
    Number {
        /// The least.
        min: Option<f64>,
        /// The greatest.
        max: Option<f64>,
        /// Rounded to this many decimals, 0 to 9; as given if `None`.
        round: Option<u8>,
    },
    /// Yes or no.
    Boolean,
    /// Any of the listed texts, each once.
    List {
        /// The allowed texts.
        values: Vec<String>,
    },
    /// How many measurements fell below each of the fixed bounds, and how many above the last: one count more than there are bounds.
    Histogram {
        /// The bounds, rising.
        buckets: Vec<f64>,
    },
    /// Where a program failed; in crash reports only.
    Traceback {
        /// The most characters.
        max: usize,
    },
}

/// Why a value is not of its declared type.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Unfit {
    /// Another type.
    #[error("of the wrong type")]
    Type,
    /// Outside the limits.
    #[error("outside its limits")]
    Limits,
}

impl Kind {
    /// The value as it will be written, rounded as declared; or why it is dropped.
    pub fn admit<'v>(&self, value: &'v Value) -> Result<Cow<'v, Value>, Unfit> {
        match (self, value) {
            (Self::Text { max } | Self::Traceback { max }, Value::String(text)) => {
                // A string has no more characters than bytes, so long ones need not be counted.
                limits(text.len() <= *max || (text.len() <= max.saturating_mul(4) && text.chars().count() <= *max))?;
                Ok(Cow::Borrowed(value))
            }
            (Self::OneOf { values }, Value::String(text)) => {
                limits(values.contains(text))?;
                Ok(Cow::Borrowed(value))
            }
            (Self::Integer { min, max }, Value::Number(number)) => {
                let number = number.as_i64().ok_or(Unfit::Type)?;
                limits(min.is_none_or(|min| number >= min) && max.is_none_or(|max| number <= max))?;
                Ok(Cow::Borrowed(value))
            }
            (Self::Number { min, max, round }, Value::Number(number)) => {
                let given = number.as_f64().filter(|number| number.is_finite()).ok_or(Unfit::Type)?;
                let rounded = round.map_or(given, |decimals| round_to(given, decimals));
                limits(min.is_none_or(|min| rounded >= min) && max.is_none_or(|max| rounded <= max))?;
                // Rounding a huge number can overflow to infinity.
                Number::from_f64(rounded).map(|number| Cow::Owned(Value::Number(number))).ok_or(Unfit::Limits)
            }
            (Self::Boolean, Value::Bool(_)) => Ok(Cow::Borrowed(value)),
            (Self::List { values }, Value::Array(items)) => {
                limits(items.len() <= values.len())?;
                for (index, item) in items.iter().enumerate() {
                    let Value::String(text) = item else { return Err(Unfit::Type) };
                    limits(values.contains(text) && !items.iter().take(index).any(|earlier| earlier == item))?;
                }
                Ok(Cow::Borrowed(value))
            }
            (Self::Histogram { buckets }, Value::Array(counts)) => {
                limits(counts.len() == buckets.len() + 1)?;
                if counts.iter().any(|count| !count.is_u64()) {
                    return Err(Unfit::Type);
                }
                Ok(Cow::Borrowed(value))
            }
            _ => Err(Unfit::Type),
        }
    }

    /// Whether every value of this type is also one of `agreed`, written no more exactly.
    pub fn is_within(&self, agreed: &Self) -> bool {
        match (self, agreed) {
            (Self::Text { max }, Self::Text { max: agreed }) | (Self::Traceback { max }, Self::Traceback { max: agreed }) => {
                max <= agreed
            }
            (Self::OneOf { values }, Self::Text { max }) => values.iter().all(|value| value.chars().count() <= *max),
            (Self::OneOf { values }, Self::OneOf { values: agreed })
            | (Self::List { values }, Self::List { values: agreed }) => values.iter().all(|value| agreed.contains(value)),
            (Self::Integer { min, max }, Self::Integer { min: agreed_min, max: agreed_max }) => {
                bound_holds(*min, *agreed_min, |new, old| new >= old) && bound_holds(*max, *agreed_max, |new, old| new <= old)
            }
            (Self::Number { min, max, round }, Self::Number { min: agreed_min, max: agreed_max, round: agreed_round }) => {
                bound_holds(*min, *agreed_min, |new, old| new >= old)
                    && bound_holds(*max, *agreed_max, |new, old| new <= old)
                    && bound_holds(*round, *agreed_round, |new, old| new <= old)
            }
            (Self::Boolean, Self::Boolean) => true,
            (Self::Histogram { buckets }, Self::Histogram { buckets: agreed }) => buckets.iter().all(|b| agreed.contains(b)),
            _ => false,
        }
    }

    /// The sentence about type, limits and rounding, generated from the declaration so that it cannot drift from it.
    pub fn sentence(&self, unit: Option<&str>) -> String {
        let unit = unit.map(|unit| format!(" in {unit}")).unwrap_or_default();
        match self {
            Self::Text { max } => format!("Text of at most {max} characters"),
            Self::OneOf { values } => format!("One of: {}", values.join(", ")),
            Self::Integer { min, max } => format!("A whole number{unit}{}", range(min.as_ref(), max.as_ref())),
            Self::Number { min, max, round } => {
                let round = match round {
                    None => String::new(),
                    Some(0) => ", rounded to a whole number".to_owned(),
                    Some(1) => ", rounded to one decimal".to_owned(),
                    Some(decimals) => format!(", rounded to {decimals} decimals"),
                };
                format!("A number{unit}{}{round}", range(min.as_ref(), max.as_ref()))
            }
            Self::Boolean => "Yes or no".to_owned(),
            Self::List { values } => format!("Any of: {}", values.join(", ")),
            Self::Histogram { buckets } => {
                let bounds: Vec<String> = buckets.iter().map(ToString::to_string).collect();
                format!("How many measurements{unit} fell below {}, and above", bounds.join(", "))
            }
            Self::Traceback { max } => {
                format!("Where the program failed, at most {max} characters, with names and folders removed on this computer")
            }
        }
    }
}

fn limits(within: bool) -> Result<(), Unfit> {
    if within { Ok(()) } else { Err(Unfit::Limits) }
}

fn round_to(number: f64, decimals: u8) -> f64 {
    let scale = 10f64.powi(i32::from(decimals));
    (number * scale).round() / scale
}

/// A limit that was agreed to must still be there and must not be looser.
fn bound_holds<T: Copy>(new: Option<T>, agreed: Option<T>, no_looser: impl Fn(T, T) -> bool) -> bool {
    match (new, agreed) {
        (_, None) => true,
        (None, Some(_)) => false,
        (Some(new), Some(agreed)) => no_looser(new, agreed),
    }
}

fn range<T: ToString>(min: Option<&T>, max: Option<&T>) -> String {
    match (min, max) {
        (Some(min), Some(max)) => format!(", {} to {}", min.to_string(), max.to_string()),
        (Some(min), None) => format!(", at least {}", min.to_string()),
        (None, Some(max)) => format!(", at most {}", max.to_string()),
        (None, None) => String::new(),
    }
}
