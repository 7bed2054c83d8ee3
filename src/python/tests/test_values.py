"""Whatever a program gives: no exception comes out, nothing undeclared goes, and what is left out is counted with its reason."""

import array
import asyncio
import collections
import datetime
import decimal
import enum
import fractions
import functools
import json
import sys
import time
import types

import candor_telemetry
import pytest
from support import OPEN, wait_for

WRONG_TYPE, LIMITS, UNDECLARED = "a value of the wrong type", "a value outside its limits", "a value that is not declared"
SEVERAL = "several"


class Raising:
    """Whatever is asked of it, it fails."""

    def _fail(self, *_arguments):
        raise self.error("no")

    error = RuntimeError
    __str__ = __repr__ = __float__ = __int__ = __index__ = __bool__ = __len__ = __iter__ = __hash__ = __eq__ = __getattr__ = _fail


class Leaving(Raising):
    error = SystemExit


class Index:
    def __init__(self, number):
        self.number = number

    def __index__(self):
        return self.number


class RaisingText(str):
    def __str__(self):
        raise RuntimeError("no")

    __repr__ = __len__ = __iter__ = encode = __str__


class RaisingNumber(float):
    def __float__(self):
        raise RuntimeError("no")

    __index__ = __repr__ = __float__


class RaisingWhole(int):
    def __int__(self):
        raise RuntimeError("no")

    __index__ = __float__ = __repr__ = __int__


class RaisingList(list):
    def __iter__(self):
        raise RuntimeError("no")

    __len__ = __getitem__ = __iter__


class RaisingMeta(type):
    def __getattr__(cls, name):
        raise RuntimeError(name)


class OfRaisingKind(metaclass=RaisingMeta):
    pass


class EveryName:
    """An object that answers to every name, as mocks do."""

    def __getattr__(self, name):
        return lambda *arguments: 1


class Side(str, enum.Enum):
    LEFT = "left"


class Number(enum.IntEnum):
    ONE = 1


def deep(levels=100_000):
    found = []
    for _ in range(levels):
        found = [found]
    return found


def cyclic():
    found = ["a"]
    found.append(found)
    return found


def generator():
    raise AssertionError("nobody asks a generator")
    yield 1


FITS = {
    "text": [("text", "x" * 20), ("text", "🙂" * 20), ("text", RaisingText("t")), ("choice", Side.LEFT)],
    "whole": [("whole", 0), ("whole", 1000), ("whole", Index(3)), ("whole", Number.ONE), ("whole", RaisingWhole(4))],
    "number": [("number", 1), ("number", 2.5), ("number", RaisingNumber(2.5)), ("number", decimal.Decimal("1.25"))],
    "others": [("number", fractions.Fraction(1, 4)), ("flag", True), ("list", ("a", "b")), ("list", RaisingList(["a"]))],
}

