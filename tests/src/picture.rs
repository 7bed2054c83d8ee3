//! What is on the screen, as far as a test can tell: whether something changed, and where the switches are.

/// The colour of a switch that is on, and of the ring around what has the focus; below it, that of a switch that is off. In the
/// light and in the dark theme, as in `src/settings/src/theme/tokens.rs`.
const ACCENT: [[u8; 3]; 2] = [[0x1f, 0x6f, 0x5c], [0x6f, 0xcf, 0xb3]];
const SWITCHED_OFF: [[u8; 3]; 2] = [[0x8d, 0x8b, 0x84], [0x7d, 0x80, 0x7a]];

/// A switch of the window, found by its colour and its size.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Switch {
    /// Its middle.
    pub x: usize,
    /// Its middle.
    pub y: usize,
    /// Whether it is on.
    pub on: bool,
    /// Whether it is the larger one, for everything.
    pub main: bool,
    /// Whether it has the focus: there is a ring around it.
    pub has_focus: bool,
}

/// A part of the screen: left, top, right, bottom.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Region(pub usize, pub usize, pub usize, pub usize);

impl Region {
    /// Its middle.
    pub fn middle(self) -> (usize, usize) {
        (usize::midpoint(self.0, self.2), usize::midpoint(self.1, self.3))
    }
}

/// The whole screen at one moment.
#[derive(Clone, PartialEq, Eq)]
pub struct Picture {
    width: usize,
    height: usize,
    pixels: Vec<[u8; 3]>,
}

impl Picture {
    /// Its width and height.
    pub fn size(&self) -> (usize, usize) {
        (self.width, self.height)
    }

    /// Makes a picture from three bytes for each pixel.
    pub(crate) fn new(width: usize, height: usize, bytes: &[u8]) -> Option<Self> {
        let (pixels, rest) = bytes.as_chunks::<3>();
        (rest.is_empty() && pixels.len() == width * height).then(|| Self { width, height, pixels: pixels.to_vec() })
    }

    /// What is to the right of and below this place, which becomes its upper left corner.
    pub(crate) fn beyond(&self, (left, top): (usize, usize)) -> Self {
        self.cut(Region(left, top, self.width, self.height))
    }

    /// The part of it in this region.
    pub(crate) fn cut(&self, region: Region) -> Self {
        let Region(left, top, right, bottom) = region;
        Self { width: right - left, height: bottom - top, pixels: self.part(region) }
    }

    /// The colour of its upper left corner.
    pub fn ground(&self) -> [u8; 3] {
        self.at(0, 0)
    }

    /// What is written on one ground, from left to right: where each letter begins and ends, if it touches no other.
    pub fn letters(&self) -> Vec<(usize, usize)> {
        let ground = self.ground();
        let is_ink = |x: usize| (0..self.height).any(|y| self.at(x, y) != ground);
        let mut letters: Vec<(usize, usize)> = Vec::new();
        for x in (0..self.width).filter(|x| is_ink(*x)) {
            match letters.last_mut() {
                Some((_, end)) if *end == x => *end += 1,
                _ => letters.push((x, x + 1)),
            }
        }
        letters
    }

    /// How many squares of this width have more than one colour. There are none if a smaller picture was enlarged by this factor.
    pub fn mixed_squares(&self, side: usize) -> usize {
        let corners = (0..self.height / side).flat_map(|y| (0..self.width / side).map(move |x| (x * side, y * side)));
        let is_mixed = |(x, y): &(usize, usize)| {
            (*y..y + side).any(|below| (*x..x + side).any(|beside| self.at(beside, below) != self.at(*x, *y)))
        };
        corners.filter(is_mixed).count()
    }

    fn at(&self, x: usize, y: usize) -> [u8; 3] {
        self.pixels[y * self.width + x]
    }

    /// The part of it in this region, to be compared.
    pub fn part(&self, region: Region) -> Vec<[u8; 3]> {
        let Region(left, top, right, bottom) = region;
        let lines = top..bottom.min(self.height);
        lines.flat_map(|y| (left..right.min(self.width)).map(move |x| self.at(x, y))).collect()
    }

    /// How many different colours there are: one or two before anything was drawn.
    pub fn colours(&self) -> usize {
        let mut colours = self.pixels.clone();
        colours.sort_unstable();
        colours.dedup();
        colours.len()
    }

    /// How many pixels of this region have the colour of what is on or has the focus.
    pub fn accent(&self, region: Region) -> usize {
        self.part(region).iter().filter(|pixel| ACCENT.contains(pixel)).count()
    }

    /// Every switch in sight, from the top down.
    pub fn switches(&self) -> Vec<Switch> {
        let mut seen = vec![false; self.pixels.len()];
        let (mut switches, mut rings) = (Vec::new(), Vec::new());
        for start in 0..self.pixels.len() {
            let colour = self.pixels[start];
            let (on, off) = (ACCENT.contains(&colour), SWITCHED_OFF.contains(&colour));
            if seen[start] || !(on || off) {
                continue;
            }
            let (Region(left, top, right, bottom), count) = self.blot(start, &mut seen);
            let (width, height) = (right - left, bottom - top);
            let middle = (usize::midpoint(left, right), usize::midpoint(top, bottom));
            let size = |w: usize, h: usize| width.abs_diff(w) <= 2 && height.abs_diff(h) <= 2;
            let is_hollow = count * 3 < width * height;
            if !is_hollow && (size(36, 20) || size(44, 24)) {
                switches.push(Switch { x: middle.0, y: middle.1, on, main: width > 40, has_focus: false });
            } else if is_hollow && on && (size(42, 26) || size(50, 30)) {
                rings.push(middle);
            }
        }
        for switch in &mut switches {
            switch.has_focus = rings.iter().any(|(x, y)| x.abs_diff(switch.x) <= 2 && y.abs_diff(switch.y) <= 2);
        }
        switches
    }

    /// The bounds of a connected area of one colour, and how many pixels it has.
    fn blot(&self, start: usize, seen: &mut [bool]) -> (Region, usize) {
        let colour = self.pixels[start];
        let mut bounds = Region(usize::MAX, usize::MAX, 0, 0);
        let (mut waiting, mut count) = (vec![start], 0);
        seen[start] = true;
        while let Some(place) = waiting.pop() {
            count += 1;
            let (x, y) = (place % self.width, place / self.width);
            let Region(left, top, right, bottom) = bounds;
            bounds = Region(left.min(x), top.min(y), right.max(x + 1), bottom.max(y + 1));
            // Corners count as connected, because the track is thin around the knob.
            for y in y.saturating_sub(1)..(y + 2).min(self.height) {
                for next in (x.saturating_sub(1)..(x + 2).min(self.width)).map(|x| y * self.width + x) {
                    if !seen[next] && self.pixels[next] == colour {
                        seen[next] = true;
                        waiting.push(next);
                    }
                }
            }
        }
        (bounds, count)
    }
}

impl std::fmt::Debug for Picture {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Picture({} x {}, {} colours, {:?})", self.width, self.height, self.colours(), self.switches())
    }
}
