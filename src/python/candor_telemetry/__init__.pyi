from ._client import Client as Client, open as open
from ._native import Frames as Frames, ManifestError as ManifestError, Outcome as Outcome, __version__ as __version__

__all__ = ["Client", "Frames", "ManifestError", "Outcome", "__version__", "open"]
