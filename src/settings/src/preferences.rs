//! What a person chose about the window itself: how it looks, which programs it lists, and where it stood. It decides nothing about
//! what programs send.
//!
//! One JSON file beside the folder of registered manifests, written when something in it changes. It is read value by value: one that
//! cannot be used counts for nothing, and takes no other with it. A file with such a one is kept under another name before a new one is
//! written.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{self, Write};
use std::path::PathBuf;

use candor::Places;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;

use crate::text::Language;

/// The text sizes to choose from, in percent.
pub const TEXT_SIZES: [u16; 5] = [100, 125, 150, 175, 200];
/// No window was ever further away than this from a screen's corner.
const FAR_AWAY: f32 = 20_000.0;

/// What is kept.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Preferences {
    /// The colours.
    pub theme: Theme,
    /// The size of everything, in percent, 50 to 300.
    pub text_size: u16,
    /// The tag of the language; that of the system if `None`.
    pub language: Option<String>,
    /// Whether nothing slides or fades.
    pub less_movement: bool,
    /// Programs that are left out of the list, by id.
    pub hidden: BTreeSet<String>,
    /// Manifests that were added by hand.
    pub added: Vec<PathBuf>,
    /// Programs that the switch for all of them turned off, by id; it brings back these and no other.
    pub turned_off: BTreeSet<String>,
    /// Where the window stood last.
    pub window: Option<Stand>,
    /// What could not be used of the file that was read.
    #[serde(skip)]
    pub unusable: Unusable,
}

/// What could not be used of a file.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum Unusable {
    /// All of it could be used, or there was none.
    #[default]
    Nothing,
    /// These values.
    Some(Vec<Kept>),
    /// The whole file.
    Everything,
}

/// A value of the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(missing_docs, reason = "each is the field of the preferences with this name")]
pub enum Kept {
    Theme,
    TextSize,
    Language,
    LessMovement,
    Hidden,
    Added,
    TurnedOff,
    Window,
}

/// By day, by night, or as the system.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Theme {
    /// As the system.
    #[default]
    System,
    /// By day.
    Light,
    /// By night.
    Dark,
}

/// Where a window stands, in points.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Stand {
    /// Width and height of what is inside its frame.
    pub size: [f32; 2],
    /// Its upper left corner, where the system tells.
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
            window: None,
            unusable: Unusable::Nothing,
        }
    }
}

/// A file on its way to preferences: what is taken from it, and what could not be.
struct Taking {
    values: BTreeMap<String, Box<RawValue>>,
    unusable: Vec<Kept>,
}

impl Taking {
    fn take<T: DeserializeOwned>(&mut self, key: &str, kept: Kept, otherwise: T) -> T {
        let Some(value) = self.values.get(key) else { return otherwise };
        serde_json::from_str(value.get()).unwrap_or_else(|_| {
            self.unusable.push(kept);
            otherwise
        })
    }
}

impl Preferences {
    fn file(places: &Places) -> PathBuf {
        places.user_apps.with_file_name("window.json")
    }

    /// What is kept. What is not there, or cannot be used, is as it is before anything was chosen.
    pub fn read(places: &Places) -> Self {
        match std::fs::read(Self::file(places)) {
            Ok(bytes) => Self::of(&bytes).sound(),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Self::default(),
            Err(_) => Self { unusable: Unusable::Everything, ..Self::default() },
        }
    }

    fn of(bytes: &[u8]) -> Self {
        let Ok(values) = serde_json::from_slice(bytes) else {
            return Self { unusable: Unusable::Everything, ..Self::default() };
        };
        let mut file = Taking { values, unusable: Vec::new() };
        let Self { theme, text_size, language, less_movement, hidden, added, turned_off, window, unusable: _ } =
            Self::default();
        let read = Self {
            theme: file.take("theme", Kept::Theme, theme),
            text_size: file.take("text_size", Kept::TextSize, text_size),
            language: file.take("language", Kept::Language, language),
            less_movement: file.take("less_movement", Kept::LessMovement, less_movement),
            hidden: file.take("hidden", Kept::Hidden, hidden),
            added: file.take("added", Kept::Added, added),
            turned_off: file.take("turned_off", Kept::TurnedOff, turned_off),
            window: file.take("window", Kept::Window, window),
            unusable: Unusable::Nothing,
        };
        if file.unusable.is_empty() { read } else { Self { unusable: Unusable::Some(file.unusable), ..read } }
    }

