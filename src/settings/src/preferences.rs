//! What a person chose about the window itself: how it looks, which programs it lists, and where it was. It decides nothing about
//! what programs send.
//!
//! One JSON file beside the folder of registered manifests, written when something in it changes. Whatever it lacks has its
//! default. A file that cannot be read, even if only one value has the wrong type, is ignored, and is kept under another name
//! before a new one is written.

use std::collections::{BTreeMap, BTreeSet};
use std::io;
use std::path::PathBuf;

use candor::Places;
use candor::tools::files;
use serde::{Deserialize, Serialize};

/// The text sizes to choose from, in percent: up to twice the usual size, which is what WCAG 1.4.4 asks for.
pub const TEXT_SIZES: [u16; 5] = [100, 125, 150, 175, 200];
/// The furthest that a window can be from a screen's corner, and the largest that it can be, in points. Five 4K screens side by
/// side are 19,200 wide; anything beyond that is a damaged file and no screen.
const FAR_AWAY: f32 = 20_000.0;

/// The longest file that is read, in bytes: room for several thousand manifests that were added by hand.
const MOST_BYTES: u64 = 1024 * 1024;

/// What is kept.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Preferences {
    /// The colours.
    pub theme: Theme,
    /// The size of everything, in percent: from 50 to 300, so that no number in the file makes a window that cannot be read or does
    /// not fit.
    pub text_size: u16,
    /// The tag of the language; that of the system if `None`.
    pub language: Option<String>,
    /// Whether nothing slides or fades.
    pub less_movement: bool,
    /// Programs that are left out of the list, by id.
    pub hidden: BTreeSet<String>,
    /// Manifests that were added by hand.
    #[serde(with = "paths")]
    pub added: Vec<PathBuf>,
    /// Programs that the switch for all of them turned off, by id; it turns on these again and no others.
    pub turned_off: BTreeSet<String>,
    /// Programs of which what is said about their older versions was put aside, by id.
    pub older_aside: BTreeSet<String>,
    /// How wide the columns of the history are.
    pub columns: Columns,
    /// Where the window was last.
    pub window: Option<Stand>,
    /// Whether there was a file that could not be read.
    #[serde(skip)]
    pub unreadable: bool,
}

/// Light, dark, or like the system.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Theme {
    /// Like the system.
    #[default]
    System,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

/// The widths that the person gave the columns of the history, in points, by the column's name in the file; where there is none, a
/// column is as wide as what it says. One of a column that this version does not have is kept.
pub type Columns = BTreeMap<String, Option<u16>>;

/// A window's size and position, in points.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Stand {
    /// Width and height of what is inside its frame.
    pub size: [f32; 2],
    /// Its upper left corner, if the system says where that is.
    pub position: Option<[f32; 2]>,
}

impl Default for Preferences {
    fn default() -> Self {
        Self {
            theme: Theme::default(),
            text_size: 100,
            language: None,
            less_movement: false,
            hidden: BTreeSet::new(),
            added: Vec::new(),
            turned_off: BTreeSet::new(),
            older_aside: BTreeSet::new(),
            columns: Columns::new(),
            window: None,
            unreadable: false,
        }
    }
}

impl Default for Stand {
    fn default() -> Self {
        Self { size: [1120.0, 760.0], position: None }
    }
}

impl Preferences {
    /// Where it is kept.
    pub fn file(places: &Places) -> PathBuf {
        places.user_apps.with_file_name("window.json")
    }

    /// Where a file that could not be read is kept, once a new one is written.
    pub fn set_aside(places: &Places) -> PathBuf {
        Self::file(places).with_extension("json.damaged")
    }

    /// What is kept; the defaults if nothing is, or if it cannot be read.
    pub fn read(places: &Places) -> Self {
        let bytes = files::read(&Self::file(places), MOST_BYTES).map_err(io::Error::from);
        let read = bytes.and_then(|bytes| Ok(serde_json::from_slice::<Self>(&bytes)?));
        match read {
            Ok(read) => read.sound(),
            Err(error) if error.kind() == io::ErrorKind::NotFound && !Self::file(places).is_symlink() => Self::default(),
            Err(_) => Self { unreadable: true, ..Self::default() },
        }
    }

    fn sound(mut self) -> Self {
        self.text_size = self.text_size.clamp(50, 300);
        let near = |stand: &Stand| {
            let corner = stand.position.unwrap_or_default();
            stand.size.iter().all(|side| (200.0..FAR_AWAY).contains(side)) && corner.iter().all(|at| at.abs() < FAR_AWAY)
        };
        self.window = self.window.filter(near);
        self
    }

