"""Takes along what PyInstaller does not see by itself: the Candor window, where it is installed beside the package
(`pip install "candor-telemetry[window]"`). Its place in the bundle is the one where it is looked for."""

import os
import sys
import sysconfig

# A program that uses none of these is not made larger by our looking whether it does, or by what only the descriptions of types name.
excludedimports = ["asyncio", "typing_extensions"]


def _window():
    scripts, names = sysconfig.get_path("scripts"), ("candor.exe", "candor-window.exe") if os.name == "nt" else ("candor", "candor-window")
    beside = os.path.relpath(scripts, sys.prefix)
    found = [os.path.join(scripts, name) for name in names]
    return [(path, beside) for path in found if os.path.isfile(path)]


# As data, because a program of its own needs none of the libraries of this one.
datas = _window()
