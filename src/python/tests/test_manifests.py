"""A manifest that is not there or is refused: a clear error at the start."""

import os

import candor_telemetry
import pytest
from support import MANIFEST


def test_a_path_that_does_not_exist_is_named(home):
    with pytest.raises(FileNotFoundError, match="missing.toml"):
        candor_telemetry.open("missing.toml")
    with pytest.raises(IsADirectoryError):
        candor_telemetry.open(home.program)


def test_a_manifest_that_is_refused_says_file_line_and_reason(home):
    number = MANIFEST.splitlines().index('name = "counted"') + 1
    home.use(MANIFEST.replace('name = "counted"', 'nime = "counted"'))
    with pytest.raises(candor_telemetry.ManifestError) as refused:
        candor_telemetry.open(home.manifest)
    said = str(refused.value)
    assert str(home.manifest) in said and str(number) in said and "nime" in said, said
    assert isinstance(refused.value, ValueError)
    assert refused.value.__suppress_context__
    assert home.files() == []


@pytest.mark.parametrize("text", ["", "format = 2\n", "[", "\x00", MANIFEST.replace("127.0.0.1", "example.org")])
def test_other_manifests_that_are_refused_raise_the_same_error(home, text):
    home.use(text)
    with pytest.raises(candor_telemetry.ManifestError) as refused:
        candor_telemetry.open(home.manifest)
    assert str(refused.value).startswith(f"{home.manifest}: ")
    with pytest.raises(candor_telemetry.ManifestError):
        candor_telemetry.Client(text)


def test_a_manifest_that_is_no_utf_8_says_where(home):
    home.manifest.write_bytes(b"# \xff")
    with pytest.raises(candor_telemetry.ManifestError, match=r"UTF-8 \(the first wrong byte is byte 3"):
        candor_telemetry.open(home.manifest)


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le"])
def test_a_manifest_in_utf_16_is_called_that(home, encoding):
    home.manifest.write_bytes(MANIFEST.encode(encoding))
    with pytest.raises(candor_telemetry.ManifestError, match="UTF-16; save it as UTF-8"):
        candor_telemetry.open(home.manifest)


def test_a_manifest_may_begin_with_a_mark_of_its_encoding_and_end_lines_as_on_windows(home):
    home.manifest.write_bytes(b"\xef\xbb\xbf" + MANIFEST.replace("\n", "\r\n").encode())
    with candor_telemetry.open(home.manifest) as telemetry:
        assert telemetry.state()["program"]["id"] == "sample"


@pytest.mark.parametrize("manifest", [None, 7, b"bytes", ["x"]])
def test_a_manifest_of_another_type_is_a_type_error(home, manifest):
    with pytest.raises(TypeError):
        candor_telemetry.Client(manifest)


@pytest.mark.parametrize("options", [{"version": 7}, {"code_roots": 7}, {"code_roots": [7]}, {"code_roots": "/srv"}, {"deliver": "x"}, {"unknown": 1}])
def test_an_option_of_another_type_is_a_type_error(home, options):
    with pytest.raises(TypeError):
        candor_telemetry.open(home.manifest, **options)


@pytest.mark.skipif(os.geteuid() != 0, reason="only an administrator can become an account that has no home folder")
def test_where_telemetry_cannot_be_opened_the_program_goes_on_and_the_state_says_why(agreed):
    code = """
import os, pathlib, sys
import candor_telemetry, candor_telemetry._crash
text = pathlib.Path("telemetry.toml").read_text(encoding="utf-8")
os.setuid(54321)
del os.environ["HOME"]
telemetry = candor_telemetry.Client(text, code_roots=[])
telemetry.capture_crashes()
became = telemetry.record("counted", n=1)
assert became.code == "not_open" and not became, became
assert telemetry.record("nothing").code == "unknown_event"
assert telemetry.report(ValueError("x")).code == "not_open"
assert telemetry.preview("counted", n=1) is None
telemetry.frame(1)
telemetry.frames("pictures").frame(1)
telemetry.repeat("alive", None)
state = telemetry.state()
assert state["open"] is False and state["troubles"] and state["troubles"][0] in str(became), state
telemetry.close()
"""
    said, complained = agreed.run(code)
    assert (said, complained) == ("", "")


def test_a_home_folder_that_is_a_file_or_cannot_be_written_breaks_nothing(home, monkeypatch):
    for place in ("/dev/null", "/proc", str(home.manifest)):
        monkeypatch.setenv("HOME", place)
        with candor_telemetry.open(home.manifest, code_roots=[]) as telemetry:
            assert not telemetry.record("counted", n=1)
            assert not telemetry.state()["allowed"]