UNFIT = [
    ("text", 7, WRONG_TYPE),
    ("text", b"bytes", WRONG_TYPE),
    ("text", bytearray(b"bytes"), WRONG_TYPE),
    ("text", memoryview(b"bytes"), WRONG_TYPE),
    ("text", "\ud800", WRONG_TYPE),
    ("text", "x\udfff", WRONG_TYPE),
    ("text", ["x"], WRONG_TYPE),
    ("text", {"x": 1}, WRONG_TYPE),
    ("text", {"x"}, WRONG_TYPE),
    ("text", object(), WRONG_TYPE),
    ("text", Raising(), WRONG_TYPE),
    ("text", Leaving(), WRONG_TYPE),
    ("text", OfRaisingKind(), WRONG_TYPE),
    ("text", EveryName(), WRONG_TYPE),
    ("text", generator(), WRONG_TYPE),
    ("text", datetime.datetime(2020, 1, 1), WRONG_TYPE),
    ("text", ValueError("x"), WRONG_TYPE),
    ("text", type, WRONG_TYPE),
    ("text", sys, WRONG_TYPE),
    ("text", lambda: "x", WRONG_TYPE),
    ("text", functools.partial(str, "x"), WRONG_TYPE),
    ("text", ..., WRONG_TYPE),
    ("text", "x" * 21, LIMITS),
    ("text", "x" * 10_000_000, LIMITS),
    ("text", RaisingText("t" * 21), LIMITS),
    ("choice", "middle", LIMITS),
    ("choice", "", LIMITS),
    ("whole", -1, LIMITS),
    ("whole", 1001, LIMITS),
    ("whole", True, WRONG_TYPE),
    ("whole", 1.0, WRONG_TYPE),
    ("whole", "1", WRONG_TYPE),
    ("whole", 2**63, WRONG_TYPE),
    ("whole", 2**200, WRONG_TYPE),
    ("any_whole", -(2**63) - 1, WRONG_TYPE),
    ("any_whole", -(2**200), WRONG_TYPE),
    ("any_whole", Index(2**200), WRONG_TYPE),
    ("any_whole", Index("x"), WRONG_TYPE),
    ("any_whole", Raising(), WRONG_TYPE),
    ("any_whole", OfRaisingKind(), WRONG_TYPE),
    ("number", float("nan"), WRONG_TYPE),
    ("number", float("inf"), WRONG_TYPE),
    ("number", float("-inf"), WRONG_TYPE),
    ("number", decimal.Decimal("NaN"), WRONG_TYPE),
    ("number", decimal.Decimal("sNaN"), WRONG_TYPE),
    ("number", decimal.Decimal("1e400"), WRONG_TYPE),
    ("number", fractions.Fraction(10**400), WRONG_TYPE),
    ("number", 10**400, WRONG_TYPE),
    ("number", 1j, WRONG_TYPE),
    ("number", Raising(), WRONG_TYPE),
    ("number", array.array("d", [1.0]), WRONG_TYPE),
    ("number", "1.5", WRONG_TYPE),
    ("flag", 1, WRONG_TYPE),
    ("flag", "true", WRONG_TYPE),
    ("list", "a", WRONG_TYPE),
    ("list", ["a", "a"], LIMITS),
    ("list", ["d"], LIMITS),
    ("list", ["a", 1], WRONG_TYPE),
    ("list", ["a", None], WRONG_TYPE),
    ("list", ["a", "\ud800"], WRONG_TYPE),
    ("list", [["a"]], WRONG_TYPE),
    ("list", [Raising()], WRONG_TYPE),
    ("list", ["a"] * 1_000_000, WRONG_TYPE),
    ("list", deep(), WRONG_TYPE),
    ("list", cyclic(), WRONG_TYPE),
    ("list", {"a"}, WRONG_TYPE),
    ("list", generator(), WRONG_TYPE),
    ("list", range(3), WRONG_TYPE),
    ("undeclared", 1, UNDECLARED),
    ("computer", {"name": "box"}, UNDECLARED),
    ("event", "another", UNDECLARED),
    ("computer.os", "another", UNDECLARED),
    ("Text", "x", UNDECLARED),
    ("text.more", "x", UNDECLARED),
    ("", "x", UNDECLARED),
    (7, "x", UNDECLARED),
    (None, "x", UNDECLARED),
    (b"text", "x", UNDECLARED),
    (("text",), "x", UNDECLARED),
    ("\ud800", "x", UNDECLARED),
    ("x" * 1_000_000, "x", UNDECLARED),
    (float("nan"), "x", UNDECLARED),
]


@pytest.mark.parametrize("kind", FITS)
def test_a_value_that_fits_is_recorded_as_it_would_be_written(opened, agreed, kind):
    expected = []
    for path, value in FITS[kind]:
        assert opened.record("everything", {path: value}).code == "recorded"
        plain = list(value) if isinstance(value, tuple) else ["a"] if isinstance(value, list) else value
        plain = str.__str__(value) if isinstance(value, str) else plain
        plain = {"Index": 3, "RaisingWhole": 4, "RaisingNumber": 2.5, "IntEnum": 1}.get(type(value).__name__, plain)
        expected.append(float(plain) if path == "number" else plain)
    opened.close(30)
    assert [json.loads(body)[path] for body, (path, _) in zip(agreed.bodies(), FITS[kind])] == expected
    assert agreed.dropped() == {}


def test_a_value_that_does_not_fit_is_left_out_and_counted_with_its_reason(opened, agreed):
    expected = collections.Counter()
    for path, value, reason in UNFIT:
        given = {path: value, "whole": 1} if path != "whole" else {path: value}
        # The preview tells how one value fares, without counting it.
        shown = json.loads(opened.preview("everything", given))
        assert set(shown) <= {"event", "whole", "computer"} and ("whole" in shown) == (path != "whole"), (path, value)
        assert opened.record("everything", given).code == "recorded", (path, type(value))
        expected["everything", reason] += 1
    opened.close(30)
    assert agreed.dropped() == expected
    assert len(agreed.bodies()) == len(UNFIT)
    assert all(len(body) < 200 for body in agreed.bodies())


