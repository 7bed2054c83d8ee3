//! What the window says about single fields of a message.

words! { "";
    /// Above the fields of a tier.
    withhold_means,
    /// Beside a field that the person withholds.
    field_withheld,
}

/// The switch of a field, for screen readers.
pub fn send_field(field: &str) -> String {
    say!("send_field", field = field)
}

/// Beside a field that is withheld together with others, by an entry of the file.
pub fn withheld_wider(entry: &str) -> String {
    say!("field_withheld_wider", entry = entry)
}
