//! One pass over the programs of a report in one format.

use std::io::Write;

use super::format::{Front, Writer};
use super::front::{self, Source};
use super::order::{Progress, Watch};
use super::place::NotSaved;
use super::run;

/// Counts the steps of all parts of a report together.
pub(super) struct Steps<'a, 'w> {
    pub(super) done: u64,
    pub(super) of: u64,
    pub(super) watch: &'a mut Watch<'w>,
}

impl Steps<'_, '_> {
    /// Notes that this much more is done. Returns whether to go on.
    pub(super) fn step(&mut self, more: u64) -> bool {
        self.done += more;
        (self.watch)(Progress { done: self.done, of: self.of })
    }
}

/// Writes a report in one format. What was counted for another format is not known to this one.
pub(super) fn one(
    writer: &dyn Writer,
    fronts: &mut [Front<'_>],
    sources: &mut [Source],
    out: &mut (dyn Write + Send),
    steps: &mut Steps<'_, '_>,
) -> Result<u64, NotSaved> {
    for (front, source) in fronts.iter_mut().zip(&mut *sources) {
        (front.sums, front.few) = (None, None);
        if writer.counts_first() {
            front::count(front, source, writer.few(), &mut |more| steps.step(more))?;
        }
    }
    let mut events = 0;
    writer.begin(out, fronts).map_err(NotSaved::Disk)?;
    for (place, (front, source)) in fronts.iter().zip(&mut *sources).enumerate() {
        writer.program(out, front, place).map_err(NotSaved::Disk)?;
        let written = run::events(&mut source.logs, front, writer, out, &mut |more| steps.step(more))?;
        writer.between(out).map_err(NotSaved::Disk)?;
        let requests = match source.logs.first_mut() {
            Some(log) => run::requests(log, written.requests.as_ref(), writer, out, &mut || steps.step(0))?,
            None => 0,
        };
        writer.after(out, front, &written.sums, requests).map_err(NotSaved::Disk)?;
        events += written.sums.events;
    }
    writer.end(out, fronts).map_err(NotSaved::Disk)?;
    Ok(events)
}