def test_each_value_that_is_left_out_of_one_event_is_counted(opened, agreed):
    opened.record("everything", {7: 1, None: 2, "\ud800": 3, (): 4, "zz": 5, "text": 6, "whole": -1})
    opened.close(30)
    assert agreed.dropped() == {("everything", UNDECLARED): 5, ("everything", WRONG_TYPE): 1, ("everything", LIMITS): 1}


class Broken(collections.abc.Mapping):
    def __init__(self, where):
        self.where = where

    def _at(self, where, answer):
        if self.where == where:
            raise RuntimeError("no")
        return answer

    def __getitem__(self, name):
        return self._at("item", 1)

    def __iter__(self):
        return self._at("names", iter(["n"]))

    def __len__(self):
        return self._at("length", 1)

    def keys(self):
        return self._at("keys", ["n"])


class BrokenDict(dict):
    def keys(self):
        raise RuntimeError("no")

    __iter__ = __getitem__ = items = keys


@pytest.mark.parametrize("where", ["item", "keys"])
def test_a_mapping_that_raises_is_left_out_and_counted_and_the_keywords_stay(opened, agreed, where):
    assert opened.record("counted", Broken(where), n=3).code == "recorded"
    opened.close(30)
    assert agreed.bodies() == [b'{"n":3}']
    assert agreed.dropped() == {("counted", UNDECLARED): 1}


def test_values_that_are_no_mapping_are_left_out_and_counted(opened, agreed):
    given = [7, "text", b"x", [("n", 1)], ["n"], {"n"}, object(), Raising(), generator(), dict, True]
    for values in given:
        assert opened.record("counted", values).code == "recorded"
    opened.close(30)
    assert agreed.bodies() == [b"{}"] * len(given)
    assert agreed.dropped() == {("counted", UNDECLARED): len(given)}


def test_other_kinds_of_mappings_are_as_good_as_a_dictionary(opened, agreed):
    kinds = [collections.OrderedDict, collections.UserDict, types.MappingProxyType, collections.ChainMap]
    kinds.append(lambda values: collections.defaultdict(int, values))
    for kind in kinds:
        assert opened.record("counted", kind({"n": 1}))
    opened.record("counted", Broken("nowhere"))
    opened.record("counted", BrokenDict(n=1))
    opened.close(30)
    assert set(agreed.bodies()[:-1]) == {b'{"n":1}'}
    # A dictionary whose own methods fail may or may not be asked for them.
    assert agreed.bodies()[-1] in (b'{"n":1}', b"{}")


def test_an_event_that_is_not_declared_is_refused_in_words_and_nothing_is_recorded(opened, agreed):
    for name in ["nothing", "", "Counted", "counted\x00", "\ud800", 7, None, b"counted", ["counted"], Raising(), Leaving()]:
        became = opened.record(name, n=1)
        assert (became.code, became.taken, bool(became)) == ("unknown_event", False, False)
        assert "event" in str(became) and str(became) in repr(became)
        for ask in (opened.preview, opened.frames, opened.repeat):
            with pytest.raises(ValueError):
                ask(name)
    opened.close(30)
    assert agreed.bodies() == []


def test_a_value_that_records_again_is_recorded_and_so_is_what_it_recorded(opened, agreed):
    class Again:
        def __index__(self):
            opened.record("counted", n=1)
            return 2

    assert opened.record("counted", n=Again())
    opened.close(30)
    assert agreed.bodies() == [b'{"n":1}', b'{"n":2}']


@pytest.mark.parametrize("way", ["__float__", "__index__", "keys", "__hash__", "report"])
def test_a_value_that_records_itself_without_end_ends(agreed, way):
    """In a program of its own: what overflows the stack ends the whole process."""
    code = """
import collections.abc

class Endless(collections.abc.Mapping if sys.argv[1] == "keys" else Exception if sys.argv[1] == "report" else object):
    def again(self, *arguments):
        again()
        return 1

    if sys.argv[1] == "keys":
        __getitem__ = __len__ = __iter__ = again
    setattr_name = "__str__" if sys.argv[1] == "report" else sys.argv[1]
    locals()[setattr_name] = again

def again():
    if sys.argv[1] == "keys":
        telemetry.record("counted", Endless())
    elif sys.argv[1] == "__hash__":
        telemetry.record(Endless())
    elif sys.argv[1] == "report":
        telemetry.report(Endless())
    else:
        telemetry.record("everything", number=Endless(), whole=1)
    return {}

again()
sys.setrecursionlimit(100000)
again()
print(telemetry.record("counted", n=1).code)
telemetry.close(30)
"""
    said, complained = agreed.run(OPEN + code, way)
    assert said.split() == ["recorded"], (said, complained)


