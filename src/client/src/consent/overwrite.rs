//! Writing a no when no new file can take the old one's place, for want of room or of rights to the folder, or because another program
//! holds the old file: the old file is overwritten. At each moment the file is the old choice, the new one, or unreadable, which sends
//! nothing; so this may only be done for a change that allows less.

use std::fs::File;
use std::io::{self, Seek as _, SeekFrom, Write as _};
use std::path::Path;

use crate::files;

/// Writes `new` over a file that holds `old`. If that fails too, `old` is there again, or something that nobody can read as a choice.
pub(super) fn overwrite(path: &Path, old: &[u8], new: &[u8]) -> io::Result<()> {
    let mut file = files::open_to_write(path)?;
    write_behind_a_mark(&mut file, new).inspect_err(|_| {
        let _as_far_as_it_goes = write_behind_a_mark(&mut file, old);
    })
}

/// The first character comes last: until then the file is not JSON.
fn write_behind_a_mark(file: &mut File, bytes: &[u8]) -> io::Result<()> {
    let Some((first, rest)) = bytes.split_first() else { return Err(io::ErrorKind::InvalidInput.into()) };
    file.rewind()?;
    file.write_all(b"#")?;
    file.sync_data()?;
    file.write_all(rest)?;
    file.set_len(bytes.len() as u64)?;
    file.sync_all()?;
    file.seek(SeekFrom::Start(0))?;
    file.write_all(&[*first])?;
    file.sync_all()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_shorter_and_a_longer_text_replace_the_old_one_whole() {
        let file = tempfile::NamedTempFile::new().expect("a file");
        for (old, new) in [("{\"a\": 1}", "{}"), ("{}", "{\"a\": 1234567890}")] {
            std::fs::write(file.path(), old).expect("written");
            overwrite(file.path(), old.as_bytes(), new.as_bytes()).expect("overwritten");
            assert_eq!(std::fs::read_to_string(file.path()).expect("readable"), new);
        }
    }
}
