"""Takes exceptions apart: what failed, where, and what led to it. Imported with the first crash, or when crashes are captured.

Nothing here may break a program that is already failing: every hook calls the previous one, whatever happens.
"""

import os
import sys
import threading
import types

from ._imported import when_imported
from ._interrupted import is_for_the_program

#: How many exceptions of one report are taken: more than anybody reads, and few enough if a chain never ends.
_MOST = 64
#: How many frames of one exception are taken from each end: a recursion that ran too deep has a thousand, all of
#: which are counted in the report.
_MOST_FRAMES = 1000
#: How many characters of a message or a note are taken: more than any manifest lets through.
_MOST_CHARACTERS = 64 * 1024

#: The clients for which exceptions are captured, in the order of their requests.
_capturing: "list[object]" = []

#: Whether this thread is taking apart an exception, whose own code may fail, too.
_here = threading.local()


def report(client, exception, event=None, values=None):
    """Records this exception. Returns None if it was recorded before, is not an exception, or cannot be taken apart."""
    try:
        name = crash_event(client, event)
    except ValueError as error:
        return client._unknown(str(error))
    if not client._is_on(name):
        return client.record(name)
    if getattr(_here, "busy", False):
        return None
    _here.busy = True
    try:
        if not isinstance(exception, BaseException) or _was_reported(exception):
            return None
        return client._record_crash(name, _taken(exception, client._code_roots, set()), _given(values))
    except BaseException as error:
        if is_for_the_program(error):
            raise
        # For example if there is no room for another call on the stack, or if the object fails when it is looked at. A program that
        # reports an exception has trouble enough.
        return None
    finally:
        _here.busy = False


def capture(client, event, values):
    """Captures for this client, too. Hooks are installed before the existing ones, once for all clients, and again if they were removed."""
    name = crash_event(client, event)
    client._capture = (name, values)
    _capturing[:] = _with(client, _capturing)
    if not _is_ours(sys.excepthook):
        sys.excepthook = _hook(sys.excepthook)
    if not _is_ours(threading.excepthook):
        threading.excepthook = _hook_in_threads(threading.excepthook)
    when_imported("asyncio.base_events", _capture_loops)


def _with(client, others):
    """The clients with this one, without those that have ended: a program may open as often as it likes."""
    return [other for other in others if other is not client and not other._is_closed()] + [client]


def _is_ours(hook):
    return getattr(hook, "__module__", None) == __name__


def _hook(before):
    def hook(kind, exception, traceback):
        try:
            _report_to_all(_capturing, exception)
        finally:
            before(kind, exception, traceback)

    return hook


def _hook_in_threads(before):
    def hook(arguments):
        try:
            _report_to_all(_capturing, arguments.exc_value)
        finally:
            before(arguments)

    return hook


def _capture_loops(module):
    kind = module.BaseEventLoop
    before = kind.call_exception_handler
    if _is_ours(before):
        return

    def call_exception_handler(loop, context):
        try:
            _report_to_all(_capturing, context.get("exception"))
        finally:
            before(loop, context)

    kind.call_exception_handler = call_exception_handler


def capture_loop(client, loop):
    """Installs a handler before this loop's own, also once for all clients."""
    if not hasattr(client, "_capture"):
        client._capture = (crash_event(client, None), None)
    before = loop.get_exception_handler()
    if _is_ours(before):
        before.clients[:] = _with(client, before.clients)
        return

    def handler(loop, context):
        try:
            _report_to_all(handler.clients, context.get("exception"))
        finally:
            if before is None:
                loop.default_exception_handler(context)
            else:
                before(loop, context)

    handler.clients = [client]
    loop.set_exception_handler(handler)


def crash_event(client, event):
    """The crash report of this name, or the only one."""
    known = client._crash_events()
    if event is None and len(known) == 1:
        return known[0]
    if event in known:
        return event
    if event is None:
        raise ValueError(f"the manifest has {len(known)} crash reports; say which one ({', '.join(known) or 'there is none'})")
    raise ValueError(f"the manifest has no crash report {event!r} ({', '.join(known) or 'there is none'})")


def _report_to_all(clients, exception):
    for client in reversed(clients[:]):
        if not client._is_closed():
            _report_quietly(client, exception)


