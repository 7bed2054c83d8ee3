//! What a person does about what the server has of theirs, and what comes of it.

use candor::tools::own::Kind;

use super::model::Model;
use super::question::Asking;
use crate::pages::your_data::action::ServerAction;
use crate::pages::your_data::desk::{ServerDesk, ServerDone};
use crate::worker::message::{AppId, Command, ServerCommand, ServerNews};

impl Model {
    pub(super) fn act_on_server(&mut self, action: ServerAction) -> Vec<Command> {
        match action {
            ServerAction::Fetch => return self.ask_server(Kind::Fetch),
            ServerAction::AskErase => self.asking = Some(Asking::EraseThere),
            ServerAction::Erase => {
                self.asking = None;
                return self.ask_server(Kind::Erase);
            }
            ServerAction::Open => return self.ask_server(Kind::Page),
            ServerAction::Cancel => return self.server_command(ServerCommand::Stop),
            ServerAction::Show(side) => (self.server.side, self.server.row) = (side, None),
            ServerAction::Choose(row) => self.server.row = Some(row),
        }
        Vec::new()
    }

    fn ask_server(&mut self, kind: Kind) -> Vec<Command> {
        if self.server.asking.is_some() {
            return Vec::new();
        }
        (self.server.asking, self.server.done) = (Some((kind, None)), None);
        self.server_command(ServerCommand::Ask(kind))
    }

    fn server_command(&self, command: ServerCommand) -> Vec<Command> {
        self.selected.clone().map(|app| Command::Server { app, command }).into_iter().collect()
    }

    pub(super) fn take_server_news(&mut self, app: &AppId, news: ServerNews) {
        let desk = self.server_of(app);
        let done = match news {
            ServerNews::Progress(progress) => {
                if let Some((_, how_far)) = &mut desk.asking {
                    *how_far = Some(progress);
                }
                return;
            }
            ServerNews::Fetched(held) => {
                *desk = ServerDesk { held: Some(held), ..ServerDesk::default() };
                ServerDone::Fetched
            }
            ServerNews::Erased(gone) => {
                // What was fetched before is not there any more.
                *desk = ServerDesk::default();
                ServerDone::Erased(gone)
            }
            ServerNews::Page(address) => {
                desk.asking = None;
                desk.done = Some(ServerDone::Opened);
                self.link = Some(address);
                return;
            }
            ServerNews::Failed(kind, why) => ServerDone::Failed(kind, why),
        };
        (desk.asking, desk.done) = (None, Some(done));
    }

    /// What the person is in the middle of with the server of this program.
    fn server_of(&mut self, app: &AppId) -> &mut ServerDesk {
        if self.selected.as_ref() == Some(app) {
            &mut self.server
        } else {
            &mut self.desks.entry(app.clone()).or_default().server
        }
    }

    /// Takes the address that is to be opened in the browser.
    pub fn take_link(&mut self) -> Option<String> {
        self.link.take()
    }
}
