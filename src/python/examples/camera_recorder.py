"""A camera recorder that reports what its user allows: that it was started, which features they use, and where it failed.

    python camera_recorder.py detect record calibrate       # what to do, one after the other
    python camera_recorder.py privacy                       # what it may report, in the Candor window

What it can ever say is in camera_recorder.toml. Nothing is recorded before somebody has said yes.
"""

import pathlib
import platform
import sys

import candor_telemetry

CAMERAS = {0: "front", 1: "side"}


def detect(telemetry):
    print(f"found {len(CAMERAS)} cameras")


def record(telemetry):
    print(f"recorded {', '.join(CAMERAS.values())}")


def calibrate(telemetry):
    # A camera is missing here, as one may be on a desk.
    print(f"calibrated {CAMERAS[0]} against {CAMERAS[2]}")


def privacy(telemetry):
    print(telemetry.open_settings())


FEATURES = {work.__name__: work for work in (detect, record, calibrate, privacy)}


def main():
    manifest = pathlib.Path(__file__).with_name("camera_recorder.toml")
    with candor_telemetry.open(manifest, version="2.1.0") as telemetry:
        telemetry.capture_crashes()
        telemetry.record("app_opened", {"system.python_version": platform.python_version()})
        for name in sys.argv[1:]:
            if name not in FEATURES:
                sys.exit(f"there is no feature {name!r}, only {', '.join(FEATURES)}")
            telemetry.record("feature_used", feature=name, cameras=len(CAMERAS))
            FEATURES[name](telemetry)


if __name__ == "__main__":
    main()
