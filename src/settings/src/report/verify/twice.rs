//! Reads a report twice from beginning to end.

use super::found::{Checked, Each, Finding, Item, NotChecked};
use super::requests::Requests;

/// The most programs that a report has messages of: many more than anybody has.
const MOST_PROGRAMS: usize = 10_000;

/// Reads a report twice, and checks its messages against its requests.
pub(super) fn both(
    format: &'static str,
    mut read: impl FnMut(&mut Each<'_>) -> Result<(), NotChecked>,
) -> Result<Checked, NotChecked> {
    let (mut checked, mut requests) = (Checked { format, ..Checked::default() }, Requests::default());
    read(&mut |item| {
        let (Item::Event(program, _) | Item::Request(program, _) | Item::Events(program, _)) = &item;
        if *program >= MOST_PROGRAMS {
            return Err(NotChecked::NoReport(format!("more than {MOST_PROGRAMS} programs are in it")));
        }
        if let Item::Request(program, request) = item {
            requests.add(program, request)?;
        }
        Ok(())
    })?;
    let (mut found, mut said) = (Vec::<u64>::new(), Vec::new());
    read(&mut |item| {
        match item {
            Item::Event(program, event) => {
                if found.len() <= program {
                    found.resize(program + 1, 0);
                }
                found.iter_mut().skip(program).take(1).for_each(|found| *found += 1);
                if event.bytes != event.body.len() as u64 {
                    checked.find(Finding::Length { message: event.seq });
                }
                if event.confirmed && !requests.has_receipt(program, &event) {
                    checked.find(Finding::Receipt { message: event.seq });
                }
                requests.pass(program, &event)?;
            }
            Item::Events(program, events) => said.push((program, events)),
            Item::Request(..) => {}
        }
        Ok(())
    })?;
    checked.messages = found.iter().sum();
    for (program, said) in said {
        let found = found.get(program).copied().unwrap_or(0);
        if said != found {
            checked.find(Finding::Count { said, found });
        }
    }
    requests.finish(&mut checked);
    Ok(checked)
}