def test_a_value_that_closes_telemetry_or_changes_what_was_given_does_no_harm(agreed):
    telemetry = candor_telemetry.open(agreed.manifest, deliver=False)
    given = {"n": 1}

    class Closing:
        def __index__(self):
            given.clear()
            given.update({str(number): number for number in range(1000)})
            telemetry.close(30)
            return 1

    given["n"] = Closing()
    assert telemetry.record("counted", given).code == "closed"
    assert telemetry.record("counted", n=1).code == "closed"


def test_a_value_that_changes_its_list_while_it_is_read_does_no_harm(opened):
    given = []

    class Clearing:
        def __index__(self):
            given.clear()
            return 1

    given.extend([Clearing(), "a", Clearing()])
    assert opened.record("everything", list=given)


@pytest.mark.parametrize("error", ["KeyboardInterrupt", "RuntimeError", "SystemExit", "GeneratorExit", "RecursionError"])
def test_ctrl_c_within_a_values_own_code_still_ends_the_program_and_nothing_else_does(agreed, error):
    code = f"""
import sys
import candor_telemetry
telemetry = candor_telemetry.open("telemetry.toml", deliver=False)

class Value:
    def __index__(self):
        raise {error}

try:
    became = telemetry.record("counted", n=Value())
    print(became.code)
except KeyboardInterrupt:
    print("Ctrl+C")
telemetry.close(30)
"""
    said, complained = agreed.run(code)
    assert said.split()[-1] == ("Ctrl+C" if error == "KeyboardInterrupt" else "recorded"), said
    assert complained == ""
    assert agreed.bodies() == [b"{}"]
    assert agreed.dropped() == {("counted", WRONG_TYPE): 1}


HANDLER, IN_A_ROW, METHOD = "def handle(number, frame):", "def handle(*given):", "class Handler:\n  def handle(self, number, frame):"


@pytest.mark.parametrize(
    "handler, error, call",
    [
        (HANDLER, "TimeoutError('late')", "record('counted', n=Value())"),
        (IN_A_ROW, "SystemExit(7)", "record('counted', Values())"),
        (METHOD, "asyncio.CancelledError()", "preview('counted', n=Value())"),
        (HANDLER, "KeyboardInterrupt('now')", "record('counted', n=Value())"),
        (HANDLER + "\n    del number, frame", "TimeoutError('late')", "record('counted', n=Value())"),
        (HANDLER + "\n    signal.signal(number, signal.SIG_DFL)", "TimeoutError('late')", "preview('counted', Values())"),
    ],
)
def test_what_a_signals_handler_raises_within_a_values_own_code_reaches_the_program(agreed, handler, error, call):
    code = f"""
import asyncio, collections.abc, signal
import candor_telemetry
telemetry = candor_telemetry.open("telemetry.toml", deliver=False)

{handler}
    raise {error}

signal.signal(signal.SIGUSR1, globals().get("handle") or Handler().handle)

class Value:
    def __index__(self):
        for _ in range(10):
            signal.raise_signal(signal.SIGUSR1)
        return 1

class Values(collections.abc.Mapping):
    def __getitem__(self, name): return Value().__index__()
    def __iter__(self): return iter("n")
    def __len__(self): return 1
    def keys(self): return "n"

error = None
try:
    telemetry.{call}
except BaseException as raised:
    error = raised
print(repr(error))
print(telemetry.record("counted", n=1).code)
telemetry.close(30)
"""
    said, complained = agreed.run(code)
    assert (said.split("\n"), complained) == ([repr(eval(error)), "recorded", ""], "")
    # What was taken is recorded all the same, without the value that was not given.
    assert agreed.bodies() == ([] if "preview" in call else [b"{}"]) + [b'{"n":1}']