    /// Keeps it.
    pub fn keep(&self, places: &Places) -> io::Result<()> {
        let file = Self::file(places);
        let folder = file.parent().ok_or(io::ErrorKind::InvalidInput)?;
        std::fs::create_dir_all(folder)?;
        if Self::read(places).unreadable {
            std::fs::rename(&file, Self::set_aside(places))?;
        }
        let mut text = serde_json::to_string_pretty(self)?;
        text.push('\n');
        files::write_atomically(&file, text.as_bytes())
    }
}

/// Paths as JSON has them. One that is not Unicode, and so no text, is the list of its bytes.
mod paths {
    use std::ffi::OsString;
    use std::path::PathBuf;

    use serde::{Deserialize, Deserializer, Serialize as _, Serializer};

    #[derive(serde::Serialize, Deserialize)]
    #[serde(untagged)]
    enum Written {
        Text(String),
        Bytes(Vec<u8>),
    }

    pub(super) fn serialize<S: Serializer>(paths: &[PathBuf], serializer: S) -> Result<S::Ok, S::Error> {
        let written = |path: &PathBuf| match path.to_str() {
            Some(text) => Written::Text(text.to_owned()),
            None => bytes(path),
        };
        paths.iter().map(written).collect::<Vec<_>>().serialize(serializer)
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<PathBuf>, D::Error> {
        let path = |written| match written {
            Written::Text(text) => text.into(),
            Written::Bytes(bytes) => PathBuf::from(os_string(bytes)),
        };
        Ok(Vec::deserialize(deserializer)?.into_iter().map(path).collect())
    }

    #[cfg(unix)]
    fn bytes(path: &std::path::Path) -> Written {
        Written::Bytes(std::os::unix::ffi::OsStrExt::as_bytes(path.as_os_str()).to_vec())
    }

    #[cfg(unix)]
    fn os_string(bytes: Vec<u8>) -> OsString {
        std::os::unix::ffi::OsStringExt::from_vec(bytes)
    }

    #[cfg(not(unix))]
    fn bytes(path: &std::path::Path) -> Written {
        Written::Text(path.to_string_lossy().into_owned())
    }

    #[cfg(not(unix))]
    fn os_string(bytes: Vec<u8>) -> OsString {
        String::from_utf8_lossy(&bytes).into_owned().into()
    }
}

#[cfg(test)]
mod tests {
    use candor::Environment;

    use super::*;

    fn places(home: &tempfile::TempDir) -> Places {
        Places::below(home.path(), Environment::default())
    }

    #[test]
    fn what_is_kept_is_what_is_read_and_nothing_is_written_before_something_is_kept() {
        let home = tempfile::tempdir().expect("folder");
        let places = places(&home);
        assert_eq!(Preferences::read(&places), Preferences::default());
        assert_eq!(std::fs::read_dir(home.path()).expect("readable").count(), 0);
        let kept = Preferences {
            theme: Theme::Dark,
            text_size: 150,
            language: Some("fi".into()),
            hidden: ["ets2la".to_owned()].into(),
            window: Some(Stand { size: [900.0, 600.0], position: Some([-5.0, 40.0]) }),
            ..Preferences::default()
        };
        kept.keep(&places).expect("written");
        assert_eq!(Preferences::read(&places), kept);
    }

    #[test]
    fn a_file_of_which_anything_cannot_be_read_counts_for_nothing_and_is_not_lost() {
        let home = tempfile::tempdir().expect("folder");
        let places = places(&home);
        Preferences::default().keep(&places).expect("written");
        let file = Preferences::file(&places);
        let wrong = [
            ("theme", "\"sepia\""),
            ("text_size", "\"big\""),
            ("text_size", "70000"),
            ("language", "7"),
            ("less_movement", "\"yes\""),
            ("hidden", "\"ets2la\""),
            ("added", "null"),
            ("turned_off", "true"),
            ("window", "\"left\""),
            ("window", "{\"size\": [900]}"),
            ("columns", "7"),
            ("columns", "null"),
            ("columns", "{\"time\": \"wide\"}"),
            ("columns", "{\"what\": 240, \"tier\": 70000}"),
        ];
        let wrong = wrong.map(|(key, value)| format!("{{\"less_movement\": true, \"later\": 1, \"{key}\": {value}}}"));
        let torn = ["", "{", "7", "{\"text_size\": 150, \"text_size\": 150}"].map(str::to_owned);
        for damaged in wrong.into_iter().chain(torn) {
            std::fs::write(&file, &damaged).expect("written");
            let read = Preferences::read(&places);
            assert_eq!(read, Preferences { unreadable: true, ..Preferences::default() }, "{damaged}");
            read.keep(&places).expect("written");
            let aside = std::fs::read_to_string(Preferences::set_aside(&places)).expect("kept");
            assert_eq!(aside, damaged, "nothing of it is lost");
            assert_eq!(Preferences::read(&places), Preferences::default(), "and the new one can be read");
        }
    }

