//! Holder.
