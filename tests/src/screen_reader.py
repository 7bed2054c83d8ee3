"""What assistive technology sees of the programs on this session's bus, and does to them, in JSON.

Reads one request a line and answers each with one line:
  {"do": "tree"}                                the trees of all programs
  {"do": "act", "role": ROLE, "name": NAME}     the first action of what has this role and name
  {"do": "focus", "role": ROLE, "name": NAME}   puts the keyboard's focus on it
"""

import json
import sys

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, Gio, GLib


def enable():
    """Says on the bus that somebody listens; the bus starts what it takes."""
    bus = Gio.bus_get_sync(Gio.BusType.SESSION, None)
    arguments = GLib.Variant("(ssv)", ("org.a11y.Status", "IsEnabled", GLib.Variant("b", True)))
    properties = "org.freedesktop.DBus.Properties"
    bus.call_sync("org.a11y.Bus", "/org/a11y/bus", properties, "Set", arguments, None, 0, 15000, None)


def below(node):
    children = (node.get_child_at_index(place) for place in range(node.get_child_count()))
    return [child for child in children if child is not None]


# What has its place in a list as an attribute. Each question takes its time, so it is not asked of the others.
HAVE_A_PLACE = ("table row", "list item")


def read(node):
    role = node.get_role_name()
    return {
        "role": role,
        "name": node.get_name() or "",
        "description": node.get_description() or "",
        "states": [state.value_nick for state in node.get_state_set().get_states()],
        "attributes": node.get_attributes() or {} if role in HAVE_A_PLACE else {},
        "children": [read(child) for child in below(node)],
    }


def find(node, role, name):
    if node.get_role_name() == role and node.get_name() == name:
        return node
    return next(filter(None, (find(child, role, name) for child in below(node))), None)


def answer(desktop, request):
    if request["do"] == "tree":
        return [read(program) for program in below(desktop)]
    node = find(desktop, request["role"], request["name"])
    if node is None:
        return False
    return node.do_action(0) if request["do"] == "act" else node.grab_focus()


def main():
    enable()
    Atspi.init()
    Atspi.set_timeout(15000, 15000)
    desktop = Atspi.get_desktop(0)
    # What may change is looked up whenever it is asked.
    desktop.set_cache_mask(Atspi.Cache.ROLE | Atspi.Cache.INTERFACES)
    print("ready", flush=True)
    for line in sys.stdin:
        request = json.loads(line)
        try:
            said = {"answer": answer(desktop, request)}
        except GLib.Error as error:
            # Something went away while it was read.
            said = {"error": error.message}
        print(json.dumps(said), flush=True)


main()
