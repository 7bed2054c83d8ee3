//! Who a server may think this is: a random identifier, derived from a secret that never leaves, and replaced at will.
//!
//! An identifier is the hash of a proof; the proof is derived from the secret. Knowing an identifier is of no use to anybody; the proof
//! lets its holder fetch and erase. Nothing is derived from the hardware or the account.

use std::io;
use std::path::Path;

use hmac::{Hmac, KeyInit as _, Mac as _};
use jiff::Timestamp;
use serde_json::Value;
use sha2::Sha256;

use crate::calendar;
use crate::consent::key_that_stands_twice;
use crate::files;
use crate::firsts;
use crate::json;
use crate::manifest::IdentityKind;
use crate::wire;

/// The name of the file in the program's folder that holds the secret.
pub const FILE: &str = "telemetry_secret";

/// The longest file of secrets that is read, in bytes: a secret is kept for each time that the identity was replaced, and this has room for
/// several thousand.
const MOST: u64 = 1024 * 1024;

/// The secrets of one program: the one in use, and former ones, which are kept only for fetching and erasing.
#[derive(Clone, Default)]
pub struct Identity {
    current: Option<Secret>,
    /// Whether anything that carries the current identifier has left, or may have. If nothing has, the secret is not worth keeping: no
    /// server knows it.
    used: bool,
    former: Vec<Former>,
}

/// Recording does not care whether an identity has been sent.
impl PartialEq for Identity {
    fn eq(&self, other: &Self) -> bool {
        (&self.current, &self.former) == (&other.current, &other.former)
    }
}

impl Eq for Identity {}

type Secret = [u8; 32];

#[derive(Clone, PartialEq, Eq)]
struct Former {
    secret: Secret,
    until: Timestamp,
}

/// Why the secret cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum IdentityError {
    /// The operating system refuses it.
    #[error("the secret behind your identity cannot be read or written: {0}")]
    Io(io::Error),
    /// The file is damaged; it is left alone.
    #[error("the secret behind your identity is damaged; move {FILE} away, and a new one will be made")]
    Damaged,
    /// The system gives no random numbers.
    #[error("the operating system gives no random numbers")]
    NoRandomness,
}

impl From<io::Error> for IdentityError {
    fn from(error: io::Error) -> Self {
        Self::Io(error)
    }
}

impl std::fmt::Debug for Identity {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(
            f,
            "Identity {{ current: {}, former: {} }}",
            if self.current.is_some() { "[hidden]" } else { "none" },
            self.former.len()
        )
    }
}

