//! Sentences that are put together from what is known.
