//! What was recorded for each tier: what it is for, and how much of it in each month, as bars that paper shows, too.

use std::collections::BTreeMap;
use std::io::{Result, Write};

use jiff::civil::Date;

use super::super::format::Front;
use super::super::sums::Month;
use super::escape::words;
use crate::text::{self, figures, labels, manifests};

/// A part for each tier of the manifest, and for those that only messages still know.
pub(super) fn tiers(out: &mut dyn Write, front: &Front<'_>) -> Result<()> {
    let Some(sums) = &front.sums else { return Ok(()) };
    let (manifest, months) = (&front.program.manifest, sums.by_month(&front.extent));
    writeln!(out, "<h2>{}</h2>", words(labels::report_by_tier()))?;
    let declared = manifest.tiers.iter().map(|tier| tier.id.as_str());
    let known: Vec<&str> = declared.collect();
    let recorded = months.values().flat_map(BTreeMap::keys).map(String::as_str);
    let mut gone: Vec<&str> = recorded.filter(|tier| !known.contains(tier)).collect();
    gone.sort_unstable();
    gone.dedup();
    for id in known.into_iter().chain(gone) {
        writeln!(out, "<section class=\"tier\"><h3>{}</h3>", words(&manifests::tier_name(manifest, id)))?;
        if let Some((_, tier)) = manifest.tier(id) {
            writeln!(out, "<p>{}</p>", words(&figures::sentences([text::of(&tier.summary), text::of(&tier.why)])))?;
        }
        chart(out, &months, id)?;
        writeln!(out, "</section>")?;
    }
    Ok(())
}

/// A bar for each month from the first with any message to the last.
fn chart(out: &mut dyn Write, months: &BTreeMap<Month, BTreeMap<String, u64>>, tier: &str) -> Result<()> {
    let amount = |month: &BTreeMap<String, u64>| month.get(tier).copied().unwrap_or(0);
    let highest = months.values().map(amount).max().unwrap_or(0);
    if highest == 0 {
        return writeln!(out, "<p class=\"size\">{}</p>", words(labels::report_tier_none()));
    }
    writeln!(out, "<table class=\"chart\">")?;
    for ((year, month), of) in months {
        let amount = amount(of);
        let name = Date::new(*year, *month, 1).map(figures::month).unwrap_or_default();
        // A bar that stands for something must be visible.
        let width = (amount * 1000).div_ceil(highest).max(u64::from(amount > 0) * 5);
        writeln!(
            out,
            "<tr><th scope=\"row\">{}</th><td class=\"bar\"><svg viewBox=\"0 0 1000 10\" preserveAspectRatio=\"none\" \
             aria-hidden=\"true\"><rect width=\"{width}\" height=\"10\"/></svg></td><td>{}</td></tr>",
            words(&name),
            words(&figures::grouped(amount)),
        )?;
    }
    writeln!(out, "</table>")
}