impl Identity {
    /// Reads the secrets of the program in this folder; none, if there is no file yet.
    pub fn read(folder: &Path) -> Result<Self, IdentityError> {
        let text = match files::read_text(&folder.join(FILE), MOST).map_err(io::Error::from) {
            Ok(text) => text,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Self::default()),
            Err(error) if error.kind() == io::ErrorKind::InvalidData => return Err(IdentityError::Damaged),
            Err(error) => return Err(error.into()),
        };
        Self::of_text(&text).ok_or(IdentityError::Damaged)
    }

    /// What is in the file, if that is sound to the last key.
    fn of_text(text: &str) -> Option<Self> {
        let file = json::read(text).ok().filter(|_| key_that_stands_twice(text.as_bytes()).is_none())?;
        if !has_only(&file, &["format", "current", "used", "former"]) || file.get("format")?.as_u64() != Some(1) {
            return None;
        }
        let former = |former: &Value| {
            let (secret, until) = (json::text(former, "secret")?, json::text(former, "until")?);
            has_only(former, &["secret", "until"])
                .then_some(Former { secret: wire::unhex(secret.as_bytes())?, until: calendar::parse(&until)? })
        };
        let current = match json::optional_text(&file, "current")? {
            Some(secret) => Some(wire::unhex(secret.as_bytes())?),
            None => None,
        };
        let used = match file.get("used") {
            // A file of an earlier version does not say it, and then it may have been.
            None | Some(Value::Null) => true,
            Some(used) => used.as_bool()?,
        };
        let all = file.get("former").map_or(Some(Vec::new()), |all| all.as_array()?.iter().map(former).collect())?;
        Some(Self { current, used, former: all })
    }

    /// The secrets; makes and writes a new one if none is in use.
    pub fn read_or_make(folder: &Path) -> Result<Self, IdentityError> {
        Self::read_or_make_if(folder, &|| true)
    }

    /// Like [`Self::read_or_make`], if `is_needed` still says so once nobody else can write the consent file: a no that came meanwhile has
    /// ended the old secret, and must not be followed by a new one that nobody asked for.
    pub(crate) fn read_or_make_if(folder: &Path, is_needed: &dyn Fn() -> bool) -> Result<Self, IdentityError> {
        let identity = Self::read(folder)?;
        if identity.current.is_some() {
            return Ok(identity);
        }
        // Two programs may need the first secret at once; the second uses what the first has made.
        let _lock = files::lock_folder(folder)?;
        let mut identity = Self::read(folder)?;
        if identity.current.is_none() && is_needed() {
            let mut secret = Secret::default();
            getrandom::fill(&mut secret).or(Err(IdentityError::NoRandomness))?;
            (identity.current, identity.used) = (Some(secret), false);
            identity.write(folder)?;
        }
        Ok(identity)
    }

    /// Ends the secret in use, so that the next event makes a new one, and returns whether there was one. If anything with it may have
    /// left, or with `may_still_leave`, it is kept among the former ones; otherwise no server will ever know it, and it is forgotten.
    pub(crate) fn replace(folder: &Path, now: Timestamp, may_still_leave: bool) -> Result<bool, IdentityError> {
        Self::replace_if(folder, now, may_still_leave, &|| true)
    }

    /// Like [`Self::replace`], if `is_over` still says so once nobody else can write the consent file: a yes may have come meanwhile, and
    /// with it a new secret, which is not the one that ended.
    pub(crate) fn replace_if(
        folder: &Path,
        now: Timestamp,
        may_still_leave: bool,
        is_over: &dyn Fn() -> bool,
    ) -> Result<bool, IdentityError> {
        if is_over() {
            // The record of counted periods goes with it, even if no identifier was needed. If it cannot be removed, nobody is counted
            // twice, and a running host tries again as long as everything is off; the identity does not wait for it.
            let _tried_again = firsts::forget(folder);
        }
        if Self::read(folder)?.current.is_none() {
            return Ok(false);
        }
        let _lock = files::lock_folder(folder)?;
        let mut identity = Self::read(folder)?;
        let Some(secret) = identity.current.filter(|_| is_over()) else { return Ok(false) };
        identity.set_aside(secret, now, identity.used || may_still_leave);
        identity.write(folder)?;
        Ok(true)
    }

    fn set_aside(&mut self, secret: Secret, now: Timestamp, is_kept: bool) {
        if is_kept {
            self.former.push(Former { secret, until: now });
        }
        self.current = None;
    }

    /// Ends the secret in use if it `is_over`, because a server has erased what it had under it, and returns whether it was. The secret is
    /// kept among the former ones until it is known that there is nothing left to fetch or erase with it.
    pub(crate) fn end(folder: &Path, now: Timestamp, is_over: &dyn Fn(&Holder) -> bool) -> Result<bool, IdentityError> {
        let over = |identity: &Self| identity.current.filter(|secret| is_over(&Holder { secret: *secret, until: None }));
        if over(&Self::read(folder)?).is_none() {
            return Ok(false);
        }
        let _lock = files::lock_folder(folder)?;
        let mut identity = Self::read(folder)?;
        let Some(secret) = over(&identity) else { return Ok(false) };
        // As in `replace`.
        let _nobody_is_counted_twice = firsts::forget(folder);
        identity.set_aside(secret, now, true);
        identity.write(folder)?;
        Ok(true)
    }

    /// Notes that something with the current identifier in it is about to leave. Returns whether this is the first time.
    pub(crate) fn note_use(folder: &Path) -> Result<bool, IdentityError> {
        Self::set_used(folder, true)
    }

    /// Takes that back: no connection was made, so nothing has left.
    pub(crate) fn note_no_use(folder: &Path) -> Result<bool, IdentityError> {
        Self::set_used(folder, false)
    }

    fn set_used(folder: &Path, used: bool) -> Result<bool, IdentityError> {
        let differs = |identity: &Self| identity.current.is_some() && identity.used != used;
        if !differs(&Self::read(folder)?) {
            return Ok(false);
        }
        let _lock = files::lock_folder(folder)?;
        let mut identity = Self::read(folder)?;
        if !differs(&identity) {
            return Ok(false);
        }
        identity.used = used;
        identity.write(folder)?;
        Ok(true)
    }

    fn write(&self, folder: &Path) -> Result<(), IdentityError> {
        let hex = |secret: &Secret| Value::from(crate::wire::hex(secret));
        let former =
            |former: &Former| json::object(vec![("secret", hex(&former.secret)), ("until", former.until.to_string().into())]);
        let mut file = vec![
            ("format", 1.into()),
            ("current", self.current.as_ref().map_or(Value::Null, hex)),
            ("former", Value::Array(self.former.iter().map(former).collect())),
        ];
        if self.current.is_some() {
            file.push(("used", self.used.into()));
        }
        Ok(files::write_atomically(&folder.join(FILE), json::written(&json::object(file)).as_bytes())?)
    }

    /// The identifier that an event of this kind carries at this time; `None` for kind `none`, or before the first one was needed.
    pub fn id(&self, kind: IdentityKind, now: Timestamp) -> Option<String> {
        self.current.as_ref().and_then(|secret| identifier(secret, kind, now))
    }

    /// The former identifiers of this kind, oldest first, each with the moment until which events carried it. Of monthly ones, only each
    /// secret's last.
    pub fn former(&self, kind: IdentityKind) -> impl Iterator<Item = (String, Timestamp)> {
        self.former.iter().filter_map(move |former| Some((identifier(&former.secret, kind, former.until)?, former.until)))
    }

    /// Every secret that something may have been sent with, oldest first.
    pub(crate) fn holders(&self) -> Vec<Holder> {
        let former = self.former.iter().map(|former| Holder { secret: former.secret, until: Some(former.until) });
        former.chain(self.current.filter(|_| self.used).map(|secret| Holder { secret, until: None })).collect()
    }

    /// Whether a server may know any of the identifiers.
    pub fn may_be_known(&self) -> bool {
        !self.holders().is_empty()
    }

    /// Forgets this secret, which is no longer in use. Nobody can then find what a server still has under it. Returns whether it was there.
    pub(crate) fn forget(folder: &Path, holder: &Holder) -> Result<bool, IdentityError> {
        let _lock = files::lock_folder(folder)?;
        let mut identity = Self::read(folder)?;
        let before = identity.former.len();
        identity.former.retain(|former| former.secret != holder.secret);
        let is_gone = identity.former.len() < before;
        if is_gone {
            identity.write(folder)?;
        }
        Ok(is_gone)
    }

    /// How many former secrets are kept.
    pub fn former_count(&self) -> usize {
        self.former.len()
    }
}

