//! Which file uses which, and by what names: from `use`, from paths within expressions and types, and from paths within the arguments of
//! macros. A path ends at the last module on its way; whose file that is, is used. What a `mod.rs` re-exports from deeper down therefore
//! counts as the `mod.rs`.

use std::collections::{BTreeMap, BTreeSet};

use proc_macro2::{TokenStream, TokenTree};
use syn::{
    UseTree, Visibility,
    visit::{self, Visit},
};

use crate::{
    functions::attributes_of,
    modules::{ModulePath, Modules, is_for_tests},
};

/// The names by which one file uses another.
pub(crate) type Names = BTreeSet<String>;

/// Who uses whom, in one crate.
#[derive(Debug, Default)]
pub(crate) struct Arrows {
    /// Every file of the crate, tests left out.
    pub(crate) files: BTreeSet<String>,
    /// From which file to which other one.
    pub(crate) between: BTreeMap<(String, String), Names>,
    /// The beginnings of the paths in each file that lead to no module here: other crates, and its own types.
    pub(crate) crates: BTreeMap<String, Names>,
}

impl Arrows {
    /// Reads every module.
    pub(crate) fn of(modules: &Modules) -> Self {
        let mut arrows = Self::default();
        for (path, module) in modules.iter() {
            arrows.files.insert(module.file.clone());
            let mut uses = Uses { modules, here: path, aliases: BTreeMap::new(), paths: Vec::new() };
            module.items.iter().for_each(|item| uses.visit_item(item));
            uses.tell(&module.file, &mut arrows);
        }
        arrows
    }

    /// Groups files by the names that `node` gives them, and leaves out those without a name.
    pub(crate) fn grouped<'a>(&'a self, node: impl Fn(&'a str) -> Option<&'a str>) -> BTreeMap<(&'a str, &'a str), Names> {
        let mut grouped: BTreeMap<_, Names> = BTreeMap::new();
        for ((from, to), names) in &self.between {
            if let (Some(from), Some(to)) = (node(from), node(to))
                && from != to
            {
                grouped.entry((from, to)).or_default().extend(names.iter().cloned());
            }
        }
        grouped
    }
}

/// What one module uses.
struct Uses<'a> {
    modules: &'a Modules,
    here: &'a ModulePath,
    /// Names that stand for a module here. Importing a module uses nothing of it yet: what is then named of it does.
    aliases: BTreeMap<String, Alias>,
    /// Every path as it is written, `use` taken apart.
    paths: Vec<Vec<String>>,
}

struct Alias {
    module: ModulePath,
    /// Passed on to others by `pub use`, which is a use by itself.
    public: bool,
    used: bool,
}

/// Where a path leads.
enum Target {
    /// To a module of this crate, and to what is named of it.
    Inside { module: ModulePath, rest: Vec<String> },
    /// To another crate.
    Crate(String),
}

