//! The modules of a crate and the file of each, found as the compiler finds them: from `lib.rs`, `main.rs` and its other
//! programs along `mod`. What is only compiled for tests is left out.

use std::collections::BTreeMap;

use syn::{Attribute, Item, Meta, Token, punctuated::Punctuated};

use crate::sources::Sources;

/// The place of a module: first the root (`lib` or `main`), then the names down to it.
pub(crate) type ModulePath = Vec<String>;

/// One module, with what it contains.
pub(crate) struct Module {
    /// The file that it is written in.
    pub(crate) file: String,
    /// Its items, without the modules that are only compiled for tests.
    pub(crate) items: Vec<Item>,
}

/// All modules of a crate, those of its binary beside those of its library.
pub(crate) struct Modules {
    /// What `main` calls the library.
    pub(crate) library: String,
    found: BTreeMap<ModulePath, Module>,
}

impl Modules {
    /// Follows `mod` from the roots.
    pub(crate) fn of(sources: &Sources, library: &str, programs: &[&str]) -> Result<Self, String> {
        let mut modules = Self { library: library.to_owned(), found: BTreeMap::new() };
        if let Some(missing) = programs.iter().find(|program| !sources.contains_key(&format!("{program}.rs"))) {
            return Err(format!("there is no program {missing}.rs"));
        }
        for root in ["lib", "main"].iter().chain(programs) {
            let file = format!("{root}.rs");
            if sources.contains_key(&file) {
                modules.take_file(sources, vec![(*root).to_owned()], file, "")?;
            }
        }
        if modules.found.is_empty() {
            return Err("there is neither a lib.rs nor a main.rs".into());
        }
        Ok(modules)
    }

    /// Each module under its path.
    pub(crate) fn iter(&self) -> impl Iterator<Item = (&ModulePath, &Module)> {
        self.found.iter()
    }

    /// The module at a path.
    pub(crate) fn get(&self, path: &[String]) -> Option<&Module> {
        self.found.get(path)
    }

    /// `folder` is where the files of the module's children are: empty, or with a slash at its end.
    fn take_file(&mut self, sources: &Sources, path: ModulePath, file: String, folder: &str) -> Result<(), String> {
        let text = sources.get(&file).ok_or_else(|| format!("there is no file {file}"))?;
        let parsed = syn::parse_file(text).map_err(|error| {
            let start = error.span().start();
            format!("cannot parse {file}, line {}: {error}", start.line)
        })?;
        if is_for_tests(&parsed.attrs) {
            return Ok(());
        }
        self.take_items(sources, path, file, folder, parsed.items)
    }

    fn take_items(
        &mut self,
        sources: &Sources,
        path: ModulePath,
        file: String,
        folder: &str,
        items: Vec<Item>,
    ) -> Result<(), String> {
        let mut kept = Vec::new();
        for item in items {
            let Item::Mod(module) = item else {
                kept.push(item);
                continue;
            };
            if is_for_tests(&module.attrs) {
                continue;
            }
            let name = module.ident.to_string();
            if module.attrs.iter().any(|attribute| attribute.path().is_ident("path")) {
                return Err(format!("{file} gives the module {name} a #[path], which is not followed here"));
            }
            let inside = format!("{folder}{name}/");
            let mut below = path.clone();
            below.push(name.clone());
            if let Some((_, items)) = module.content {
                self.take_items(sources, below, file.clone(), &inside, items)?;
                continue;
            }
            let candidates = [format!("{folder}{name}.rs"), format!("{inside}mod.rs")];
            let Some(found) = candidates.into_iter().find(|candidate| sources.contains_key(candidate)) else {
                return Err(format!("{file} has a module {name}, and there is no file for it in {folder}"));
            };
            self.take_file(sources, below, found, &inside)?;
        }
        self.found.insert(path, Module { file, items: kept });
        Ok(())
    }
}

/// Whether something is compiled for tests only: it has `#[test]`, `#[cfg(test)]` or `#[cfg(all(test, …))]`.
pub(crate) fn is_for_tests(attributes: &[Attribute]) -> bool {
    attributes.iter().any(|attribute| match &attribute.meta {
        Meta::Path(path) => path.is_ident("test"),
        Meta::List(list) if list.path.is_ident("cfg") => list.parse_args::<Meta>().is_ok_and(|meta| needs_test(&meta)),
        _ => false,
    })
}

fn needs_test(condition: &Meta) -> bool {
    match condition {
        Meta::Path(path) => path.is_ident("test"),
        Meta::List(list) if list.path.is_ident("all") => {
            list.parse_args_with(Punctuated::<Meta, Token![,]>::parse_terminated).is_ok_and(|all| all.iter().any(needs_test))
        }
        Meta::List(_) | Meta::NameValue(_) => false,
    }
}
