//! What the pages say about each other, which none of them can know by itself: that crash reports are waiting, and what locks a switch that
//! is on two pages.

use super::action::Page;
use super::view::View;
use crate::text::{crashes as text, figures};

/// Says on the page of choices that reports wait, and takes from it what locks a switch.
pub fn announce(view: &mut View) {
    let Some(crashes) = &mut view.crashes else { return };
    let waiting = crashes.rows.len();
    if waiting > 0 {
        let with_them = |sentence: &str| figures::sentences([sentence, &text::waiting(waiting)]);
        match view.page {
            Page::Choices => view.header.sentence = with_them(&view.header.sentence),
            Page::History => view.header.others.iter_mut().for_each(|other| *other = with_them(other)),
            Page::Crashes | Page::Feedback | Page::YourData | Page::About => {
                view.header.others.push(with_them(&view.header.sentence));
            }
        }
    }
    for card in &mut view.choices.tiers {
        let Some((.., switch)) = crashes.from_now_on.tiers.iter_mut().find(|(id, ..)| *id == card.id) else { continue };
        switch.locked.clone_from(&card.switch.locked);
    }
}
