//! Finds the languages, one file each in `assets/languages`, and makes a function of each English message that takes no facts: a
//! misspelt name then stops the build. The function is named like the message, and documented by the comment above it.

use std::path::PathBuf;
use std::{env, fs, io};

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};

#[cfg(not(test))]
#[path = "../../packaging/windows/resources.rs"]
mod resources;

fn main() -> io::Result<()> {
    let root = PathBuf::from(env::var_os("CARGO_MANIFEST_DIR").unwrap_or_default());
    let out = PathBuf::from(env::var_os("OUT_DIR").unwrap_or_default());
    let folder = root.join("../../assets/languages");
    println!("cargo::rerun-if-changed={}", folder.display());
    let mut files = Vec::new();
    for entry in fs::read_dir(&folder)? {
        let path = entry?.path();
        if path.extension().is_some_and(|extension| extension == "ftl") {
            files.push(fs::canonicalize(path)?);
        }
    }
    files.sort();
    let mut list = String::from("&[\n");
    for file in &files {
        let tag = file.file_stem().unwrap_or_default().to_string_lossy();
        // Comments are for translators; in the program they would be a third of the words.
        let text = fs::read_to_string(file)?;
        let words: String = text.lines().filter(|line| !line.starts_with('#')).map(|line| format!("{line}\n")).collect();
        // Packed, all of them take less than half their room.
        let packed = out.join(format!("{tag}.packed"));
        fs::write(&packed, miniz_oxide::deflate::compress_to_vec(words.as_bytes(), 10))?;
        list += &format!("    ({tag:?}, include_bytes!({:?})),\n", packed.display().to_string());
    }
    list += "]\n";
    fs::write(out.join("languages.rs"), list)?;
    match labels(&fs::read_to_string(folder.join("en.ftl"))?) {
        Ok(functions) => fs::write(out.join("labels.rs"), functions)?,
        Err(faults) => faults.iter().for_each(|fault| println!("cargo::error={fault}")),
    }
    #[cfg(not(test))]
    resources::give(&root, "Candor", "candor.manifest")?;
    Ok(())
}

/// The functions for the fixed messages of this file, or what is wrong with it, a sentence each.
pub(crate) fn labels(english: &str) -> Result<String, Vec<String>> {
    let resource = fluent_syntax::parser::parse(english).map_err(|(_, errors)| {
        let line = |at: usize| english.bytes().take(at).filter(|byte| *byte == b'\n').count() + 1;
        errors
            .iter()
            .map(|error| format!("assets/languages/en.ftl, line {}: {error}", line(error.pos.start)))
            .collect::<Vec<_>>()
    })?;
    let (mut functions, mut faults) = (String::new(), Vec::new());
    for entry in &resource.body {
        let Entry::Message(message) = entry else { continue };
        if !message.value.as_ref().is_some_and(is_fixed) {
            continue;
        }
        let name = message.id.name;
        let Some(comment) = &message.comment else {
            let line = english.lines().take_while(|line| line.split_once(" =").is_none_or(|(id, _)| id != name)).count() + 1;
            faults.push(format!("assets/languages/en.ftl, line {line}: the message “{name}” needs a comment above it"));
            continue;
        };
        let comment: String = comment.content.iter().map(|line| format!("/// {line}\n")).collect();
        functions += &format!("{comment}pub fn {name}() -> &'static str {{\n    super::language::fixed({name:?})\n}}\n\n");
    }
    if faults.is_empty() { Ok(functions) } else { Err(faults) }
}

/// Whether nothing in it depends on facts.
fn is_fixed(message: &Pattern<&str>) -> bool {
    message.elements.iter().all(|element| {
        matches!(
            element,
            PatternElement::TextElement { .. }
                | PatternElement::Placeable { expression: Expression::Inline(InlineExpression::StringLiteral { .. }) }
        )
    })
}
