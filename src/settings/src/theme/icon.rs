//! The icon of the window. `assets/icons` says what it is and how its pictures are made.

use eframe::{egui, icon_data};

const PICTURE: &[u8] = include_bytes!("../../../../assets/icons/candor-256.png");

/// The icon; `None` if it can't be read, which is not a reason not to open the window.
pub(crate) fn icon() -> Option<egui::IconData> {
    icon_data::from_png_bytes(PICTURE).ok()
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;

    fn file(name: &str) -> Vec<u8> {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../assets/icons").join(name);
        std::fs::read(&path).unwrap_or_else(|error| panic!("{error} ({})", path.display()))
    }

    #[test]
    fn the_window_has_its_icon() {
        let icon = icon().expect("a picture");
        assert_eq!((icon.width, icon.height), (256, 256));
    }

    #[test]
    fn every_size_is_there_with_clear_corners_and_a_pupil_that_can_be_told_from_the_knob() {
        for size in [16, 32, 48, 64, 128, 256, 512_u32] {
            let icon = icon_data::from_png_bytes(&file(&format!("candor-{size}.png"))).expect("a picture");
            assert_eq!((icon.width, icon.height), (size, size));
            let at = |x: u32, y: u32| -> [u8; 4] {
                let place = (y * size + x) as usize * 4;
                icon.rgba[place..place + 4].try_into().expect("four")
            };
            assert!(at(0, 0)[3] < 0xc0, "{size}: a round corner");
            let (pupil, knob) = (at(size * 5 / 8, size / 2), at(size * 15 / 32, size / 2));
            assert!(pupil[0] > 0xb0 && knob[0] < 0x60, "{size}: {pupil:?} in {knob:?}");
        }
    }

    #[test]
    fn the_files_for_windows_and_macos_hold_the_sizes_that_are_asked_of_them() {
        let ico = file("candor.ico");
        let count = usize::from(u16::from_le_bytes([ico[4], ico[5]]));
        // 256 is written as 0.
        let widths: Vec<u8> = (0..count).map(|place| ico[6 + 16 * place]).collect();
        assert_eq!(widths, [16, 32, 48, 64, 128, 0]);
        let icns = file("candor.icns");
        let says = u32::from_be_bytes(icns[4..8].try_into().expect("four"));
        assert_eq!((&icns[..4], u32::try_from(icns.len())), (&b"icns"[..], Ok(says)));
    }
}
