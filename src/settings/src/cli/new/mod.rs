//! Writes a first manifest: asks on a terminal for what the options don't say, and writes nothing that `candor check` would refuse.

mod ask;
mod template;

use std::io::{self, IsTerminal as _, Write as _};
use std::path::Path;

use candor::tools::manifest::Manifest;

use super::answer::{Done, NotDone, answer, answer_exactly, counted, not_done, say, wrong_call};
use super::arguments::New;
use template::Answers;

pub(super) fn run(new: &New) -> Done {
    let to_output = new.file == Path::new("-");
    // Checked before anybody is asked anything; the writing itself checks again.
    if !to_output && new.file.symlink_metadata().is_ok() {
        return is_there(&new.file);
    }
    let mut answers = Answers::given(new);
    let missing = answers.missing();
    if io::stdin().is_terminal() && io::stderr().is_terminal() && !(missing.is_empty() && new.with.is_some()) {
        ask::ask(&mut answers, new, &mut io::stdin().lock(), &mut |text| say(text))?;
    } else if !missing.is_empty() {
        return wrong_call(format!("there is no terminal to ask on; give {}", missing.join(", ")));
    }
    let text = template::text(&answers);
    let manifest = match Manifest::parse_or_problems(&text) {
        Ok(manifest) => manifest,
        Err(problems) => return wrong_call(template::refused(&problems)),
    };
    if to_output {
        return answer_exactly(&text);
    }
    write(&new.file, &text)?;
    let file = new.file.display();
    answer(&format!(
        "Wrote {file}: {}, {}. Nothing else can be sent\n\
         Next, see what would be sent: candor preview --manifest {file}\n\
         Then bring it with your program, and after each change: candor check {file}\n",
        counted(manifest.tiers.len(), "tier"),
        counted(manifest.events.len(), "event")
    ))
}

fn is_there<T>(file: &Path) -> Result<T, NotDone> {
    not_done(format!("something is already there, and nothing was written ({})", file.display()))
}

/// Writes a new file, never over an existing one, and completely or not at all.
fn write(file: &Path, text: &str) -> Done {
    let failed = |error: &io::Error| NotDone {
        sentence: format!("the manifest cannot be written: {error} ({})", file.display()),
        status: 1,
    };
    let mut out = match std::fs::File::create_new(file) {
        Ok(out) => out,
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => return is_there(file),
        Err(error) => return Err(failed(&error)),
    };
    out.write_all(text.as_bytes()).and_then(|()| out.sync_all()).map_err(|error| {
        // Half a manifest would be refused, and be in the way of the next try.
        drop(std::fs::remove_file(file));
        failed(&error)
    })
}
