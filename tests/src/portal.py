"""A portal that says on this session's bus whether the desktop is light or dark, and nothing else.

Reads the number of it from each line (0 no preference, 1 dark, 2 light), and says when that is on the bus.
"""

import sys
import threading

import gi

gi.require_version("Gio", "2.0")
from gi.repository import Gio, GLib

PATH = "/org/freedesktop/portal/desktop"
SETTINGS = "org.freedesktop.portal.Settings"
KEY = ("org.freedesktop.appearance", "color-scheme")
INTERFACE = f"""<node><interface name="{SETTINGS}">
<method name="Read"><arg type="s" direction="in"/><arg type="s" direction="in"/><arg type="v" direction="out"/></method>
<signal name="SettingChanged"><arg type="s"/><arg type="s"/><arg type="v"/></signal>
</interface></node>"""

bus = Gio.bus_get_sync(Gio.BusType.SESSION, None)
scheme = GLib.Variant("u", 0)


def answer(_bus, _sender, _path, _interface, _method, arguments, invocation):
    if arguments.unpack() == KEY:
        # As real ones do: wrapped twice.
        invocation.return_value(GLib.Variant("(v)", (GLib.Variant("v", scheme),)))
    else:
        invocation.return_dbus_error("org.freedesktop.portal.Error.NotFound", "not known here")


def become(line):
    global scheme
    scheme = GLib.Variant("u", int(line))
    bus.emit_signal(None, PATH, SETTINGS, "SettingChanged", GLib.Variant("(ssv)", (*KEY, scheme)))
    bus.flush_sync(None)
    print("said", flush=True)


def read():
    for line in sys.stdin:
        GLib.idle_add(become, line)
    GLib.idle_add(loop.quit)


bus.register_object(PATH, Gio.DBusNodeInfo.new_for_xml(INTERFACE).interfaces[0], answer, None, None)
loop = GLib.MainLoop()
Gio.bus_own_name_on_connection(bus, "org.freedesktop.portal.Desktop", 0, lambda *_: print("ready", flush=True), None)
threading.Thread(target=read, daemon=True).start()
loop.run()
