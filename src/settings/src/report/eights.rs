//! Looks for bytes eight at a time: nearly all of a report is bytes that are written as they are, and what has to be written in another
//! form is to be found among them in a blink.

/// What fills up the last eight: nobody looks for it.
const FILLER: u8 = b'x';

/// The same byte eight times.
const fn all(byte: u8) -> u64 {
    u64::from_ne_bytes([byte; 8])
}

/// The highest bit of each of eight bytes that is below this one, which is at most 128; above the first of them, perhaps of others, too.
pub(super) const fn below(eight: u64, byte: u8) -> u64 {
    eight.wrapping_sub(all(byte)) & !eight & all(0x80)
}

/// The same of each byte that is this one.
pub(super) const fn equal(eight: u64, byte: u8) -> u64 {
    below(eight ^ all(byte), 1)
}

/// Where the first byte is whose highest bit is in what `sought` makes of the eight that it is among.
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
