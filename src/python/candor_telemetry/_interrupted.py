"""Tells exceptions that are meant for the program from failures of the program's code that is asked for a value while we record.

A signal handler runs between any two steps of Python code in the main thread, including code that we call. What it raises is meant
for whatever the program was doing, and not for us. An exception without a frame of its own, such as one that another thread throws in,
looks like the value's own, and is taken for that.
"""

#: Flags of a function's code: it has local variables of its own; it takes any number of arguments (see `inspect`).
_OF_A_FUNCTION, _ANY_NUMBER = 1, 4


def is_for_the_program(error, traceback=None):
    """Whether this is Ctrl+C, or came out of a signal handler. The compiled half passes the traceback separately."""
    if isinstance(error, KeyboardInterrupt):
        return True
    interrupted, place = None, error.__traceback__ if traceback is None else traceback
    while place is not None:
        if interrupted is not None and _handles(place.tb_frame, interrupted):
            return True
        interrupted, place = place.tb_frame, place.tb_next
    return False


def _handles(frame, interrupted):
    """Whether this is a handler's frame: it was called with the number of a signal and the frame that it interrupted, or it has deleted one
    of these variables and is installed as a handler."""
    given = _given(frame)
    if any(issubclass(type(number), int) and at is interrupted for number, at in zip(given, given[1:])):
        return True
    return any(value is None for value in given) and _is_installed(frame.f_code)


def _given(frame):
    """What a function was called with, as far as it still has it, and None for the rest; nothing if it takes fewer than two arguments."""
    code = frame.f_code
    count = code.co_argcount
    if not code.co_flags & _OF_A_FUNCTION or (count < 2 and not code.co_flags & _ANY_NUMBER):
        return []
    variables = frame.f_locals
    given = [variables.get(name) for name in code.co_varnames[:count]]
    if code.co_flags & _ANY_NUMBER:
        rest = variables.get(code.co_varnames[count + code.co_kwonlyargcount])
        given += rest if type(rest) is tuple else (None,)
    return given


def _is_installed(code):
    import signal

    handlers = (signal.getsignal(number) for number in range(1, signal.NSIG))
    return any(getattr(getattr(handler, "__func__", handler), "__code__", None) is code for handler in handlers)
