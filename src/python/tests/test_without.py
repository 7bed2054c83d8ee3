"""Where the compiled half is missing: the same names and signatures, nothing is sent, and that is said once."""

import inspect
import typing

import candor_telemetry
import pytest
from candor_telemetry import _native, _without
from support import OPEN

#: The program's first words, with which the compiled half is not found.
MISSING = """
import sys

class Missing:
    def find_spec(self, name, path=None, target=None):
        if name == "candor_telemetry._native":
            raise ModuleNotFoundError(f"No module named {name!r}", name=name)

sys.meta_path.insert(0, Missing())
"""


def public(thing):
    return sorted(name for name in dir(thing) if not name.startswith("_"))


def parameters(function):
    """Names, kinds and what is taken where nothing is given. Of the object itself compiled code says that it has no name."""
    all_of_them = inspect.signature(function).parameters.values()
    return [(each.name, each.kind, each.default) for each in all_of_them if each.name != "self"]


def test_the_stand_in_has_the_same_names():
    for name in candor_telemetry.__all__:
        assert hasattr(_without, name), name
    for name in ("Client", "Frames", "Outcome", "ManifestError"):
        real, stand_in = getattr(candor_telemetry, name), getattr(_without, name)
        assert public(stand_in) == public(real), name
        assert issubclass(stand_in, ValueError) == issubclass(real, ValueError)
    assert _without.__version__ == candor_telemetry.__version__


def test_the_stand_in_has_the_same_signatures():
    assert parameters(_without.open) == parameters(candor_telemetry.open)
    assert parameters(_without.Client) == parameters(candor_telemetry.Client)
    compared = 0
    for kind in ("Client", "Frames"):
        real, stand_in = getattr(candor_telemetry, kind), getattr(_without, kind)
        for name in public(real):
            if callable(getattr(real, name)):
                assert parameters(getattr(stand_in, name)) == parameters(getattr(real, name)), name
                compared += 1
    assert compared > 10
    for name in public(_native.Page):
        if callable(getattr(_native.Page, name)):
            assert parameters(getattr(_without.Page, name)) == parameters(getattr(_native.Page, name)), name


def test_the_stand_in_answers_as_the_real_one_does_where_nothing_is_open(opened, capsys):
    stand_in = _without.Client("")
    opened.close(30)
    assert stand_in.state().keys() == opened.state().keys()
    assert stand_in.state()["troubles"]
    assert {name: type(value) for name, value in stand_in.state().items()} == {
        name: type(value) for name, value in opened.state().items()
    }
    typed = typing.get_type_hints
    assert typed is not None and str(stand_in.record("x")).startswith("not recorded: ")


def test_a_program_without_the_compiled_half_runs_and_hears_once_why_nothing_is_sent(agreed):
    code = MISSING + OPEN + """
for number in range(3):
    with candor_telemetry.open("telemetry.toml", version="1", debug=True) as telemetry:
        assert isinstance(telemetry, candor_telemetry.Client)
        became = telemetry.record("counted", n=1)
        assert (became.code, became.taken, bool(became)) == ("not_open", False, False)
        assert isinstance(became, candor_telemetry.Outcome)
        assert telemetry.record("counted", {"n": 1}, event=2, values=3, self=4).code == "not_open"
        assert telemetry.preview("counted", n=1) is None
        assert isinstance(telemetry.frames("pictures"), candor_telemetry.Frames)
        telemetry.frame(1), telemetry.frames("pictures").frame(1), telemetry.repeat("alive", lambda: {})
        assert telemetry.report(ValueError("x")).code == "not_open"
        telemetry.capture_crashes(), telemetry.capture_loop(None)
        started = telemetry.open_settings()
        assert not started and str(started)
        assert telemetry.state()["open"] is False
        telemetry.close(), telemetry.close(1)
    assert telemetry.record("counted").code == "not_open"
assert "candor_telemetry._crash" not in sys.modules
candor_telemetry.open("/nowhere/at/all.toml")
"""
    said, complained = agreed.run(code)
    assert said == ""
    assert complained.count("\n") == 1 and "compiled half" in complained, complained
    assert not (agreed.data / "telemetry_log.sqlite3").exists()


def test_a_program_with_a_page_of_its_own_runs_without_the_compiled_half_and_the_page_says_why_it_is_empty(home):
    code = MISSING + OPEN + """
from candor_telemetry.settings import NotDone, Settings
settings = Settings(telemetry, "de")
assert settings.language == "en" and Settings(telemetry).language
sentences = set()
for ask in (
    lambda: settings.page(), lambda: settings.decide({"everything": False}), lambda: settings.history(), lambda: settings.crashes(),
    lambda: settings.export("report.html"),
):
    try:
        ask()
    except NotDone as why:
        sentences.add(str(why))
print(len(sentences), sentences.pop() == str(telemetry.open_settings()))
"""
    assert home.run(code)[0].split() == ["1", "True"]


def test_a_compiled_half_that_is_there_and_does_not_load_is_an_error_and_no_stand_in(home):
    code = MISSING.replace('name=name)', 'name="something_else")') + """
try:
    import candor_telemetry
except ModuleNotFoundError as error:
    print(error.name)
"""
    said, _ = home.run(code)
    assert said.split() == ["something_else"]


@pytest.mark.parametrize("stream", ["None", "open('/dev/full', 'w')", "object()"])
def test_without_anybody_to_hear_it_the_stand_in_says_nothing(home, stream):
    code = MISSING + f"import sys\nsys.stderr = {stream}\n" + OPEN + "telemetry.record('x')\nsys.stderr = None\n"
    assert home.run(code) == ("", "")
