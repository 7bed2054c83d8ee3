//! What the window says about single fields of a message, about its bytes, and about how much it amounts to.

/// The switch of a field, for screen readers.
pub fn send_field(field: &str) -> String {
    say!("send_field", field = field)
}

/// Beside a field that is withheld together with others, by an entry of the file.
pub fn withheld_wider(entry: &str) -> String {
    say!("field_withheld_wider", entry = entry)
}

/// What was recorded in the last thirty days, if the choice is still the same.
pub fn volume_measured(count: u64, size: &str) -> String {
    say!("volume_measured", count = count, size = size)
}

/// What was recorded in the last thirty days, and how much it would be with the choice as it is now.
pub fn volume_scaled(count: u64, size: &str) -> String {
    say!("volume_scaled", count = count, size = size)
}

/// What a message that is repeated amounts to in an hour.
pub fn volume_repeats(name: &str, count: u64, size: &str) -> String {
    say!("volume_repeats", name = name, count = count, size = size)
}

/// What the messages with a tier amount to in a month.
pub fn volume_tier(size: &str) -> String {
    say!("volume_tier", size = size)
}

/// A tier was switched on while everything was off.
pub fn alone(tier: &str) -> String {
    say!("tier_alone", tier = tier)
}

/// What switching on adds: a message with this many fields.
pub fn adds_message(message: &str, fields: usize) -> String {
    say!("adds_message", message = message, fields = super::figures::fields(fields as u64))
}

/// What switching off takes out: a message.
pub fn takes_out_message(message: &str) -> String {
    say!("takes_out_message", message = message)
}

/// What switching on adds: this many fields to a message that is sent anyway.
pub fn adds_fields(message: &str, fields: usize) -> String {
    say!("adds_fields", message = message, count = fields)
}

/// What switching off takes out: this many fields of a message that is sent anyway.
pub fn takes_out_fields(message: &str, fields: usize) -> String {
    say!("takes_out_fields", message = message, count = fields)
}

/// A tier was switched on or off.
pub fn tier_is(tier: &str, on: bool) -> String {
    if on { say!("tier_is_on", tier = tier) } else { say!("tier_is_off", tier = tier) }
}
