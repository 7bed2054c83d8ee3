"""What a Python program links to report anything at all, and only what the person agreed to.

    import candor_telemetry

    telemetry = candor_telemetry.open("telemetry.toml", version="2.1.0")
    telemetry.record("app_opened", python_version="3.12.4")
    telemetry.close()

A program declares everything it may ever say in a manifest. A person decides, in the Candor window or on the command line, which
of its tiers they allow. This package reads what they decided, and can send nothing else. Recording never waits for the network or
the disk, and raises no exceptions.
"""

try:
    from ._native import Frames, ManifestError, Outcome, __version__
except ImportError as _error:
    if "subinterpreter" in str(_error):
        # Python's own words, from version 3.12 on, which does not even begin to load the module.
        raise ImportError(
            "candor_telemetry does not work in a sub-interpreter; open telemetry in the main one, and record from there"
        ) from None
    if not isinstance(_error, ModuleNotFoundError) or _error.name != f"{__name__}._native":
        raise
    # A package without its compiled half, as some bundlers make it: the program runs, but reports nothing.
    from ._without import Client, Frames, ManifestError, Outcome, __version__, open
else:
    from ._client import Client, open

__all__ = ["Client", "Frames", "ManifestError", "Outcome", "__version__", "open"]