/// One secret, for deriving proofs: it prints as `[hidden]`, and cannot be written anywhere.
#[derive(Clone, PartialEq, Eq)]
pub(crate) struct Holder {
    secret: Secret,
    /// Until when events carried identifiers from it; `None` if they still do.
    pub(crate) until: Option<Timestamp>,
}

impl Holder {
    /// What lets the person fetch and erase what carries the identifier of this kind at this time.
    pub(crate) fn proof(&self, kind: IdentityKind, at: Timestamp) -> Option<[u8; 32]> {
        proof(&self.secret, kind, at)
    }

    /// Whether this is its identifier now or in one of the two months before: nothing waits longer than that.
    pub(crate) fn has_lately(&self, identity: &str, now: Timestamp) -> bool {
        let month = |back: i32| calendar::first_of_month(now, -back).and_then(calendar::beginning);
        let monthly = (0..=2).filter_map(month).map(|month| (IdentityKind::Monthly, month));
        let mut all = monthly.chain([(IdentityKind::Install, now)]);
        all.any(|(kind, at)| identifier(&self.secret, kind, at).as_deref() == Some(identity))
    }
}

impl std::fmt::Debug for Holder {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Holder {{ secret: [hidden], until: {:?} }}", self.until)
    }
}

fn identifier(secret: &Secret, kind: IdentityKind, now: Timestamp) -> Option<String> {
    Some(crate::wire::identifier_of(&proof(secret, kind, now)?))
}

/// What lets its holder fetch and erase what carries the identifier of this kind at this time; `None` for kind `none`.
fn proof(secret: &Secret, kind: IdentityKind, now: Timestamp) -> Option<[u8; 32]> {
    let label = match kind {
        IdentityKind::None => return None,
        IdentityKind::Install => "candor proof install".to_owned(),
        IdentityKind::Monthly => format!("candor proof monthly {}", calendar::month(now)),
    };
    let mut proof = Hmac::<Sha256>::new_from_slice(secret).ok()?;
    proof.update(label.as_bytes());
    Some(proof.finalize().into_bytes().into())
}

