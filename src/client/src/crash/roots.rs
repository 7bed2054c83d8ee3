//! Where code is known to be. Of a path in a frame, the part below such a root is kept; of any other path, nothing.

/// What stands in place of a path that is below no known root.
pub(super) const PATH: &str = "[path]";

/// Whole paths below these are kept: nobody's own folders, on any computer.
const SYSTEM: &[&str] = &[
    "/usr/lib/",
    "/usr/lib32/",
    "/usr/lib64/",
    "/usr/libexec/",
    "/usr/include/",
    "/usr/share/",
    "/usr/bin/",
    "/usr/sbin/",
    "/usr/src/",
    "/usr/local/lib/",
    "/usr/local/lib64/",
    "/usr/local/include/",
    "/usr/local/bin/",
    "/usr/local/share/",
    "/usr/local/cellar/",
    "/usr/local/opt/",
    "/usr/local/go/",
    "/usr/local/cuda",
    "/lib/",
    "/lib32/",
    "/lib64/",
    "/bin/",
    "/sbin/",
    "/opt/homebrew/",
    "/opt/local/",
    "/opt/hostedtoolcache/",
    "/opt/rocm",
    "/opt/conda/",
    "/opt/cuda/",
    "/system/library/",
    "/library/frameworks/",
    "/library/developer/",
    "/applications/",
    "/nix/store/",
    "/gnu/store/",
    "/snap/",
    "/app/lib/",
    "/app/bin/",
    "/app/share/",
    "/build/",
    "/builds/",
    "/home/runner/work/",
    "/users/runner/work/",
    "/home/conda/feedstock_root/",
    "/croot/",
    "/_/",
    "/__w/",
    "c:/windows/",
    "c:/program files/",
    "c:/program files (x86)/",
    "c:/programdata/chocolatey/",
    "c:/hostedtoolcache/",
    "c:/tools/",
    "c:/msys64/",
    "d:/a/",
    "/__e/",
];

/// Folders below which published code is, wherever they are. What follows one is kept, from its name on.
const MARKERS: &[&str] = &[
    "site-packages",
    "dist-packages",
    "node_modules",
    "rustlib",
    "app.asar",
    "app.asar.unpacked",
    "base_library.zip",
    "library.zip",
    "_internal",
    "squashfs-root",
];

/// Roots of more than one folder; a `*` stands for one folder that is different everywhere and is not kept.
const CHAINS: &[&[&str]] = &[
    &[".cargo", "registry", "src", "*"],
    &[".cargo", "git", "checkouts", "*", "*"],
    &["rustc", "*", "library"],
    &["rustc", "*", "compiler"],
    &["go", "pkg", "mod"],
    &[".nuget", "packages"],
];

/// Names of files that are code; a relative path counts as the program's own only if it ends so.
const CODE_ENDINGS: &[&str] = &[
    "py", "pyx", "pyi", "pyw", "pyc", "pyd", "ipynb", "rs", "c", "cc", "cpp", "cxx", "c++", "h", "hh", "hpp", "hxx", "inl",
    "inc", "ipp", "tcc", "m", "mm", "s", "asm", "cu", "cs", "fs", "vb", "razor", "cshtml", "xaml", "js", "mjs", "cjs", "jsx",
    "ts", "mts", "cts", "tsx", "vue", "svelte", "html", "java", "kt", "scala", "go", "rb", "php", "lua", "dart", "swift", "so",
    "dll", "dylib", "exe", "pas", "f90", "zig",
];

/// Endings of what runs in a browser, which stand after a name and `@`.
pub(super) const SCRIPT_ENDINGS: &[&str] = &["js", "mjs", "cjs", "jsx", "ts", "mts", "cts", "tsx", "vue", "svelte", "html"];

