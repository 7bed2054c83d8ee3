"""Tells a sub-interpreter apart, in which this package cannot work."""

import sys


def refuse():
    """Raises ImportError in a sub-interpreter: threads of one interpreter would call into another."""
    for name in ("_interpreters", "_xxsubinterpreters"):
        module = sys.modules.get(name)
        if module is None and name in sys.builtin_module_names:
            module = __import__(name)
        if module is None:
            continue
        current, main = module.get_current(), module.get_main()
        # From Python 3.13 on each is a pair of the id and where it comes from.
        if getattr(current, "__getitem__", None) is not None:
            current, main = current[0], main[0]
        if current != main:
            raise ImportError(
                "candor_telemetry does not work in a sub-interpreter; open telemetry in the main one, and record from there"
            )
        return
