"""What PyInstaller has to know of this package; it finds this by itself. Not part of a bundle."""

import os


def hook_folders():
    """Where the hooks lie."""
    return [os.path.dirname(__file__)]
