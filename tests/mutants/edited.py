"""Reads one module of the rules as if somebody had edited it: all that reads it sees that."""

import sys
from collections.abc import Sequence
from importlib.abc import MetaPathFinder
from importlib.machinery import ModuleSpec, PathFinder, SourceFileLoader
from types import CodeType, ModuleType

from tests.mutants.bounds import shifted
from tests.mutants.mutant import Mutant


def edit_when_read(module: str, name: str) -> None:
    """From now on in this process. Nothing of the rules may have been read before."""
    assert "rules" not in sys.modules
    sys.meta_path.insert(0, _Finder(module, name))


class _Finder(MetaPathFinder):
    def __init__(self, module: str, name: str) -> None:
        self._wanted = module, name

    def find_spec(
        self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        module, name = self._wanted
        if fullname != module:
            return None
        spec = PathFinder.find_spec(fullname, path, target)
        assert spec
        assert spec.origin
        spec.loader = _Loader(name, fullname, spec.origin)
        return spec


class _Loader(SourceFileLoader):
    def __init__(self, name: str, fullname: str, path: str) -> None:
        super().__init__(fullname, path)
        self._bound = next((bound for bound in shifted() if bound.name == name), None)
        self._name = name

    def get_code(self, fullname: str) -> CodeType:
        """From the text: what was compiled is of the text as it stands."""
        source = self.get_data(self.path).decode()
        edited = self._bound.edit(source) if self._bound else source
        return self.source_to_code(edited.encode(), self.path)

    def exec_module(self, module: ModuleType) -> None:
        super().exec_module(module)
        if not self._bound:
            _declared(module, self._name).change()


def _declared(module: ModuleType, name: str) -> Mutant:
    # Read only now: it stands on the grammar, which by now every declaration has read.
    from tests.mutants.declared import mutants_of

    return next(mutant for mutant in mutants_of(module) if mutant.name == name)
