//! The rules themselves, as data, so that moving a wall is one line here. What they mean is in `checks`.

/// A crate whose sources are held to rules.
#[derive(Debug, Clone, Copy)]
pub(crate) struct House {
    /// Where its sources are, from the root of the repository.
    pub(crate) folder: &'static str,
    /// What `main.rs` calls the library beside it; empty where there is none.
    pub(crate) library: &'static str,
    /// The files in it that are programs of their own, besides `main.rs`, without their ending.
    pub(crate) programs: &'static [&'static str],
    /// Its rooms, from the top. A room imports only rooms further down; rooms on one line do not import each other. Empty if only circles
    /// are forbidden.
    pub(crate) order: &'static [&'static [&'static str]],
    /// Folders that do not import each other, each with a slash at its end.
    pub(crate) strangers: &'static [&'static str],
    /// Who may import what draws; `None` if everybody may.
    pub(crate) drawing: Option<Drawing>,
}

/// Who may draw.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Drawing {
    /// The crates that draw.
    pub(crate) crates: &'static [&'static str],
    /// The places that may import them.
    pub(crate) places: &'static [Place],
    /// What the files named `draw*` never import, though they are below it anyway: a file that draws must not reach what acts, whatever
    /// becomes of the order.
    pub(crate) draws_never_import: &'static [&'static str],
}

/// A place that may draw.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Place {
    /// Everything in a folder, given with a slash at its end.
    Folder(&'static str),
    /// The files named `draw*.rs`, and what is in a folder `draw`, anywhere in a folder.
    Draws(&'static str),
    /// One file, and why it must.
    File(&'static str, &'static str),
}

/// Every crate whose sources are held to rules.
pub(crate) const HOUSES: &[House] = &[
    plain("src/client/src", "candor"),
    House {
        folder: "src/settings/src",
        library: "candor_settings",
        programs: &["candor_window"],
        order: &[
            &["window"],
            &["state"],
            &["worker", "cli", "plain"],
            &["report"],
            &["pages"],
            &["widgets"],
            &["theme"],
            &["text"],
            &["preferences", "opener"],
        ],
        strangers: &[
            "pages/choices/",
            "pages/history/",
            "pages/crashes/",
            "pages/feedback/",
            "pages/your_data/",
            "pages/about/",
            "pages/settings/",
            "pages/programs/",
        ],
        drawing: Some(Drawing {
            crates: &["egui", "eframe", "egui_extras", "egui_system_font_provider"],
            places: &[
                Place::Folder("window/"),
                Place::Folder("widgets/"),
                Place::Folder("theme/"),
                Place::Draws("pages/"),
                Place::File(
                    "state/session.rs",
                    "it asks for the next frame and hands text to the clipboard, and draws nothing",
                ),
            ],
            draws_never_import: &["worker", "state"],
        }),
    },
    plain("src/python/src", "candor_telemetry_native"),
    plain("src/c/src", "candor_c"),
    plain("src/collector/src", "candor_collector"),
    plain("packaging/manual/src", ""),
    plain("tests/src", "candor_journeys"),
    plain("tests/rooms/src", ""),
];

/// A crate in which only circles are forbidden, and functions that are too long.
const fn plain(folder: &'static str, library: &'static str) -> House {
    House { folder, library, programs: &[], order: &[], strangers: &[], drawing: None }
}

/// A function that is longer than this, in lines from `fn` to its closing brace, is a long one: it no longer fits on a
/// screen.
pub(crate) const LONG_FUNCTION: usize = 60;

/// How many long functions there may be, in all crates together: a plain list of many like things is sometimes clearer
/// in one piece.
pub(crate) const LONG_FUNCTIONS: usize = 8;

/// The longest function that is allowed, in lines. Nothing is so plain that it needs more.
pub(crate) const LONGEST_FUNCTION: usize = 70;
