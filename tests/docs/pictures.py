"""The pictures in docs/pictures.md, drawn anew: `python -m tests.docs.pictures`."""

import datetime as dt
import tempfile
from pathlib import Path

import netgraph
from netgraph import NetworkGraph
from schema.language import set_language
from tests.mijnstreek import MIJNSTREEK
from visual.pictures.picture import Picture

FOLDER = Path(__file__).parents[2] / "docs" / "pictures"
MADE_ON = dt.date(2026, 11, 22)
THREE = ("Kerncoalitie Mijnstreek", "Themacoalitie Farmacie", "Themacoalitie GGZ")
AS_OF = "2021-06-07"


def pictures(net: NetworkGraph) -> dict[str, Picture]:
    """Return the pictures by the names of their files."""
    return {
        "network": net.picture(made_on=MADE_ON, title="The Mijnstreek: network of networks"),
        "matrix": net.matrix(*THREE, made_on=MADE_ON, as_of=AS_OF),
        "upset": net.upset(*THREE, made_on=MADE_ON, as_of=AS_OF),
    }


def renew() -> None:
    """Write them all, small."""
    set_language("en")
    FOLDER.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder, netgraph.open(Path(folder) / "m.db") as net:
        net.load(MIJNSTREEK)
        for name, picture in pictures(net).items():
            (FOLDER / f"{name}.png").write_bytes(picture.png(scale=1.0))


if __name__ == "__main__":
    renew()