    #[test]
    fn what_is_not_there_or_not_known_is_no_fault() {
        let home = tempfile::tempdir().expect("folder");
        let places = places(&home);
        Preferences::default().keep(&places).expect("written");
        std::fs::write(Preferences::file(&places), r#"{"later": {"a": 1}, "theme": "light", "language": null, "window": {}}"#)
            .expect("written");
        let read = Preferences::read(&places);
        assert_eq!(read, Preferences { theme: Theme::Light, window: Some(Stand::default()), ..Preferences::default() });
    }

    #[test]
    fn the_widths_of_columns_are_kept_by_name_and_those_of_other_versions_do_no_harm() {
        let home = tempfile::tempdir().expect("folder");
        let places = places(&home);
        Preferences::default().keep(&places).expect("written");
        let file = Preferences::file(&places);
        // The first is what earlier versions write.
        for (written, what, later) in [
            (r#"{"time": null, "what": 240, "tier": null, "state": null, "size": 80}"#, Some(240), None),
            (r#"{"what": 240, "later": 90}"#, Some(240), Some(90)),
            (r#"{"later": null}"#, None, None),
            ("{}", None, None),
        ] {
            std::fs::write(&file, format!("{{\"text_size\": 150, \"columns\": {written}}}")).expect("written");
            let read = Preferences::read(&places);
            let width = |name: &str| read.columns.get(name).copied().flatten();
            assert_eq!((read.text_size, width("what"), width("later")), (150, what, later), "{written}");
            read.keep(&places).expect("written");
            assert_eq!(Preferences::read(&places), read, "{written}");
            let kept: serde_json::Value = serde_json::from_slice(&std::fs::read(&file).expect("kept")).expect("JSON");
            let before: serde_json::Value = serde_json::from_str(written).expect("JSON");
            assert_eq!(kept.get("columns"), Some(&before), "in the same form");
        }
    }

    #[test]
    fn a_file_that_is_not_to_be_read_is_not_lost_either() {
        let home = tempfile::tempdir().expect("folder");
        let places = places(&home);
        let file = Preferences::file(&places);
        std::fs::create_dir_all(file.join("inside")).expect("a folder in its place");
        assert!(Preferences::read(&places).unreadable);
        Preferences::default().keep(&places).expect("written");
        assert!(file.is_file() && Preferences::set_aside(&places).join("inside").is_dir());
    }

    #[cfg(unix)]
    #[test]
    fn a_manifest_whose_path_is_not_unicode_is_kept_like_any_other() {
        use std::os::unix::ffi::OsStringExt as _;
        let home = tempfile::tempdir().expect("folder");
        let places = places(&home);
        let strange = PathBuf::from(std::ffi::OsString::from_vec(b"/home/caf\xe9/a.toml".to_vec()));
        let kept = Preferences { added: vec!["/plain.toml".into(), strange], ..Preferences::default() };
        kept.keep(&places).expect("written");
        assert_eq!(Preferences::read(&places), kept);
    }

    #[test]
    fn no_figure_in_the_file_makes_a_window_that_cannot_be_used() {
        let home = tempfile::tempdir().expect("folder");
        let places = places(&home);
        Preferences::default().keep(&places).expect("written");
        for (text, size, stands) in [
            (r#"{"text_size": 0}"#, 50, false),
            (r#"{"text_size": 9999}"#, 300, false),
            (r#"{"window": {"size": [1.0, 1.0], "position": null}}"#, 100, false),
            (r#"{"window": {"size": [900.0, 700.0], "position": [1e9, 0.0]}}"#, 100, false),
            (r#"{"window": {"size": [900.0, 700.0], "position": [0.0, 0.0]}, "later": 1}"#, 100, true),
        ] {
            std::fs::write(Preferences::file(&places), text).expect("written");
            let read = Preferences::read(&places);
            assert_eq!((read.text_size, read.window.is_some()), (size, stands), "{text}");
        }
    }
}