    /// The language that was chosen, or that of the system.
    pub fn language(&self) -> &'static Language {
        self.language.as_deref().and_then(Language::tagged).unwrap_or_else(Language::of_the_system)
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
        if Self::read(places).unusable != Unusable::Nothing {
            std::fs::rename(&file, file.with_extension("json.damaged"))?;
        }
        let mut new = tempfile::NamedTempFile::new_in(folder)?;
        serde_json::to_writer_pretty(&mut new, self)?;
        new.write_all(b"\n")?;
        new.as_file().sync_all()?;
        new.persist(&file).map_err(|error| error.error)?;
        Ok(())
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
    fn a_file_that_cannot_be_read_counts_for_nothing_and_is_not_lost() {
        let home = tempfile::tempdir().expect("folder");
        let places = places(&home);
        Preferences::default().keep(&places).expect("written");
        let file = Preferences::file(&places);
        for damaged in ["", "{", "{\"text_size\": \"big\"}", "{\"text_size\": 70000}"] {
            std::fs::write(&file, damaged).expect("written");
            let read = Preferences::read(&places);
            assert_eq!(Preferences { unusable: Unusable::Nothing, ..read.clone() }, Preferences::default(), "{damaged}");
            assert_ne!(read.unusable, Unusable::Nothing, "{damaged}");
            Preferences::default().keep(&places).expect("written");
            assert_eq!(std::fs::read_to_string(file.with_extension("json.damaged")).expect("kept"), damaged);
        }
    }

    #[test]
    fn one_value_that_cannot_be_used_takes_no_other_with_it_and_is_known() {
        let home = tempfile::tempdir().expect("folder");
        let places = places(&home);
        let kept = Preferences {
            theme: Theme::Dark,
            text_size: 150,
            language: Some("fi".into()),
            less_movement: true,
            hidden: ["ets2la".to_owned()].into(),
            added: vec!["/home/me/other.toml".into()],
            turned_off: ["skellycam".to_owned()].into(),
            window: Some(Stand { size: [900.0, 600.0], position: None }),
            unusable: Unusable::Nothing,
        };
        kept.keep(&places).expect("written");
        let whole = std::fs::read_to_string(Preferences::file(&places)).expect("readable");
        let whole: serde_json::Map<String, serde_json::Value> = serde_json::from_str(&whole).expect("JSON");
        let none = Preferences::default();
        for (key, value, part, expected) in [
            ("theme", "sepia".into(), Kept::Theme, Preferences { theme: none.theme, ..kept.clone() }),
            ("text_size", "big".into(), Kept::TextSize, Preferences { text_size: none.text_size, ..kept.clone() }),
            ("language", 7.into(), Kept::Language, Preferences { language: None, ..kept.clone() }),
            ("less_movement", "yes".into(), Kept::LessMovement, Preferences { less_movement: false, ..kept.clone() }),
            ("hidden", "ets2la".into(), Kept::Hidden, Preferences { hidden: none.hidden.clone(), ..kept.clone() }),
            ("added", serde_json::Value::Null, Kept::Added, Preferences { added: Vec::new(), ..kept.clone() }),
            ("turned_off", true.into(), Kept::TurnedOff, Preferences { turned_off: none.turned_off.clone(), ..kept.clone() }),
            ("window", "left".into(), Kept::Window, Preferences { window: None, ..kept.clone() }),
        ] {
            let mut file = whole.clone();
            file.insert(key.into(), value);
            let text = serde_json::to_string(&file).expect("JSON");
            std::fs::write(Preferences::file(&places), &text).expect("written");
            let read = Preferences::read(&places);
            assert_eq!(read, Preferences { unusable: Unusable::Some(vec![part]), ..expected }, "{key}");
            read.keep(&places).expect("written");
            let aside = std::fs::read_to_string(Preferences::file(&places).with_extension("json.damaged")).expect("kept");
            assert_eq!(aside, text, "nothing of it is lost");
            assert_eq!(Preferences::read(&places).unusable, Unusable::Nothing);
        }
    }

    #[test]
    fn what_is_not_there_or_not_known_is_no_fault() {
        let home = tempfile::tempdir().expect("folder");
        let places = places(&home);
        Preferences::default().keep(&places).expect("written");
        std::fs::write(Preferences::file(&places), r#"{"later": {"a": 1}, "theme": "light", "language": null}"#)
            .expect("written");
        let read = Preferences::read(&places);
        assert_eq!(read, Preferences { theme: Theme::Light, ..Preferences::default() });
    }

    #[test]
    fn a_file_that_is_not_to_be_read_is_not_lost_either() {
        let home = tempfile::tempdir().expect("folder");
        let places = places(&home);
        let file = Preferences::file(&places);
        std::fs::create_dir_all(file.join("inside")).expect("a folder in its place");
        assert_eq!(Preferences::read(&places).unusable, Unusable::Everything);
        Preferences::default().keep(&places).expect("written");
        assert!(file.is_file() && file.with_extension("json.damaged").join("inside").is_dir());
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
