//! Median and quartiles of measurements, from the number of them in each bucket. Pure.

use std::collections::BTreeMap;

use serde_json::Value;

use super::state::{Beyond, Quartile, Spread};

/// Measurements by the bounds of their buckets, in the order of the bounds.
#[derive(Debug, Clone, Default)]
pub(super) struct Measured(BTreeMap<[Bound; 2], u64>);

/// A bound that can be ordered; infinite if there is none on that side.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Bound(f64);

impl Eq for Bound {}

impl PartialOrd for Bound {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Bound {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.0.total_cmp(&other.0)
    }
}

impl Measured {
    /// Adds the measurements in a bucket, which is named as counters name it: by a JSON list of its bounds.
    pub(super) fn add(&mut self, bucket: &str, count: u64) {
        let Ok(Value::Array(bounds)) = serde_json::from_str(bucket) else { return };
        let [low, high] = bounds.as_slice() else { return };
        let key = [Bound(low.as_f64().unwrap_or(f64::NEG_INFINITY)), Bound(high.as_f64().unwrap_or(f64::INFINITY))];
        let sum = self.0.entry(key).or_default();
        *sum = sum.saturating_add(count);
    }

    /// The quartiles; `None` if nothing was measured.
    pub(super) fn spread(&self) -> Option<Spread> {
        Some(Spread { lower: self.quantile(0.25)?, median: self.quantile(0.5)?, upper: self.quantile(0.75)? })
    }

    #[expect(clippy::cast_precision_loss, reason = "a share of more than 2^53 measurements is as good rounded")]
    fn quantile(&self, share: f64) -> Option<Quartile> {
        let total: f64 = self.0.values().map(|count| *count as f64).sum();
        let (wanted, mut below) = (total * share, 0.0);
        for ([low, high], count) in &self.0 {
            let count = *count as f64;
            if count > 0.0 && below + count >= wanted {
                return Some(match (low.0.is_finite(), high.0.is_finite()) {
                    (true, true) => {
                        let value = low.0 + (high.0 - low.0) * ((wanted - below) / count).clamp(0.0, 1.0);
                        Quartile { value: rounded(value, high.0 - low.0), beyond: None }
                    }
                    (false, _) => Quartile { value: high.0, beyond: Some(Beyond::Below) },
                    (true, false) => Quartile { value: low.0, beyond: Some(Beyond::Above) },
                });
            }
            below += count;
        }
        None
    }
}

/// Rounds to about a tenth of the bucket, because nobody knows where within it the value is.
fn rounded(value: f64, width: f64) -> f64 {
    let step = 10f64.powf((width / 10.0).log10().floor());
    if step.is_normal() { (value / step).round() * step } else { value }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn spread(buckets: &[(&str, u64)]) -> Spread {
        let mut measured = Measured::default();
        for (bucket, count) in buckets {
            measured.add(bucket, *count);
        }
        measured.spread().unwrap()
    }

    #[test]
    fn quartiles_lie_between_the_bounds_of_their_bucket() {
        let found = spread(&[("[30.0,60.0]", 100), ("[60.0,90.0]", 300)]);
        let value = |quartile: Quartile| (quartile.value, quartile.beyond);
        assert_eq!(value(found.lower), (60.0, None));
        assert_eq!(value(found.median), (70.0, None));
        assert_eq!(value(found.upper), (80.0, None));
    }

    #[test]
    fn a_quartile_is_no_finer_than_its_bucket_lets_one_know() {
        let found = spread(&[("[45.0,60.0]", 7), ("[60.0,61.0]", 7)]);
        assert_eq!((found.lower.value, found.upper.value), (53.0, 60.5));
    }

    #[test]
    fn what_is_beyond_all_bounds_is_said_to_be() {
        let found = spread(&[("[null,10.0]", 50), ("[10.0,20.0]", 1), ("[120.0,null]", 60)]);
        assert_eq!((found.lower.value, found.lower.beyond), (10.0, Some(Beyond::Below)));
        assert_eq!((found.upper.value, found.upper.beyond), (120.0, Some(Beyond::Above)));
    }

    #[test]
    fn a_bucket_that_is_none_counts_for_nothing() {
        let mut measured = Measured::default();
        for bucket in ["", "[1]", "{}", "[1,2,3]", "<script>"] {
            measured.add(bucket, 7);
        }
        assert!(measured.spread().is_none());
    }
}
