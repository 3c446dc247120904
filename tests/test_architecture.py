"""The rules of the house: who may import whom, how large a module may be, what stands where."""

import ast
import inspect
from pathlib import Path

import networkx
import pytest

from netgraph.facade import NetworkGraph
from netgraph.pictures import Pictures

ROOT = Path(__file__).parent.parent
MAY_IMPORT = {
    "schema": {"schema"},
    "loaders": {"loaders", "schema"},
    "queries": {"queries", "schema"},
    "visual": {"visual", "queries", "schema"},
    "netgraph": {"netgraph", "visual", "queries", "loaders", "schema"},
}
MODULES = sorted(path for package in MAY_IMPORT for path in (ROOT / package).rglob("*.py"))
LARGEST = 400
MEDIAN = 130


def imports(path: Path) -> set[str]:
    """Return the top-level names of everything that a module imports, wherever it does."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            found.update(alias.name.split(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: imports are absolute"
            found.add((node.module or "").split(".")[0])
    return found


def test_there_are_modules() -> None:
    assert {path.relative_to(ROOT).parts[0] for path in MODULES} == set(MAY_IMPORT)


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_imports_go_one_way(path: Path) -> None:
    package = path.relative_to(ROOT).parts[0]
    assert imports(path) & set(MAY_IMPORT) <= MAY_IMPORT[package]


def test_no_module_imports_one_that_imports_it() -> None:
    names = {".".join(path.relative_to(ROOT).with_suffix("").parts): path for path in MODULES}
    arrows = {name: modules_imported(path) & set(names) for name, path in names.items()}
    graph = networkx.DiGraph((a, b) for a, found in arrows.items() for b in found if a != b)
    assert len(graph) > 50
    assert [*networkx.simple_cycles(graph)] == []


def modules_imported(path: Path) -> set[str]:
    """Return the full names of everything that a module imports to run, wherever it does."""
    found: set[str] = set()
    for node in ast.walk(without_type_checking(ast.parse(path.read_text("utf-8")))):
        if isinstance(node, ast.Import):
            found.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            found.add(node.module)
            found.update(f"{node.module}.{alias.name}" for alias in node.names)
    return found


def without_type_checking(tree: ast.Module) -> ast.Module:
    """Return a module without its blocks for type checkers, which are never run."""
    for node in ast.walk(tree):
        if isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING":
            node.body = [ast.Pass()]
    return tree


def test_modules_are_small() -> None:
    lines = sorted(len(path.read_text("utf-8").splitlines()) for path in MODULES)
    assert lines[-1] <= LARGEST
    assert lines[len(lines) // 2] <= MEDIAN


def test_a_statement_stands_in_both_languages_beside_a_module() -> None:
    folder = ROOT / "queries"
    statements = {
        suffix: {path.stem for path in folder.glob(f"*.{suffix}")} for suffix in ("sql", "cypher")
    }
    assert statements["sql"]
    assert statements["sql"] == statements["cypher"]
    modules = {path.stem for path in folder.glob("*.py")}
    assert {name for name in statements["sql"] if name.split("_")[0] not in modules} == set()


def questions() -> list[str]:
    """Return the names of the methods that are questions: those of the face's own bases."""
    bases = [base for base in NetworkGraph.__mro__[1:-1] if base is not Pictures]
    return [name for base in bases for name, one in vars(base).items() if inspect.isfunction(one)]


def test_every_question_is_a_method_with_the_same_name() -> None:
    assert questions()
    for name in set(questions()) - {"knowledge"}:
        module = __import__(f"queries.{name}", fromlist=[name])
        assert callable(getattr(module, name))


def test_a_question_and_its_method_ask_for_the_same() -> None:
    scope = {"when", "as_of", "evidence", "current_names", "follow_parts", "expand_groups"}
    for name in set(questions()) - {"knowledge", "subgraph"}:
        module = __import__(f"queries.{name}", fromlist=[name])
        asked = set(inspect.signature(getattr(module, name)).parameters) - {"reader", "scope"}
        given = set(inspect.signature(getattr(NetworkGraph, name)).parameters) - {"self"} - scope
        assert asked == given, name
