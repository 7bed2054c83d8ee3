//! What a caller gives: texts with their lengths, and values. A malformed value fits no declaration, so it is dropped and counted.

use std::borrow::Cow;
use std::ffi::c_char;

use candor::Values;
use serde_json::Value;

/// The most items of a list, and the most values of one event, that are looked at: more than a manifest can declare.
const MOST: usize = 4096;

/// The kinds of values.
#[repr(C)]
#[derive(Clone, Copy)]
pub enum candor_kind {
    /// `text` and `length`.
    CANDOR_TEXT = 0,
    /// `integer`.
    CANDOR_INTEGER = 1,
    /// `number`.
    CANDOR_NUMBER = 2,
    /// `integer`: 0 is false, everything else is true.
    CANDOR_BOOLEAN = 3,
    /// `texts`, of which there are `length`.
    CANDOR_TEXTS = 4,
    /// `integers`, of which there are `length`: the counts of a histogram.
    CANDOR_INTEGERS = 5,
}

/// A text and its length in bytes.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct candor_string {
    /// UTF-8.
    pub text: *const c_char,
    /// Its length in bytes.
    pub length: usize,
}

/// One value of an event: the path of its field, such as "system.os", its kind, and the members that this kind uses. The others are 0.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct candor_value {
    /// The path of the field.
    pub path: *const c_char,
    /// Its length in bytes.
    pub path_length: usize,
    /// One of `candor_kind`; a value of any other kind fits no declaration.
    pub kind: i32,
    /// A text.
    pub text: *const c_char,
    /// The length of `text` in bytes, or the number of items in `texts` or `integers`.
    pub length: usize,
    /// A whole number, or a truth value.
    pub integer: i64,
    /// A number.
    pub number: f64,
    /// Texts.
    pub texts: *const candor_string,
    /// Whole numbers.
    pub integers: *const i64,
}

/// These bytes; none for NULL.
///
/// # Safety
///
/// There are that many, for as long as the result is used.
pub(crate) unsafe fn bytes<'a>(text: *const c_char, length: usize) -> &'a [u8] {
    // SAFETY: as promised by the caller; an impossible length counts as 0.
    unsafe { items(text.cast::<u8>(), length) }
}

/// This text; `None` if it is not UTF-8.
///
/// # Safety
///
/// As for [`bytes`].
pub(crate) unsafe fn text<'a>(text: *const c_char, length: usize) -> Option<&'a str> {
    // SAFETY: as promised by the caller.
    std::str::from_utf8(unsafe { bytes(text, length) }).ok()
}

/// This many items; none for NULL or an impossible length.
///
/// # Safety
///
/// There are that many, for as long as the result is used.
pub(crate) unsafe fn items<'a, T>(first: *const T, count: usize) -> &'a [T] {
    let fits = count.checked_mul(size_of::<T>().max(1)).is_some_and(|bytes| isize::try_from(bytes).is_ok());
    if first.is_null() || !first.is_aligned() || !fits {
        return &[];
    }
    // SAFETY: not NULL, aligned, no longer than memory can be, and as many as promised by the caller.
    unsafe { std::slice::from_raw_parts(first, count) }
}

/// The values of one event, whose paths are known.
///
/// # Safety
///
/// There are that many, and each is as its kind says.
pub(crate) unsafe fn values(given: *const candor_value, count: usize, known: &'static [String]) -> Values {
    // SAFETY: as promised by the caller.
    let given = unsafe { items(given, count.min(MOST)) };
    let mut next = 0;
    let value = |value: &candor_value| {
        // SAFETY: as promised by the caller.
        let path = unsafe { text(value.path, value.path_length) }.unwrap_or_default();
        // SAFETY: as promised by the caller.
        (path_of(path, known, &mut next), unsafe { value_of(value) })
    };
    given.iter().map(value).collect()
}

/// The path, without a copy if it is known. Programs usually give values in the order in which their manifest declares them.
fn path_of(path: &str, known: &'static [String], next: &mut usize) -> Cow<'static, str> {
    let found = match known.get(*next) {
        Some(expected) if expected == path => Some(*next),
        _ => known.iter().position(|known| known == path),
    };
    match found.and_then(|found| Some((found, known.get(found)?))) {
        Some((found, known)) => {
            *next = found + 1;
            Cow::Borrowed(known)
        }
        None => Cow::Owned(path.to_owned()),
    }
}

/// # Safety
///
/// The value is as its kind says.
unsafe fn value_of(value: &candor_value) -> Value {
    // SAFETY: as promised by the caller, in each case.
    let text_of = |given, length| unsafe { text(given, length) }.map_or(Value::Null, Value::from);
    match candor_kind::of(value.kind) {
        Some(candor_kind::CANDOR_TEXT) => text_of(value.text, value.length),
        Some(candor_kind::CANDOR_INTEGER) => value.integer.into(),
        // NaN or infinity becomes `Null`.
        Some(candor_kind::CANDOR_NUMBER) => value.number.into(),
        Some(candor_kind::CANDOR_BOOLEAN) => (value.integer != 0).into(),
        Some(candor_kind::CANDOR_TEXTS) if value.length <= MOST => {
            // SAFETY: as promised by the caller.
            unsafe { items(value.texts, value.length) }.iter().map(|item| text_of(item.text, item.length)).collect()
        }
        Some(candor_kind::CANDOR_INTEGERS) if value.length <= MOST => {
            // SAFETY: as promised by the caller.
            unsafe { items(value.integers, value.length) }.iter().copied().map(Value::from).collect()
        }
        Some(candor_kind::CANDOR_TEXTS | candor_kind::CANDOR_INTEGERS) | None => Value::Null,
    }
}

impl candor_kind {
    /// The kind with this number. Whatever a caller wrote there must not become an enum of ours unchecked.
    fn of(number: i32) -> Option<Self> {
        let all = [
            Self::CANDOR_TEXT,
            Self::CANDOR_INTEGER,
            Self::CANDOR_NUMBER,
            Self::CANDOR_BOOLEAN,
            Self::CANDOR_TEXTS,
            Self::CANDOR_INTEGERS,
        ];
        all.into_iter().find(|kind| *kind as i32 == number)
    }
}
