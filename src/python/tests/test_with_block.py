"""Telemetry as a context manager, and the exceptions that leave it."""

import pytest

from compat_support import CHECKOUT, Home

OPENED = """
    import sys
    import candor_telemetry

    with candor_telemetry.open("camera_recorder.toml") as telemetry:
        telemetry.capture_crashes()
        {ends}
"""


@pytest.fixture
def home(tmp_path):
    home = Home(tmp_path)
    (home.program / "camera_recorder.toml").write_bytes((CHECKOUT / "src/python/examples/camera_recorder.toml").read_bytes())
    home.run(OPENED.format(ends="pass"))
    home.candor("on", "--app", "camera-recorder")
    return home


def test_an_exception_that_leaves_the_block_and_that_nobody_catches_is_captured(home):
    _, complained = home.run(OPENED.format(ends="raise ValueError('on the way')"), answers=1)
    assert complained.endswith("ValueError: on the way\n")
    assert [row["event"] for row in home.log("camera-recorder")] == ["crash_report"]


@pytest.mark.parametrize("ends", ["sys.exit(3)", "raise KeyboardInterrupt", "pass"])
def test_what_ends_the_block_and_is_no_crash_closes_telemetry(home, ends):
    code = f"""
    import sys
    import candor_telemetry

    try:
        with candor_telemetry.open("camera_recorder.toml") as telemetry:
            telemetry.capture_crashes()
            {ends}
    except BaseException:
        pass
    print(telemetry.record("app_opened").code)
    """
    assert home.run(code)[0] == "closed\n"
    assert home.log("camera-recorder") == []
