"""Does something with a module as soon as it has been imported, without importing it."""

import sys


def when_imported(name, work):
    """Calls `work` with this module: now, or right after something has imported it. Only once, however often this is called."""
    if name in sys.modules:
        work(sys.modules[name])
    elif not any(isinstance(finder, _Finder) and (finder.name, finder.work) == (name, work) for finder in sys.meta_path):
        sys.meta_path.insert(0, _Finder(name, work))


class _Finder:
    """Finds nothing itself: it asks the finders after it, and makes the loader report when it is done."""

    def __init__(self, name, work):
        self.name = name
        self.work = work

    def find_spec(self, name, path=None, target=None):
        if name != self.name:
            return None
        if self in sys.meta_path:
            sys.meta_path.remove(self)
        for finder in list(sys.meta_path):
            spec = finder.find_spec(name, path, target) if hasattr(finder, "find_spec") else None
            if spec is not None:
                if hasattr(spec.loader, "exec_module"):
                    spec.loader = _Loader(spec.loader, self.work)
                return spec
        return None


class _Loader:
    def __init__(self, loader, work):
        self.loader = loader
        self.work = work

    def __getattr__(self, name):
        return getattr(self.loader, name)

    def exec_module(self, module):
        # The module must not show how it was imported.
        module.__loader__ = module.__spec__.loader = self.loader
        self.loader.exec_module(module)
        self.work(module)