impl Uses<'_> {
    fn tell(mut self, file: &str, arrows: &mut Arrows) {
        for path in std::mem::take(&mut self.paths) {
            match self.resolve(&path) {
                Some(Target::Inside { module, rest }) => self.arrow(file, &module, rest.first(), arrows),
                Some(Target::Crate(name)) => {
                    arrows.crates.entry(file.to_owned()).or_default().insert(name);
                }
                None => {}
            }
        }
        for alias in self.aliases.values().filter(|alias| alias.public || !alias.used) {
            self.arrow(file, &alias.module, None, arrows);
        }
    }

    fn arrow(&self, file: &str, module: &ModulePath, name: Option<&String>, arrows: &mut Arrows) {
        let Some(to) = self.modules.get(module).map(|module| &module.file) else { return };
        if to != file {
            let name = name.or(module.last()).cloned().unwrap_or_default();
            arrows.between.entry((file.to_owned(), to.clone())).or_default().insert(name);
        }
    }

    fn resolve(&mut self, path: &[String]) -> Option<Target> {
        let (first, rest) = path.split_first()?;
        let (mut module, mut rest) = match first.as_str() {
            // It began with `::`, so that it leads out whatever is called so here.
            "" => return rest.first().cloned().map(Target::Crate),
            "crate" => (self.here.first().cloned().into_iter().collect(), rest),
            "self" => (self.here.clone(), rest),
            "super" => (parent(self.here)?, rest),
            "Self" => return None,
            name => {
                let child = below(self.here, name);
                if let Some(alias) = self.aliases.get_mut(name) {
                    alias.used = true;
                    (alias.module.clone(), rest)
                } else if self.modules.get(&child).is_some() {
                    (child, rest)
                } else if name == self.modules.library {
                    (vec!["lib".to_owned()], rest)
                } else if rest.is_empty() {
                    // A name of this module, or of what is always in reach.
                    return None;
                } else {
                    return Some(Target::Crate(first.clone()));
                }
            }
        };
        while let Some((next, after)) = rest.split_first() {
            let child = if next == "super" { parent(&module)? } else { below(&module, next) };
            if self.modules.get(&child).is_none() {
                break;
            }
            (module, rest) = (child, after);
        }
        Some(Target::Inside { module, rest: rest.to_vec() })
    }

    /// Adds one name from a `use`, under the name that it has here from then on.
    fn import(&mut self, path: Vec<String>, called: &str, public: bool) {
        // A crate that is imported by its bare name is used like any path to it.
        let bare = path.len() == 1 && !matches!(path.first().map(String::as_str), Some("crate" | "self" | "super"));
        match self.resolve(&path) {
            Some(Target::Inside { module, rest }) if rest.is_empty() && called != "*" => {
                self.aliases.insert(called.to_owned(), Alias { module, public, used: false });
            }
            None if bare => self.paths.push(path.into_iter().chain(["self".to_owned()]).collect()),
            _ => self.paths.push(path),
        }
    }

    fn import_tree(&mut self, before: &[String], tree: &UseTree, public: bool) {
        let with = |name: &syn::Ident| before.iter().cloned().chain([name.to_string()]).collect::<Vec<_>>();
        let without_self = |path: Vec<String>| {
            let is_self = path.len() > 1 && path.last().is_some_and(|name| name == "self");
            if is_self { before.to_vec() } else { path }
        };
        match tree {
            UseTree::Path(path) => self.import_tree(&with(&path.ident), &path.tree, public),
            UseTree::Group(group) => group.items.iter().for_each(|tree| self.import_tree(before, tree, public)),
            UseTree::Glob(_) => self.import(before.to_vec(), "*", public),
            UseTree::Name(name) => {
                let path = without_self(with(&name.ident));
                let called = path.last().cloned().unwrap_or_default();
                self.import(path, &called, public);
            }
            UseTree::Rename(rename) => {
                self.import(without_self(with(&rename.ident)), &rename.rename.to_string(), public);
            }
        }
    }

    /// Paths within the arguments of a macro, which nobody but the macro itself could parse.
    fn read_tokens(&mut self, tokens: TokenStream) {
        let mut path: Vec<String> = Vec::new();
        let mut colons = 0;
        for token in tokens {
            match token {
                TokenTree::Ident(ident) => {
                    if colons != 2 {
                        self.end_path(&mut path);
                    }
                    path.push(ident.to_string());
                    colons = 0;
                }
                TokenTree::Punct(punct) if punct.as_char() == ':' => colons += 1,
                TokenTree::Group(group) => {
                    self.end_path(&mut path);
                    colons = 0;
                    self.read_tokens(group.stream());
                }
                TokenTree::Punct(_) | TokenTree::Literal(_) => {
                    self.end_path(&mut path);
                    colons = 0;
                }
            }
        }
        self.end_path(&mut path);
    }

    fn end_path(&mut self, path: &mut Vec<String>) {
        let path = std::mem::take(path);
        if path.len() > 1 {
            self.paths.push(path);
        }
    }
}

impl<'ast> Visit<'ast> for Uses<'_> {
    fn visit_item(&mut self, item: &'ast syn::Item) {
        if !is_for_tests(attributes_of(item)) {
            visit::visit_item(self, item);
        }
    }

    fn visit_impl_item_fn(&mut self, function: &'ast syn::ImplItemFn) {
        if !is_for_tests(&function.attrs) {
            visit::visit_impl_item_fn(self, function);
        }
    }

    fn visit_item_use(&mut self, item: &'ast syn::ItemUse) {
        let before = item.leading_colon.as_ref().map(|_| String::new());
        self.import_tree(before.as_slice(), &item.tree, !matches!(item.vis, Visibility::Inherited));
    }

    /// Says who may see it, and uses nothing.
    fn visit_visibility(&mut self, _: &'ast Visibility) {}

    fn visit_path(&mut self, path: &'ast syn::Path) {
        let before = path.leading_colon.as_ref().map(|_| String::new()).into_iter();
        let names: Vec<String> = before.chain(path.segments.iter().map(|segment| segment.ident.to_string())).collect();
        if names.len() > 1 {
            self.paths.push(names);
        }
        visit::visit_path(self, path);
    }

    fn visit_macro(&mut self, call: &'ast syn::Macro) {
        self.read_tokens(call.tokens.clone());
        visit::visit_macro(self, call);
    }
}

fn below(module: &[String], name: &str) -> ModulePath {
    module.iter().cloned().chain([name.to_owned()]).collect()
}

fn parent(module: &[String]) -> Option<ModulePath> {
    let (_, parent) = module.split_last()?;
    (!parent.is_empty()).then(|| parent.to_vec())
}
