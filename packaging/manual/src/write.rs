//! The files of each program: pages and completions, in the folders that packages take them from.

use std::fs;
use std::path::Path;

use anyhow::Context as _;
use clap::Command;
use clap_complete::Shell;
use clap_mangen::Man;

/// Both programs, each in a folder of its name.
pub(crate) fn programs(folder: &Path) -> anyhow::Result<()> {
    for definition in [candor_settings::cli::definition(), candor_collector::cli::definition()] {
        let own = folder.join(definition.get_name());
        pages(&definition, &own.join("man"))?;
        completions(&definition, &own)?;
    }
    Ok(())
}

/// A page for the program, and one for each of its commands that `--help` shows: `candor-server-fetch.1`.
fn pages(definition: &Command, folder: &Path) -> anyhow::Result<()> {
    make(folder)?;
    // That there is a command which prints the help needs no page.
    let mut whole = definition.clone().disable_help_subcommand(true);
    whole.build();
    page(&whole, folder)
}

fn page(command: &Command, folder: &Path) -> anyhow::Result<()> {
    for below in command.get_subcommands().filter(|below| !below.is_hide_set()) {
        page(below, folder)?;
    }
    let page = Man::new(command.clone()).manual("Candor").source(format!("Candor {}", env!("CARGO_PKG_VERSION")));
    let file = folder.join(page.get_filename());
    page.generate_to(folder).with_context(|| format!("cannot write {}", file.display()))?;
    Ok(())
}

/// One file a shell, in a folder of the shell's name.
fn completions(definition: &Command, folder: &Path) -> anyhow::Result<()> {
    let mut shown = only_what_is_shown(definition);
    let name = definition.get_name().to_owned();
    for shell in [Shell::Bash, Shell::Zsh, Shell::Fish, Shell::Elvish, Shell::PowerShell] {
        let place = folder.join(shell.to_string());
        make(&place)?;
        let file = clap_complete::generate_to(shell, &mut shown, &name, &place);
        let file = file.with_context(|| format!("cannot write into {}", place.display()))?;
        // Bash looks for a file that is named like the command.
        if shell == Shell::Bash {
            fs::rename(&file, place.join(&name)).with_context(|| format!("cannot rename {}", file.display()))?;
        }
    }
    Ok(())
}

/// The same command line without what its help hides, which a shell should not offer either.
fn only_what_is_shown(definition: &Command) -> Command {
    // A definition keeps names that last as long as the program.
    let name: &'static str = definition.get_name().to_owned().leak();
    Command::new(name)
        .version(env!("CARGO_PKG_VERSION"))
        .about(definition.get_about().cloned().unwrap_or_default())
        .args(definition.get_arguments().filter(|argument| !argument.is_hide_set()))
        .subcommands(definition.get_subcommands().filter(|below| !below.is_hide_set()))
}

fn make(folder: &Path) -> anyhow::Result<()> {
    fs::create_dir_all(folder).with_context(|| format!("cannot make {}", folder.display()))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;
    use std::path::PathBuf;

    use super::*;

    /// What was written, in a folder that goes with the value.
    struct Written(tempfile::TempDir);

    impl Written {
        fn new() -> Self {
            let folder = tempfile::tempdir().expect("a folder");
            programs(folder.path()).expect("written");
            Self(folder)
        }

        fn path(&self, name: &str) -> PathBuf {
            self.0.path().join(name)
        }

        fn text(&self, name: &str) -> String {
            fs::read_to_string(self.path(name)).unwrap_or_else(|why| panic!("{name}: {why}"))
        }

        fn names(&self, folder: &str) -> BTreeSet<String> {
            let entries = fs::read_dir(self.path(folder)).expect("a folder");
            entries.map(|entry| entry.expect("an entry").file_name().to_string_lossy().into_owned()).collect()
        }
    }

    /// The names of the pages that a command line should have.
    fn expected(command: &Command, name: &str, found: &mut BTreeSet<String>) {
        found.insert(format!("{name}.1"));
        for below in command.get_subcommands().filter(|below| !below.is_hide_set()) {
            expected(below, &format!("{name}-{}", below.get_name()), found);
        }
    }

    #[test]
    fn every_command_has_a_man_page_and_what_the_help_hides_has_none() {
        let written = Written::new();
        for definition in [candor_settings::cli::definition(), candor_collector::cli::definition()] {
            let mut pages = BTreeSet::new();
            expected(&definition, definition.get_name(), &mut pages);
            assert!(pages.len() > 5, "{pages:?}");
            assert_eq!(written.names(&format!("{}/man", definition.get_name())), pages);
        }
        let page = written.text("candor/man/candor.1");
        assert!(page.contains("Without a command, opens the window."), "{page}");
        assert!(!page.contains("sample\\-host") && !page.contains("home folder"), "what is hidden is shown: {page}");
    }

    #[test]
    fn every_shell_completes_the_commands_that_the_help_shows_and_no_others() {
        let written = Written::new();
        let files = ["bash/NAME", "zsh/_NAME", "fish/NAME.fish", "elvish/NAME.elv", "powershell/_NAME.ps1"];
        for (definition, command) in
            [(candor_settings::cli::definition(), "withhold"), (candor_collector::cli::definition(), "restore")]
        {
            for file in files {
                let name = format!("{}/{}", definition.get_name(), file.replace("NAME", definition.get_name()));
                let text = written.text(&name);
                assert!(text.contains(command), "{name} does not know {command}");
                assert!(!text.contains("sample-host") && !text.contains("--home"), "{name} has what is hidden");
            }
        }
    }

    #[test]
    fn written_twice_is_written_the_same() {
        let (one, other) = (Written::new(), Written::new());
        programs(one.0.path()).expect("what is there is replaced");
        for name in ["candor/man/candor.1", "candor/zsh/_candor", "candor-collector/bash/candor-collector"] {
            assert_eq!(one.text(name), other.text(name));
        }
    }
}
