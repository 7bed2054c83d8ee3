//! Of which day, week and month an event is the first, through a running host.

use super::*;
use crate::decide::decide;
use crate::firsts::FOLDER;
use crate::registry::{ManifestSource, Program};

const FIELD: &str = "
[[event.field]]
path = \"first_of\"
from = \"clock.first_of\"
type = \"list\"
values = [\"day\", \"week\"]
explain = \"Of which day and week this is the first use.\"
";

fn desk() -> Desk {
    let desk = Desk::new(&format!("{SKELLYCAM}{FIELD}"));
    desk.says_yes_to(&["usage_analytics"]);
    desk
}

impl Desk {
    /// What the events that were recorded say.
    fn firsts(&self) -> Vec<Value> {
        let body = |body: &String| serde_json::from_str::<Value>(body).expect("JSON")["first_of"].clone();
        self.bodies().iter().map(body).collect()
    }

    fn decides_with_all_that_follows(&self, change: &Change) {
        let manifest = Arc::new(Manifest::parse(&self.manifest).expect("sound"));
        let given = ManifestSource::Given(self.home.path().to_path_buf());
        let program = Program { manifest, source: given, conflict: None, is_here: true };
        decide(&self.places(), &program, change, &DecidedBy::Window, Timestamp::now()).expect("written");
    }
}

fn uses(telemetry: &Telemetry) {
    let used = telemetry.event("feature_used").expect("declared");
    until("it is recorded", || used.record(&Values::new().with("feature", "start_recording")) == Outcome::Recorded);
}

#[test]
fn the_first_of_a_day_says_so_and_no_other_also_not_in_another_process() {
    let desk = desk();
    for _ in 0..2 {
        let telemetry = desk.open();
        uses(&telemetry);
        uses(&telemetry);
        telemetry.close_within(LONGEST_END);
    }
    let none = serde_json::json!([]);
    assert_eq!(desk.firsts(), [serde_json::json!(["day", "week"]), none.clone(), none.clone(), none]);
}

#[test]
fn a_field_that_is_withheld_leaves_no_trace_and_off_takes_it_along() {
    let desk = desk();
    desk.decide(&Change::Withhold(vec!["feature_used/first_of".into()], true));
    let telemetry = desk.open();
    uses(&telemetry);
    assert!(!desk.folder().join(FOLDER).exists());
    desk.decides_with_all_that_follows(&Change::Withhold(vec!["feature_used/first_of".into()], false));
    until("it is written down", || {
        uses(&telemetry);
        desk.folder().join(FOLDER).exists()
    });
    desk.decides_with_all_that_follows(&Change::Off);
    until("it is gone", || !desk.folder().join(FOLDER).exists());
    telemetry.close();
}
