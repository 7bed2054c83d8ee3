//! `token`: who may see what the collector holds, at `/admin`.

use crate::{clock::now_ms, store::tokens};
use candor::tools::wire::hex;
use clap::Subcommand;

use super::{
    opened::Opened,
    options::Options,
    output::{moment, print, remark, table},
};

/// What to do with tokens.
#[derive(Debug, Subcommand)]
pub(super) enum Token {
    /// Make a token and print it, once: only a digest of it is kept.
    New {
        /// What to call it, such as whom it is for.
        #[arg(value_name = "NAME")]
        name: String,
    },
    /// List the tokens, by the numbers with which they are taken back.
    List,
    /// Take a token back.
    Revoke {
        /// Its number in the list.
        #[arg(value_name = "NUMBER")]
        id: String,
    },
}

/// Does it in the store that the options name.
pub(super) fn run(options: &Options, token: &Token) -> anyhow::Result<()> {
    let store = Opened::open(options)?;
    match token {
        Token::New { name } => {
            let mut secret = [0; 32];
            getrandom::fill(&mut secret)?;
            let (secret, name) = (hex(&secret), name.clone());
            let new = secret.clone();
            let made = store.ask(move |sql| tokens::add(sql, &new, &name, now_ms()))?;
            print(&format!("{secret}\n"))?;
            remark(&format_args!("this is shown once; revoke it with: candor-collector token revoke {}", made.id));
            Ok(())
        }
        Token::List => {
            let rows: Vec<_> =
                store.read(tokens::list)?.into_iter().map(|token| vec![token.id, token.name, moment(token.made_ms)]).collect();
            print(&table(&["number", "name", "made"], &rows))
        }
        Token::Revoke { id } => {
            let (gone, until_ms) = (id.clone(), now_ms().saturating_add(store.copies_ms()));
            let there = store.ask(move |sql| tokens::revoke(sql, &gone, until_ms))?;
            anyhow::ensure!(there, "there is no token {id}; see: candor-collector token list");
            store.note()?;
            print("it is revoked\n")
        }
    }
}
