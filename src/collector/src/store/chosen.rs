//! Which of the kept events are to be erased: all of a person's, or one report.

use super::sql::Cell;

/// Which events are to be erased.
#[derive(Debug, Clone, Copy)]
pub(super) enum Chosen<'c> {
    /// All events in deliveries of this identity.
    Of(&'c str),
    /// The reports in the delivery of this number.
    Reports(i64),
}

impl Chosen<'_> {
    /// The condition for deliveries, called `d`; `$1` is [`value`](Self::value).
    pub(super) fn deliveries(self) -> &'static str {
        match self {
            Self::Of(_) => "d.identity = $1",
            Self::Reports(_) => "d.id = $1",
        }
    }

    /// The condition for events in these, called `e`.
    pub(super) fn events(self) -> &'static str {
        match self {
            Self::Of(_) => "d.identity = $1",
            Self::Reports(_) => {
                "d.id = $1 AND EXISTS (SELECT 1 FROM reports r WHERE r.delivery = e.delivery AND r.position = e.position)"
            }
        }
    }

    pub(super) fn value(self) -> Cell {
        match self {
            Self::Of(identity) => identity.into(),
            Self::Reports(delivery) => delivery.into(),
        }
    }
}