/// The path, as far as it is below one of the program's own folders or another known root; else [`PATH`].
pub(super) fn kept(path: &str, own: &[String]) -> String {
    let path = path.trim();
    if is_no_file(path) || path == PATH {
        return path.to_owned();
    }
    let long = path.strip_prefix("\\\\?\\").or_else(|| path.strip_prefix("//?/"));
    let path = long.filter(|rest| is_drive(rest)).unwrap_or(path);
    if let Some(address) = in_the_web(path) {
        return address;
    }
    let path = path
        .strip_prefix("file://")
        .map_or(path, |local| local.strip_prefix('/').filter(|rest| is_drive(rest)).unwrap_or(local));
    let folded = folded(path);
    if folded.split('/').any(|part| part == "..") {
        let rest = folded.trim_start_matches("../");
        let start = folded.len() - rest.len();
        return if rest.split('/').any(|part| part == "..") {
            PATH.to_owned()
        } else {
            relative(path.get(start..).unwrap_or_default())
        };
    }
    let below = |root: &String| folded.strip_prefix(root.as_str())?.strip_prefix('/').map(str::len);
    if let Some(length) = own.iter().filter_map(below).min() {
        return path.get(path.len() - length..).unwrap_or(PATH).to_owned();
    }
    if let Some(kept) = below_marker(path, &folded) {
        return kept;
    }
    if SYSTEM.iter().any(|root| folded.starts_with(root)) && !names_a_home(folded.get(1..).unwrap_or_default()) {
        return shown(path);
    }
    if is_absolute(path) { PATH.to_owned() } else { relative(path) }
}

/// Small letters and forward slashes, as many bytes as before.
pub(super) fn folded(path: &str) -> String {
    path.replace('\\', "/").to_ascii_lowercase()
}

/// What is in a frame instead of a file.
pub(super) fn is_no_file(path: &str) -> bool {
    let words = |text: &str| text.len() <= 100 && !text.contains(['/', '\\', '@']);
    let bracketed = path.strip_prefix('<').and_then(|rest| rest.strip_suffix('>')).is_some_and(words);
    let inner =
        ["node:", "bun:", "deno:", "ext:", "internal/"].iter().any(|start| path.starts_with(start)) && !path.contains(' ');
    bracketed
        || inner
        || matches!(path, "native" | "native code" | "[native code]" | "??" | "Unknown Source" | "Native Method" | "[path]")
}

pub(super) fn is_absolute(path: &str) -> bool {
    path.starts_with(['/', '\\', '~', '%', '$']) || is_drive(path) || path.contains("://")
}

pub(super) fn is_drive(path: &str) -> bool {
    let mut bytes = path.bytes();
    bytes.next().is_some_and(|byte| byte.is_ascii_alphabetic())
        && bytes.next() == Some(b':')
        && matches!(bytes.next(), Some(b'/' | b'\\'))
}

/// Whether the last name of a path ends as one of these files do.
pub(super) fn ends_as(path: &str, endings: &[&str]) -> bool {
    let name = path.rsplit(['/', '\\']).next().unwrap_or_default();
    // A library's version follows its ending.
    let stem = name.find(".so.").map_or(name, |at| name.get(..at + 3).unwrap_or(name));
    stem.rsplit_once('.').is_some_and(|(_, ending)| endings.contains(&ending.to_ascii_lowercase().as_str()))
}

pub(super) fn is_code(path: &str) -> bool {
    ends_as(path, CODE_ENDINGS)
}

/// A path of the program's own, as the compiler was given it.
fn relative(path: &str) -> String {
    let folded = folded(path);
    let fits =
        !folded.is_empty() && folded.len() <= 300 && is_code(&folded) && !folded.contains(['@', '"', '=', '?', '*', ':']);
    // What an older version left of a path.
    let fits = fits && !["[home]", "[disk]", "[network folder]"].iter().any(|start| folded.contains(start));
    if fits && !names_a_home(&folded) && !is_absolute(path) { path.to_owned() } else { PATH.to_owned() }
}

/// `home/anna/x.py`, but not `home/mod.rs` or `src/home/mod.rs`.
fn names_a_home(folded: &str) -> bool {
    let mut parts =
        folded.split('/').skip_while(|part| matches!(*part, "" | "." | "var" | "usr" | "export" | "mnt" | "c" | "local"));
    matches!(parts.next(), Some("home" | "homes" | "users" | "documents and settings")) && parts.count() > 1
}

