//! Searches bytes eight at a time: nearly all of a report is bytes that are written as they are, and those that need another form have to
//! be found quickly.

/// Pads the last group of eight: nobody searches for it.
const FILLER: u8 = b'x';

/// The same byte eight times.
const fn all(byte: u8) -> u64 {
    u64::from_ne_bytes([byte; 8])
}

/// Sets the highest bit of each of the eight bytes that is below `byte`, which is at most 128. Above the first such byte, bits of others
/// may be set, too.
pub(super) const fn below(eight: u64, byte: u8) -> u64 {
    eight.wrapping_sub(all(byte)) & !eight & all(0x80)
}

/// Sets the highest bit of each of the eight bytes that equals `byte`.
pub(super) const fn equal(eight: u64, byte: u8) -> u64 {
    below(eight ^ all(byte), 1)
}

/// The position of the first byte whose highest bit `sought` sets in its group of eight.
pub(super) fn find(bytes: &[u8], sought: impl Fn(u64) -> u64) -> Option<usize> {
    let in_eight = |eight| {
        let found = sought(u64::from_le_bytes(eight));
        (found != 0).then(|| found.trailing_zeros() as usize / 8)
    };
    let (eights, rest) = bytes.as_chunks::<8>();
    for (place, eight) in eights.iter().enumerate() {
        if let Some(at) = in_eight(*eight) {
            return Some(place * 8 + at);
        }
    }
    let mut last = [FILLER; 8];
    last.iter_mut().zip(rest).for_each(|(to, from)| *to = *from);
    in_eight(last).map(|at| eights.len() * 8 + at)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_byte_is_found_wherever_it_stands_and_whatever_is_beside_it() {
        let sought = |eight| below(eight, b' ') | equal(eight, b'"');
        let is_sought = |byte: &u8| *byte < b' ' || *byte == b'"';
        for byte in 0..=255_u8 {
            for beside in [b'x', b'!', b' ', 0x7f, 0x80, 0xff] {
                for place in 0..20 {
                    let mut bytes = [beside; 20];
                    bytes[place] = byte;
                    let expected = bytes.iter().position(is_sought);
                    assert_eq!(find(&bytes, sought), expected, "{byte} at {place} beside {beside}");
                    assert_eq!(find(&bytes[..=place], sought), expected, "{byte} at the end beside {beside}");
                }
            }
        }
        assert_eq!(find(b"", sought), None);
    }
}