def _report_quietly(client, exception):
    # While the interpreter shuts down anything may be gone already; Ctrl+C is not a crash.
    try:
        if exception is not None and not isinstance(exception, (KeyboardInterrupt, SystemExit)):
            name, values = client._capture
            report(client, exception, name, values)
    except Exception as error:
        if is_for_the_program(error):
            raise


def _was_reported(exception):
    """Whether this very exception was recorded before: reported by the program and then raised again. Marks it as recorded."""
    try:
        if getattr(exception, "_candor_reported", False) is True:
            return True
        exception._candor_reported = True
    except Exception as error:
        if is_for_the_program(error):
            raise
        # An exception that cannot be marked may be recorded twice; the log counts the same crash as one.
    return False


def _given(values):
    if not callable(values):
        return values
    try:
        return values()
    except BaseException as error:
        if is_for_the_program(error):
            raise
        return None


def _asked(thing, name, otherwise=None):
    """An exception's attribute with this name. That may run the exception's own code, which may fail."""
    try:
        return getattr(thing, name, otherwise)
    except BaseException as error:
        if is_for_the_program(error):
            raise
        return otherwise


def _taken(exception, roots, seen):
    """The parts of one exception, and of those that led to it."""
    seen.add(id(exception))
    cause, context = _asked(exception, "__cause__"), _asked(exception, "__context__")
    earlier = cause if cause is not None else None if _asked(exception, "__suppress_context__") else context
    parts = _asked(exception, "exceptions")
    is_group = _asked(exception, "split") is not None and type(parts) in (tuple, list)
    taken = {
        "kind": _kind(type(exception)),
        "message": _text(exception),
        "notes": _notes(exception),
        "frames": _frames(_asked(exception, "__traceback__"), roots),
        "is_cause": cause is not None,
        "earlier": _all_taken([earlier] if earlier is not None else [], roots, seen),
    }
    taken["group"] = _all_taken(parts, roots, seen) if is_group else []
    return taken


def _all_taken(exceptions, roots, seen):
    taken = []
    for exception in exceptions:
        if isinstance(exception, BaseException) and id(exception) not in seen and len(seen) < _MOST:
            taken.append(_taken(exception, roots, seen))
    return taken


def _kind(kind):
    module, name = _asked(kind, "__module__"), _asked(kind, "__qualname__", "?")
    return _text(name) if module in (None, "builtins") else f"{_text(module)}.{_text(name)}"


def _text(value):
    """The exception's text. Its own code may do anything; if that fails, there is no text."""
    try:
        text = str.__str__(value) if isinstance(value, str) else str(value)
        return text[:_MOST_CHARACTERS].encode("utf-8", "replace").decode("utf-8")
    except BaseException as error:
        if is_for_the_program(error):
            raise
        return ""


def _notes(exception):
    notes = _asked(exception, "__notes__")
    return [_text(note) for note in notes[:16]] if type(notes) in (list, tuple) else []


def _frames(traceback, roots):
    places = []
    while isinstance(traceback, types.TracebackType):
        places.append((traceback.tb_frame, traceback.tb_lineno))
        traceback = traceback.tb_next
    if len(places) > 2 * _MOST_FRAMES:
        places = places[:_MOST_FRAMES] + places[-_MOST_FRAMES:]
    return [_frame(frame.f_code, frame.f_globals, line or 0, roots) for frame, line in places]


def _frame(code, names, line, roots):
    module, function = dict.get(names, "__name__"), getattr(code, "co_qualname", code.co_name)
    if isinstance(module, str) and module != "__main__":
        function = f"{module}.{function}"
    return (_text(code.co_filename), max(line, 0), _text(function), _source(code.co_filename, names, line, roots))


def _source(path, names, line, roots):
    """The line of source, if the file is the program's own."""
    try:
        # Something with such a name is not a file: somebody typed it.
        if path.startswith("<") or not any(os.path.abspath(path).startswith(os.path.join(root, "")) for root in roots):
            return None
        import linecache

        return _text(linecache.getline(path, line, names).strip())[:500] or None
    except Exception as error:
        if is_for_the_program(error):
            raise
        return None