/// Whether it is an object with no members but these.
fn has_only(object: &Value, known: &[&str]) -> bool {
    object.as_object().is_some_and(|members| members.keys().all(|name| known.contains(&name.as_str())))
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;

    fn at(date: &str) -> Timestamp {
        date.parse().expect("a time")
    }

    #[test]
    fn no_identity_exists_before_it_is_needed_and_reading_makes_none() {
        let folder = tempfile::tempdir().expect("folder");
        let identity = Identity::read(folder.path()).expect("readable");
        assert_eq!(identity.id(IdentityKind::Install, Timestamp::now()), None);
        assert_eq!(std::fs::read_dir(folder.path()).expect("folder").count(), 0);
    }

    #[test]
    fn an_install_identity_stays_and_a_monthly_one_changes_with_the_month() {
        let folder = tempfile::tempdir().expect("folder");
        let identity = Identity::read_or_make(folder.path()).expect("made");
        let (november, later, december) = (at("2026-11-01T00:00:00Z"), at("2026-11-30T23:59:59Z"), at("2026-12-01T00:00:00Z"));
        assert_eq!(identity.id(IdentityKind::Monthly, november), identity.id(IdentityKind::Monthly, later));
        assert_ne!(identity.id(IdentityKind::Monthly, later), identity.id(IdentityKind::Monthly, december));
        assert_eq!(identity.id(IdentityKind::Install, november), identity.id(IdentityKind::Install, december));
        assert_eq!(identity.id(IdentityKind::None, november), None);
        let id: Uuid = identity.id(IdentityKind::Install, november).expect("made").parse().expect("a UUID");
        assert_eq!(id.get_version_num(), 8);
        assert_eq!(Identity::read_or_make(folder.path()).expect("read"), identity, "it is made once");
    }

    #[test]
    fn replacing_makes_a_new_identity_and_keeps_the_old_secret_aside_if_anything_may_have_left_with_it() {
        let now = at("2026-11-21T00:00:00Z");
        for (used, may_still_leave, kept) in [(true, false, 1), (false, true, 1), (true, true, 1), (false, false, 0)] {
            let folder = tempfile::tempdir().expect("folder");
            let old = Identity::read_or_make(folder.path()).expect("made").id(IdentityKind::Install, now);
            assert_eq!(used, used && Identity::note_use(folder.path()).expect("written"));
            assert!(Identity::replace(folder.path(), now, may_still_leave).expect("replaced"));
            assert!(!Identity::replace(folder.path(), now, may_still_leave).expect("nothing to replace"));
            let new = Identity::read_or_make(folder.path()).expect("made");
            assert_ne!(new.id(IdentityKind::Install, now), old);
            assert_eq!(new.former_count(), kept, "used: {used}, may still leave: {may_still_leave}");
            let expected = old.map(|old| (old, now)).into_iter().take(kept);
            assert!(new.former(IdentityKind::Install).eq(expected));
        }
    }

    #[test]
    fn what_stands_in_the_way_of_forgetting_first_sendings_keeps_no_identity() {
        let folder = tempfile::tempdir().expect("folder");
        Identity::read_or_make(folder.path()).expect("made");
        std::fs::write(folder.path().join(firsts::FOLDER), "in the way").expect("written");
        assert!(Identity::replace(folder.path(), at("2026-11-21T00:00:00Z"), false).expect("replaced"));
    }

    #[test]
    fn what_an_earlier_version_wrote_may_have_been_used_and_is_kept() {
        let folder = tempfile::tempdir().expect("folder");
        let text = format!("{{\"format\": 1, \"current\": \"{}\", \"former\": []}}", "ab".repeat(32));
        std::fs::write(folder.path().join(FILE), text).expect("written");
        assert!(Identity::replace(folder.path(), at("2026-11-21T00:00:00Z"), false).expect("replaced"));
        assert_eq!(Identity::read(folder.path()).expect("readable").former_count(), 1);
    }

    #[test]
    fn what_was_not_sent_after_all_was_not_used() {
        let folder = tempfile::tempdir().expect("folder");
        Identity::read_or_make(folder.path()).expect("made");
        assert!(Identity::note_use(folder.path()).expect("written") && !Identity::note_use(folder.path()).expect("no news"));
        assert!(Identity::note_no_use(folder.path()).expect("written"));
        assert!(Identity::replace(folder.path(), at("2026-11-21T00:00:00Z"), false).expect("replaced"));
        assert_eq!(Identity::read(folder.path()).expect("readable").former_count(), 0);
    }

    #[test]
    fn a_damaged_secret_is_left_alone_and_gives_no_identity() {
        let folder = tempfile::tempdir().expect("folder");
        let signs = format!("{{\"format\":1,\"current\":\"{}\"}}", "+a".repeat(32));
        for text in ["", "{}", "{\"format\":1,\"current\":\"zz\"}", "{\"format\":1,\"current\":\"ü\"}", &signs] {
            std::fs::write(folder.path().join(FILE), text).expect("write");
            assert!(matches!(Identity::read_or_make(folder.path()), Err(IdentityError::Damaged)));
            assert_eq!(std::fs::read_to_string(folder.path().join(FILE)).expect("read"), text);
        }
    }

    #[test]
    fn a_secret_never_shows_in_debug_output() {
        let folder = tempfile::tempdir().expect("folder");
        let identity = Identity::read_or_make(folder.path()).expect("made");
        assert_eq!(format!("{identity:?}"), "Identity { current: [hidden], former: 0 }");
    }
}
