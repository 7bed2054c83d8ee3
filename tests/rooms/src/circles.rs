//! Finds circles: nodes from which arrows lead back to themselves.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

/// The shortest circle through each knot. A knot is a largest set of nodes each of which reaches every other; it holds at least one circle,
/// and no circle is in two knots.
pub(crate) fn of<'a>(arrows: &BTreeSet<(&'a str, &'a str)>) -> Vec<Circle<'a>> {
    let mut next: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for (from, to) in arrows {
        next.entry(from).or_default().insert(to);
    }
    let reached: BTreeMap<&str, BTreeSet<&str>> = next.keys().map(|node| (*node, reach(&next, node))).collect();
    let leads = |from: &str, to: &str| reached.get(from).is_some_and(|nodes| nodes.contains(to));

    let mut seen: BTreeSet<&str> = BTreeSet::new();
    let mut circles = Vec::new();
    for &node in next.keys() {
        if !leads(node, node) || seen.contains(node) {
            continue;
        }
        let knot: BTreeSet<&str> = next.keys().copied().filter(|other| leads(node, other) && leads(other, node)).collect();
        seen.extend(&knot);
        if let Some(way) = knot.iter().filter_map(|start| shortest(&next, start)).min_by_key(Vec::len) {
            circles.push(Circle { way, knot });
        }
    }
    circles
}

/// A circle.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Circle<'a> {
    /// Its nodes in order; the last one leads back to the first.
    pub(crate) way: Vec<&'a str>,
    /// Everything that is tied together with it.
    pub(crate) knot: BTreeSet<&'a str>,
}

impl Circle<'_> {
    /// Its arrows.
    pub(crate) fn arrows(&self) -> impl Iterator<Item = (&str, &str)> {
        self.way.iter().copied().zip(self.way.iter().copied().cycle().skip(1))
    }
}

fn reach<'a>(next: &BTreeMap<&'a str, BTreeSet<&'a str>>, start: &str) -> BTreeSet<&'a str> {
    let mut reached = BTreeSet::new();
    let mut waiting: Vec<&str> = next.get(start).into_iter().flatten().copied().collect();
    while let Some(node) = waiting.pop() {
        if reached.insert(node) {
            waiting.extend(next.get(node).into_iter().flatten());
        }
    }
    reached
}

/// The shortest way from a node back to itself.
fn shortest<'a>(next: &BTreeMap<&'a str, BTreeSet<&'a str>>, start: &'a str) -> Option<Vec<&'a str>> {
    let mut from: BTreeMap<&str, &str> = BTreeMap::new();
    let mut waiting = VecDeque::from([start]);
    while let Some(node) = waiting.pop_front() {
        for &after in next.get(node).into_iter().flatten() {
            if after == start {
                let mut way = vec![node];
                let mut at = node;
                while let Some(&before) = from.get(at) {
                    way.push(before);
                    at = before;
                }
                way.reverse();
                return Some(way);
            }
            if !from.contains_key(after) {
                from.insert(after, node);
                waiting.push_back(after);
            }
        }
    }
    None
}