fn below_marker(path: &str, folded: &str) -> Option<String> {
    let parts: Vec<(usize, &str)> = parts_of(folded).collect();
    for (index, (start, part)) in parts.iter().enumerate() {
        let is_last = index + 1 >= parts.len();
        if let Some(found) = below_chain(path, parts.get(index..)?) {
            return Some(found);
        }
        // A folder with a different name in each run: only what is in it is informative.
        let bundle = [("_mei", "_MEI*"), (".mount_", ".mount_*"), ("onefile_", "onefile_*")]
            .into_iter()
            .find(|(begins, _)| part.starts_with(begins));
        if let Some((_, shown)) = bundle.filter(|_| !is_last) {
            let after = start + part.len();
            return Some(format!("{shown}{}", path.get(after..)?));
        }
        let before = || index.checked_sub(1).and_then(|before| parts.get(before)).map_or("", |(_, part)| *part);
        let is_python = |part: &str| {
            ["python", "anaconda", "miniconda", "miniforge", "mambaforge"].iter().any(|name| part.starts_with(name))
        };
        let standard = part.starts_with("python") && before().starts_with("lib") || *part == "lib" && is_python(before());
        // The packages stand inside the standard library, so that what follows there says more.
        let packages = || parts.iter().skip(index).any(|(_, part)| MARKERS.contains(part));
        if !is_last
            && (MARKERS.contains(part) || standard && !packages())
            && !SYSTEM.iter().any(|root| folded.starts_with(root))
        {
            let from = if *part == "lib" || MARKERS.contains(part) { *start } else { parts.get(index - 1)?.0 };
            return path.get(from..).map(str::to_owned);
        }
        // A bundle of macOS carries the program's name.
        if part.rsplit_once('.').is_some_and(|(name, end)| !name.is_empty() && end == "app")
            && parts.get(index + 1).is_some_and(|(_, next)| *next == "contents")
        {
            return path.get(*start..).map(str::to_owned);
        }
    }
    None
}

fn below_chain(path: &str, parts: &[(usize, &str)]) -> Option<String> {
    let chain = CHAINS.iter().find(|chain| {
        parts.len() > chain.len() && chain.iter().zip(parts).all(|(name, (_, part))| *name == "*" || name == part)
    })?;
    let mut shown: Vec<&str> = Vec::new();
    for (name, (start, part)) in chain.iter().zip(parts) {
        shown.push(if *name == "*" { "*" } else { path.get(*start..start + part.len())? });
    }
    let separator = path.get(parts.first()?.0 + parts.first()?.1.len()..)?.chars().next().unwrap_or('/').to_string();
    let after = parts.get(chain.len() - 1).map(|(start, part)| start + part.len())?;
    let root = if parts.first()?.1 == "rustc" { "/" } else { "" };
    Some(format!("{root}{}{}", shown.join(&separator), path.get(after..)?))
}

fn parts_of(folded: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut at = 0;
    folded.split('/').filter_map(move |part| {
        let start = at;
        at += part.len() + 1;
        (!part.is_empty()).then_some((start, part))
    })
}

/// A store's folders begin with a digest.
fn shown(path: &str) -> String {
    for store in ["/nix/store/", "/gnu/store/"] {
        if let Some((_, name)) = path.strip_prefix(store).and_then(|rest| rest.split_once('-')) {
            return format!("{store}*-{}", name.strip_prefix("*-").unwrap_or(name));
        }
    }
    path.to_owned()
}

