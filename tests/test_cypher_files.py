"""Every Cypher statement of the project is valid in Cypher 5 and 25, as Neo4j's linter sees it."""

from collections.abc import Callable, Mapping
from pathlib import Path

from tests.cypher_lint import Diagnostic

ROOT = Path(__file__).parents[1]
PACKAGES = ("schema", "loaders", "queries", "visual", "netgraph")

Linter = Callable[[Mapping[str, str]], list[Diagnostic]]


def test_every_statement_is_valid_and_not_deprecated(cypher_linter: Linter) -> None:
    statements = {
        file.relative_to(ROOT).as_posix(): file.read_text(encoding="utf-8")
        for package in PACKAGES
        for file in sorted((ROOT / package).rglob("*.cypher"))
    }
    assert statements
    assert [found for found in cypher_linter(statements) if found.is_wrong] == []


def test_a_wrong_statement_is_reported_in_both_languages(cypher_linter: Linter) -> None:
    found = cypher_linter(
        {
            "misspelt": "MATCH (n) RETUN n",
            "unknown": "MATCH (n)\nRETURN m",
            "deprecated": "MATCH (n) WITH n CALL { WITH n RETURN 1 AS x } RETURN x",
            "right": "MATCH (p:Partner) WHERE p.kind IN $kinds RETURN p.id",
        }
    )
    assert all(each.is_wrong for each in found)
    assert {(each.name, each.language) for each in found} == {
        (name, language)
        for name in ("misspelt", "unknown", "deprecated")
        for language in ("CYPHER 5", "CYPHER 25")
    }
    assert {each.line for each in found if each.name == "unknown"} == {2}