@pytest.mark.parametrize("code", ["helper(1, sys._getframe())", "helper('x', 'y')", "helper(*range(3))", "int(Raising())"])
def test_what_a_values_own_code_raises_is_still_nobodys_whatever_it_calls(opened, code):
    import sys

    class Raising:
        def __int__(self):
            raise TimeoutError

    def helper(*given):
        raise TimeoutError

    class Value:
        def __index__(self):
            if "getframe" in code:
                helper(sys._getframe(), 1)
            return eval(code)

    assert opened.record("counted", n=Value())


def test_numbers_of_numpy_are_numbers(opened, agreed):
    numpy = pytest.importorskip("numpy")
    fits = [
        ("whole", [numpy.int8(3), numpy.uint64(3), numpy.int64(3)], 3),
        ("number", [numpy.float16(0.5), numpy.float32(0.5), numpy.float64(0.5), numpy.longdouble(0.5)], 0.5),
        ("flag", [numpy.bool_(True)], True),
        ("text", [numpy.str_("x")], "x"),
    ]
    for path, values, plain in fits:
        for value in values:
            assert json.loads(opened.preview("everything", {path: value}))[path] == plain, (path, type(value))
            assert type(json.loads(opened.preview("everything", {path: value}))[path]) is type(plain)
    unfit = [
        ("number", numpy.float64("nan")),
        ("number", numpy.float32("inf")),
        ("number", numpy.longdouble("1e4000")),
        ("number", numpy.complex64(1)),
        ("number", numpy.array([1.0])),
        ("number", numpy.zeros((2, 2))),
        ("any_whole", numpy.uint64(2**64 - 1)),
        ("whole", numpy.bool_(True)),
        ("whole", numpy.array([1, 2])),
        ("text", numpy.bytes_(b"x")),
        ("text", numpy.datetime64("2020-01-01")),
        ("list", numpy.array(["a"])),
        ("list", numpy.array(["a"], dtype=object)),
    ]
    for path, value in unfit:
        assert path not in json.loads(opened.preview("everything", {path: value})), (path, type(value))
        assert opened.record("everything", {path: value})
    opened.close(30)
    assert agreed.dropped() == {("everything", WRONG_TYPE): len(unfit)}


def test_a_time_that_is_none_counts_no_picture_and_raises_nothing(opened, agreed):
    nothing = [-1, float("nan"), float("inf"), 1e300, "x", None, b"", object(), Raising(), 2**200]
    for seconds in nothing:
        opened.frame(seconds)
        opened.frames("pictures").frame(seconds)
    opened.frame(0)
    opened.frame(1e19)
    opened.close(30)
    assert agreed.bodies() == [b'{"fps":[1,0,0]}']
    assert agreed.dropped() == {("pictures", LIMITS): 1}


def fail():
    raise ValueError("no")


REPEATED = [
    (fail, b"{}"),
    (lambda: 7, b"{}"),
    (lambda: {"mode": Raising()}, b"{}"),
    (lambda: {"mode": "asked"}, b'{"mode":"asked"}'),
    ({"mode": "plain"}, b'{"mode":"plain"}'),
    (None, b"{}"),
    (7, b"{}"),
]


@pytest.mark.parametrize("number", range(len(REPEATED)))
def test_what_is_asked_for_an_event_that_repeats_may_raise_or_be_anything(opened, agreed, number):
    values, body = REPEATED[number]
    opened.repeat("alive", values)
    wait_for("what repeats", lambda: agreed.bodies() == [body])


def test_a_value_is_kept_no_longer_than_the_call(opened):
    class Value(str):
        pass

    gone = []
    import weakref

    for _ in range(3):
        value = Value("x")
        weakref.finalize(value, gone.append, 1)
        opened.record("everything", text=value, whole=Raising())
        del value
    assert gone == [1, 1, 1]


def test_ten_megabytes_and_a_million_items_take_no_longer_than_copying_them(opened):
    began = time.monotonic()
    opened.record("everything", text="x" * 10_000_000, list=["a"] * 1_000_000)
    assert time.monotonic() - began < 5


@pytest.mark.parametrize("debug", [True, False])
def test_a_developer_hears_once_of_what_is_not_declared_and_nobody_else_does(agreed, debug):
    code = f"""
import candor_telemetry
with candor_telemetry.open("telemetry.toml", deliver=False, debug={debug}) as telemetry:
    for _ in range(3):
        telemetry.record("nothing", n=1)
        telemetry.record("counted", mistake=1)
"""
    said, complained = agreed.run(code)
    assert (complained.count("nothing"), complained.count("mistake")) == ((1, 1) if debug else (0, 0)), complained
    assert said == ""
