//! The type of a field, with its limits.

use serde_json::Value;

use super::super::file;
use super::super::kind::Kind;
use super::checker::{Checked, Checker, Step};
use super::limits::LIMITS;
use crate::json;

/// All that `type` can name, as the match below takes them.
const TYPES: [&str; 7] = ["string", "integer", "number", "boolean", "list", "histogram", "traceback"];

impl Checker<'_> {
    pub(super) fn kind(&self, at: &[Step<'_>], event: &file::Event, field: &file::Field) -> Checked<Kind> {
        let constant = field.value.is_some();
        let kind = match field.kind.as_str() {
            "string" => match (&field.values, &field.max) {
                (Some(values), None) => Kind::OneOf { values: self.values(at, values)? },
                (None, Some(max)) => Kind::Text { max: self.length(at, max, LIMITS.text)? },
                (None, None) if constant => Kind::Text { max: LIMITS.sentence },
                _ => return self.refuse(at, "a string needs either `max` (a length) or `values` (the allowed texts)"),
            },
            "traceback" => {
                if !event.crash {
                    return self.refuse(at, "only a crash report (`crash = true`) can carry a traceback");
                }
                let Some(max) = &field.max else { return self.refuse(at, "a traceback needs `max`, its longest length") };
                Kind::Traceback { max: self.length(at, max, LIMITS.text * 8)? }
            }
            "integer" => self.integer(at, field)?,
            "number" => self.number(at, field)?,
            "boolean" => Kind::Boolean,
            "list" => match &field.values {
                Some(values) => Kind::List { values: self.values(at, values)? },
                None => return self.refuse(at, "a list needs `values`, the texts that may be in it"),
            },
            "histogram" => {
                let buckets = field.buckets.clone().unwrap_or_default();
                let rising = buckets.iter().zip(buckets.iter().skip(1)).all(|(low, high)| low < high);
                if buckets.is_empty() || buckets.len() > LIMITS.values || !rising || buckets.iter().any(|b| !b.is_finite()) {
                    return self.refuse(at, "a histogram needs `buckets`: its bounds, in ascending order");
                }
                Kind::Histogram { buckets }
            }
            other => {
                let reason = format!("\"{other}\" is not a type; the types are {}", TYPES.join(", "));
                return self.refuse_word(at, other, TYPES, reason);
            }
        };
        let is_upside_down = match &kind {
            Kind::Integer { min: Some(min), max: Some(max) } => min > max,
            Kind::Number { min: Some(min), max: Some(max), .. } => min > max,
            _ => false,
        };
        if is_upside_down {
            return self.refuse(at, "`min` is greater than `max`, so that no value would fit");
        }
        self.no_stray_limits(at, field, &kind)?;
        Ok(kind)
    }

    fn integer(&self, at: &[Step<'_>], field: &file::Field) -> Checked<Kind> {
        let whole = |value: &Option<Value>| match value.as_ref().map(Value::as_i64) {
            None => Ok(None),
            Some(Some(value)) => Ok(Some(value)),
            Some(None) => self.refuse(at, "`min` and `max` of an integer are whole numbers"),
        };
        Ok(Kind::Integer { min: whole(&field.min)?, max: whole(&field.max)? })
    }

    fn number(&self, at: &[Step<'_>], field: &file::Field) -> Checked<Kind> {
        let number = |value: &Option<Value>| match value.as_ref().map(Value::as_f64) {
            None => Ok(None),
            Some(Some(value)) => Ok(Some(value)),
            Some(None) => self.refuse(at, "`min` and `max` of a number are numbers"),
        };
        let round = match field.round.map(u8::try_from) {
            None => None,
            Some(Ok(decimals)) if decimals <= 9 => Some(decimals),
            Some(_) => return self.refuse(at, "`round` is a number of decimals from 0 to 9"),
        };
        Ok(Kind::Number { min: number(&field.min)?, max: number(&field.max)?, round })
    }

    pub(super) fn no_stray_limits(&self, at: &[Step<'_>], field: &file::Field, kind: &Kind) -> Checked<()> {
        let numeric = matches!(kind, Kind::Integer { .. } | Kind::Number { .. });
        let has_length = matches!(kind, Kind::Text { .. } | Kind::Traceback { .. });
        let stray = [
            ("max", field.max.is_some() && !numeric && !has_length),
            ("min", field.min.is_some() && !numeric),
            ("round", field.round.is_some() && !matches!(kind, Kind::Number { .. })),
            ("values", field.values.is_some() && !matches!(kind, Kind::OneOf { .. } | Kind::List { .. })),
            ("buckets", field.buckets.is_some() && !matches!(kind, Kind::Histogram { .. })),
        ];
        match stray.iter().find(|(_, stray)| *stray) {
            Some((key, _)) => self.refuse(at, format!("`{key}` means nothing for the type \"{}\"", field.kind)),
            None => Ok(()),
        }
    }

    pub(super) fn fitting(&self, at: &[Step<'_>], kind: &Kind, value: &Value) -> Checked<Value> {
        match kind.admit(value) {
            Ok(admitted) => Ok(admitted.into_owned()),
            Err(unfit) => self.refuse(at, format!("{} is {unfit}, by the field's own declaration", json::written(value))),
        }
    }

    pub(super) fn values(&self, at: &[Step<'_>], values: &[String]) -> Checked<Vec<String>> {
        self.count(at, "values", values.len(), LIMITS.values)?;
        for value in values {
            self.plain_text(at, value, LIMITS.sentence)?;
        }
        Ok(values.to_vec())
    }

    pub(super) fn length(&self, at: &[Step<'_>], max: &Value, most: i64) -> Checked<usize> {
        match max.as_i64().filter(|max| (1..=most).contains(max)).map(usize::try_from) {
            Some(Ok(max)) => Ok(max),
            _ => self.refuse(at, format!("`max` is a whole number of characters from 1 to {most}")),
        }
    }
}
