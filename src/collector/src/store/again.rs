//! What has to be repeated in a store that was restored from a copy: it still contains the data of people who had it erased after the copy
//! was made, and tokens that were revoked. Lists say who and which, but only by digests, so everybody in the store is compared with them.

use std::collections::BTreeMap;

use super::{
    beside::{ErasedLine, Line, RevokedLine},
    erased, erasures,
    error::StoreError,
    noted, receipts,
    sql::{Columns as _, Sql},
    tokens,
};
use crate::key::IdempotencyKey;

/// Who was erased, and which tokens were revoked, from one or several lists and older stores.
#[derive(Debug, Default, Clone)]
pub struct Lists {
    /// The erasures, by digest.
    erased: BTreeMap<String, ErasedLine>,
    revoked: Vec<RevokedLine>,
    /// The tokens that still work in the store that is being replaced.
    working: Option<Vec<String>>,
}

/// A person, or a report, to erase again.
#[derive(Debug, Clone)]
pub enum Who {
    /// An identity.
    Identity(String),
    /// The report in the delivery of this number.
    Report(i64),
}

impl Lists {
    /// Adds the lines of a list.
    pub fn add(&mut self, lines: Vec<Line>) {
        for line in lines {
            match line {
                Line::Erased(line) => drop(self.erased.insert(line.erased.clone(), line)),
                Line::Revoked(line) => self.revoked.push(line),
            }
        }
    }

    /// Adds what the store that is being replaced says.
    pub fn add_store(&mut self, sql: &mut dyn Sql) -> Result<(), StoreError> {
        self.add(erasures::all(sql)?.into_iter().map(Line::Erased).collect());
        self.revoked.extend(noted::revoked(sql)?);
        self.working.get_or_insert_default().extend(tokens::digests(sql)?);
        Ok(())
    }

    /// All of it as lines.
    pub fn lines(&self) -> Vec<Line> {
        let mut erased: Vec<_> = self.erased.values().cloned().collect();
        erased.sort_by(|one, other| (one.at_ms, &one.erased).cmp(&(other.at_ms, &other.erased)));
        let revoked = self.revoked.iter().cloned().map(Line::Revoked);
        erased.into_iter().map(Line::Erased).chain(revoked).collect()
    }

    /// Whose data in the store was erased before.
    pub fn among(&self, sql: &mut dyn Sql) -> Result<Vec<Who>, StoreError> {
        let identities = "SELECT identity FROM deliveries WHERE identity IS NOT NULL UNION SELECT identity FROM people
            UNION SELECT identity FROM set_aside UNION SELECT identity FROM sessions";
        let mut found = Vec::new();
        for identity in sql.query(identities, &[])?.into_iter().flatten() {
            if self.erased.contains_key(&erased::digest_of(identity.text())) {
                found.push(Who::Identity(identity.into_text()));
            }
        }
        let reports = "SELECT DISTINCT d.id, d.idempotency_key FROM deliveries d JOIN reports r ON r.delivery = d.id
            WHERE d.idempotency_key IS NOT NULL";
        for row in sql.query(reports, &[])? {
            let mut row = row.into_iter();
            let (delivery, name) = (row.cell().int(), row.cell().into_text());
            let hidden = IdempotencyKey::new(name.as_bytes()).map_or(name, |claim| receipts::hidden(&claim));
            if self.erased.contains_key(&erased::digest_of_report(&hidden)) {
                found.push(Who::Report(delivery));
            }
        }
        Ok(found)
    }

    /// Remembers all erasures with their receipts, revokes the tokens, and returns how many tokens those were. Of erasures of nothing, only
    /// the latest `most` are remembered.
    pub fn remember(&self, sql: &mut dyn Sql, now_ms: i64, most: u32) -> Result<u64, StoreError> {
        for line in self.erased.values() {
            erasures::put(sql, line)?;
        }
        for line in &self.revoked {
            noted::set_revoked(sql, line)?;
        }
        erased::forget_old(sql, now_ms, most)?;
        let mut taken_back = 0;
        for digest in tokens::digests(sql)? {
            let is_gone = self.working.as_ref().is_some_and(|working| !working.contains(&digest));
            if is_gone || self.revoked.iter().any(|line| line.revoked == digest) {
                taken_back += sql.execute("DELETE FROM tokens WHERE digest = $1", &[digest.as_str().into()])?;
            }
        }
        Ok(taken_back)
    }
}
