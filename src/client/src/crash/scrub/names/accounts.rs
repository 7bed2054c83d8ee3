//! The full names that the system keeps for accounts.

use std::io::Read as _;

use super::super::common::SHORTEST;

/// How many bytes of the file with the names of accounts are read: 1 MiB, which has room for thousands of them, more than a computer has of
/// its own.
const LARGEST_ACCOUNTS: u64 = 1 << 20;

/// The names by which the system knows these accounts.
pub(super) fn full_names(accounts: &[String]) -> Vec<String> {
    let mut text = String::new();
    let file = if cfg!(unix) { std::fs::File::open("/etc/passwd").ok() } else { None };
    let read = file.map(|file| file.take(LARGEST_ACCOUNTS).read_to_string(&mut text));
    if !matches!(read, Some(Ok(_))) {
        return Vec::new();
    }
    full_names_in(&text, accounts)
}

fn full_names_in(text: &str, accounts: &[String]) -> Vec<String> {
    let name = |line: &str| {
        let mut fields = line.split(':');
        let account = fields.next()?;
        let full = fields.nth(3)?.split(',').next()?.trim();
        (full.contains(' ') || full.len() > SHORTEST)
            .then(|| accounts.iter().any(|known| known == account).then(|| full.to_owned()))?
    };
    text.lines().filter_map(name).filter(|full| full != "root").collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_full_name_of_this_account_alone_is_read() {
        let text = "root:x:0:0:root:/root:/bin/sh\nmk:x:1000:1000:Marta Kowalska,,,:/home/mk:/bin/sh\nola:x:1001:1001:Ola Nowak:/h:/b\n";
        assert_eq!(full_names_in(text, &["mk".to_owned(), "root".to_owned()]), ["Marta Kowalska"]);
    }
}
