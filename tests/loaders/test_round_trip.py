"""What is written is read back exactly, in both formats, whatever its texts hold."""

import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from loaders.export import export
from schema.checks import check
from schema.network import Network
from tests.loaders.networks import networks
from tests.loaders.taking_in import take, without_origins
from tests.mijnstreek import MIJNSTREEK

often = settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def bytes_of(paths: list[Path]) -> list[tuple[str, bytes]]:
    return [(path.name, path.read_bytes()) for path in paths]


@pytest.mark.parametrize("name", ["net", "net.xlsx"])
@often
@given(network=networks())
def test_what_is_written_is_read_back_exactly(name: str, network: Network) -> None:
    facts = network.facts()
    assert [one for one in check(facts) if "refers to" in one.message] == []
    with tempfile.TemporaryDirectory() as folder:
        target = Path(folder) / name
        written = bytes_of(export(facts, target))
        taken = take(target, keep_personal=True)
        assert taken.errors == []
        assert without_origins(taken.facts) == without_origins(facts)
        assert bytes_of(export(taken.facts, Path(folder) / "again" / name)) == written


@pytest.mark.parametrize("name", ["net", "net.xlsx"])
@pytest.mark.parametrize("lang", [None, "nl", "en"])
def test_the_mijnstreek_comes_back_whole(name: str, lang: str | None, tmp_path: Path) -> None:
    facts = take(MIJNSTREEK).facts
    export(facts, tmp_path / name, lang)
    taken = take(tmp_path / name)
    assert taken.problems == ()
    assert without_origins(taken.facts) == without_origins(facts)


def test_a_network_of_rows_and_of_models_is_the_same() -> None:
    facts = take(MIJNSTREEK).facts
    assert without_origins(Network.from_facts(facts).facts()) == without_origins(facts)
