//! Reads the values of a TOML document as the types they should have. This is written by hand, key by key: derived code would be three
//! times as large in every program that links this.

use serde_json::{Number, Value};
use toml::Spanned;
use toml::de::DeValue;

/// A value that is not what it should be.
pub(crate) struct Misfit {
    /// Where it is: the offset in the text, in bytes.
    pub(crate) start: usize,
    /// What it is, and what it should be.
    pub(crate) reason: String,
}

/// A function that reads a value.
pub(super) type Read<T> = fn(&Spanned<DeValue<'_>>) -> Result<T, Misfit>;

/// A type that is written as one of a few words.
pub(super) trait Word: Copy + 'static {
    /// Each word, and what it means.
    const WORDS: &'static [(&'static str, Self)];
}

/// An error that says that this value is not what is expected.
pub(super) fn misfit(value: &Spanned<DeValue<'_>>, expected: &str) -> Misfit {
    let found = match value.get_ref() {
        DeValue::String(text) => format!("string {text:?}"),
        DeValue::Integer(number) => format!("integer `{number}`"),
        DeValue::Float(number) => format!("floating point `{number}`"),
        DeValue::Boolean(yes) => format!("boolean `{yes}`"),
        DeValue::Datetime(_) => "date or time".to_owned(),
        DeValue::Array(_) => "sequence".to_owned(),
        DeValue::Table(_) => "map".to_owned(),
    };
    Misfit { start: value.span().start, reason: format!("invalid type: {found}, expected {expected}") }
}

/// A text.
pub(crate) fn text(value: &Spanned<DeValue<'_>>) -> Result<String, Misfit> {
    value.get_ref().as_str().map(ToOwned::to_owned).ok_or_else(|| misfit(value, "a string"))
}

/// Texts.
pub(crate) fn texts(value: &Spanned<DeValue<'_>>) -> Result<Vec<String>, Misfit> {
    list(value, text)
}

/// Lists of texts.
pub(super) fn lists_of_texts(value: &Spanned<DeValue<'_>>) -> Result<Vec<Vec<String>>, Misfit> {
    list(value, texts)
}

/// Yes or no.
pub(super) fn flag(value: &Spanned<DeValue<'_>>) -> Result<bool, Misfit> {
    value.get_ref().as_bool().ok_or_else(|| misfit(value, "a boolean"))
}

/// A whole number.
pub(super) fn integer(value: &Spanned<DeValue<'_>>) -> Result<i64, Misfit> {
    let number = value.get_ref().as_integer().and_then(|number| i64::from_str_radix(number.as_str(), number.radix()).ok());
    number.ok_or_else(|| misfit(value, "i64"))
}

/// Numbers.
pub(super) fn numbers(value: &Spanned<DeValue<'_>>) -> Result<Vec<f64>, Misfit> {
    list(value, number)
}

fn number(value: &Spanned<DeValue<'_>>) -> Result<f64, Misfit> {
    let number = match value.get_ref() {
        #[expect(clippy::cast_precision_loss, reason = "a bound above 2^53 is no tighter for being exact")]
        DeValue::Integer(_) => return Ok(integer(value)? as f64),
        DeValue::Float(number) => number.as_str().parse().ok(),
        _ => None,
    };
    number.ok_or_else(|| misfit(value, "f64"))
}

/// A value that a field can have, as JSON.
pub(super) fn json(value: &Spanned<DeValue<'_>>) -> Result<Value, Misfit> {
    let found = match value.get_ref() {
        DeValue::String(text) => Some(Value::from(text.as_ref())),
        DeValue::Boolean(yes) => Some(Value::from(*yes)),
        DeValue::Integer(_) => Some(Value::from(integer(value)?)),
        DeValue::Float(_) => Number::from_f64(number(value)?).map(Value::Number),
        DeValue::Array(_) => Some(Value::Array(list(value, json)?)),
        DeValue::Datetime(_) | DeValue::Table(_) => None,
    };
    found.ok_or_else(|| misfit(value, "a string, a number, a boolean, or a sequence of them"))
}

/// One of the words of this type.
pub(super) fn word<T: Word>(value: &Spanned<DeValue<'_>>) -> Result<T, Misfit> {
    let word = value.get_ref().as_str().ok_or_else(|| misfit(value, "a string"))?;
    let meant = T::WORDS.iter().find(|(known, _)| *known == word);
    meant.map(|(_, meant)| *meant).ok_or_else(|| {
        let known: Vec<String> = T::WORDS.iter().map(|(known, _)| format!("`{known}`")).collect();
        let expected = if known.len() > 2 { format!("one of {}", known.join(", ")) } else { known.join(" or ") };
        Misfit { start: value.span().start, reason: format!("unknown variant `{word}`, expected {expected}") }
    })
}

fn list<T>(value: &Spanned<DeValue<'_>>, item: Read<T>) -> Result<Vec<T>, Misfit> {
    let items = value.get_ref().as_array().ok_or_else(|| misfit(value, "a sequence"))?;
    items.iter().map(item).collect()
}
