//! How long the functions are.

use std::fmt;

use syn::{
    Attribute, Block, Signature,
    visit::{self, Visit},
};

use crate::{
    modules::{Modules, is_for_tests},
    rules::LONG_FUNCTION,
};

/// A function that is not a test.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Function {
    /// The file, from the root of the repository.
    pub(crate) file: String,
    /// Its name.
    pub(crate) name: String,
    /// Its lines, from the one with `fn` to that of its closing brace.
    pub(crate) lines: usize,
}

impl Function {
    /// Whether it no longer fits on a screen.
    pub(crate) fn is_long(&self) -> bool {
        self.lines > LONG_FUNCTION
    }
}

impl fmt::Display for Function {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}:{}", self.file, self.name, self.lines)
    }
}

/// Every function of a crate that has a body; `folder` is where its sources are.
pub(crate) fn of(modules: &Modules, folder: &str) -> Vec<Function> {
    let mut found = Vec::new();
    for (_, module) in modules.iter() {
        let mut finder = Finder { file: format!("{folder}/{}", module.file), found: Vec::new() };
        module.items.iter().for_each(|item| finder.visit_item(item));
        found.append(&mut finder.found);
    }
    found
}

struct Finder {
    file: String,
    found: Vec<Function>,
}

impl Finder {
    fn take(&mut self, signature: &Signature, body: &Block) {
        let first = signature.fn_token.span.start().line;
        let last = body.brace_token.span.close().end().line;
        self.found.push(Function {
            file: self.file.clone(),
            name: signature.ident.to_string(),
            lines: (last + 1).saturating_sub(first),
        });
    }
}

impl<'ast> Visit<'ast> for Finder {
    fn visit_item(&mut self, item: &'ast syn::Item) {
        if !is_for_tests(attributes_of(item)) {
            visit::visit_item(self, item);
        }
    }

    fn visit_item_fn(&mut self, function: &'ast syn::ItemFn) {
        self.take(&function.sig, &function.block);
        visit::visit_item_fn(self, function);
    }

    fn visit_impl_item_fn(&mut self, function: &'ast syn::ImplItemFn) {
        if !is_for_tests(&function.attrs) {
            self.take(&function.sig, &function.block);
            visit::visit_impl_item_fn(self, function);
        }
    }

    fn visit_trait_item_fn(&mut self, function: &'ast syn::TraitItemFn) {
        if let Some(body) = &function.default {
            self.take(&function.sig, body);
        }
        visit::visit_trait_item_fn(self, function);
    }
}

/// The attributes of an item.
pub(crate) fn attributes_of(item: &syn::Item) -> &[Attribute] {
    use syn::Item;
    match item {
        Item::Const(item) => &item.attrs,
        Item::Enum(item) => &item.attrs,
        Item::ExternCrate(item) => &item.attrs,
        Item::Fn(item) => &item.attrs,
        Item::ForeignMod(item) => &item.attrs,
        Item::Impl(item) => &item.attrs,
        Item::Macro(item) => &item.attrs,
        Item::Mod(item) => &item.attrs,
        Item::Static(item) => &item.attrs,
        Item::Struct(item) => &item.attrs,
        Item::Trait(item) => &item.attrs,
        Item::TraitAlias(item) => &item.attrs,
        Item::Type(item) => &item.attrs,
        Item::Union(item) => &item.attrs,
        Item::Use(item) => &item.attrs,
        _ => &[],
    }
}