/// A script's address without whose site it is: its path is the program's own. `None` if this is not an address of a site.
fn in_the_web(address: &str) -> Option<String> {
    let (scheme, rest) = address.split_once("://")?;
    if matches!(
        scheme,
        "webpack-internal" | "webpack" | "app" | "ng" | "vite" | "rollup" | "tauri" | "capacitor" | "electron" | "turbopack"
    ) {
        let path = rest.trim_start_matches('/');
        let end = path.find(['?', '#']).unwrap_or(path.len());
        let kept = below_marker(path, &folded(path)).unwrap_or_else(|| path.get(..end).unwrap_or_default().to_owned());
        let homely = names_a_home(&folded(&kept)) || is_drive(&kept) || kept.contains("..");
        return Some(if homely { PATH.to_owned() } else { format!("{scheme}:///{kept}") });
    }
    if !matches!(
        scheme,
        "http" | "https" | "chrome-extension" | "moz-extension" | "safari-web-extension" | "blob:http" | "blob:https"
    ) {
        return None;
    }
    let rest = rest.get(..rest.find(['?', '#']).unwrap_or(rest.len()))?;
    let (host, path) = rest.split_once('/').unwrap_or((rest, ""));
    let host = if host == "localhost" || host.strip_prefix("localhost:").is_some() { host } else { "[address]" };
    let kept = below_marker(path, &folded(path)).unwrap_or_else(|| path.to_owned());
    let parts: Vec<&str> = kept.split('/').collect();
    let personal =
        parts.iter().any(|part| part.starts_with('~') || part.contains(['@', '%', '=', ';', ' ']))
            || parts.iter().rev().skip(1).any(|part| {
                matches!(part.to_ascii_lowercase().as_str(), "users" | "user" | "u" | "personal" | "home" | "people")
            }) && !kept.contains("src/");
    let hidden = |part: &&str| part.len() >= 20 && part.bytes().any(|byte| byte.is_ascii_digit()) && !part.contains('.');
    let path = if personal {
        PATH.to_owned()
    } else {
        parts.iter().map(|part| if hidden(part) { "[code]" } else { part }).collect::<Vec<_>>().join("/")
    };
    Some(format!("{scheme}://{host}/{path}"))
}

#[cfg(test)]
mod tests {
    use super::kept;

    #[test]
    fn below_a_known_root_a_path_is_kept_and_above_it_nothing() {
        let own = [super::folded("C:\\Users\\Anna Nowak\\ets2la"), super::folded("/home/anna/ets2la")];
        for (path, expected) in [
            ("/home/anna/ets2la/core/map.py", "core/map.py"),
            ("c:\\users\\anna nowak\\ETS2LA\\core\\map.py", "core\\map.py"),
            ("\\\\?\\C:\\Users\\Anna Nowak\\ets2la\\core\\map.py", "core\\map.py"),
            ("/home/anna/ets2la2/core/map.py", "[path]"),
            ("/home/anna/.local/lib/python3.12/site-packages/numpy/core.py", "site-packages/numpy/core.py"),
            ("/usr/lib/python3/dist-packages/home/views.py", "/usr/lib/python3/dist-packages/home/views.py"),
            ("/home/anna/.pyenv/versions/3.11.4/lib/python3.11/asyncio/base.py", "lib/python3.11/asyncio/base.py"),
            ("C:\\Users\\A\\AppData\\Local\\Programs\\Python\\Python312\\Lib\\json\\decoder.py", "Lib\\json\\decoder.py"),
            (
                "/home/a/.cargo/registry/src/index.crates.io-6f17d22bba15001f/tokio-1.38.0/src/a.rs",
                ".cargo/registry/src/*/tokio-1.38.0/src/a.rs",
            ),
            (
                "/rustc/9fc6b43126469e3858e2fe86cafb4f0fd5068869/library/std/src/panicking.rs",
                "/rustc/*/library/std/src/panicking.rs",
            ),
            ("C:\\Users\\A\\AppData\\Local\\Temp\\_MEI123\\app\\core.py", "_MEI*\\app\\core.py"),
            ("/tmp/.mount_ETS2LAx1y2z3/usr/lib/libx.so.6", ".mount_*/usr/lib/libx.so.6"),
            ("/home/anna/secret project/x.py", "[path]"),
            ("src/home/mod.rs", "src/home/mod.rs"),
            ("../../../home/anna/x.rs", "[path]"),
            ("../src/x.rs", "src/x.rs"),
            ("~anna/x.py", "[path]"),
            ("anna.docx", "[path]"),
            ("<frozen importlib._bootstrap>", "<frozen importlib._bootstrap>"),
            ("https://intranet.example/static/app.js?v=1", "https://[address]/static/app.js"),
            ("file:///C:/Users/Anna/x.js", "[path]"),
            ("webpack-internal:///./src/home/widget.tsx", "webpack-internal:///./src/home/widget.tsx"),
            ("/Applications/Tool.app/Contents/MacOS/tool", "Tool.app/Contents/MacOS/tool"),
        ] {
            assert_eq!(kept(path, &own), expected, "{path}");
            assert_eq!(kept(expected, &own), expected, "again: {path}");
        }
    }
}
