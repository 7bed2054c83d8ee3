"""What PyInstaller has to know about this package. It finds this by itself, and puts it in no bundle."""

import os


def hook_folders():
    """Where the hooks are."""
    return [os.path.dirname(__file__)]
