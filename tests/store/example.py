"""Small files to load, written where a test wants them."""

from pathlib import Path

PARTNERS = "id,name,kind\nalfa,Alfa,hospital\nbeta,Stichting Beta,municipality\n"
VENTURES = "id,label,name,phase\nhub,Coalition,De Hub,running\n"
PARTICIPATIONS = "partner,venture,role,since\nalfa,hub,member,2019\nbeta,hub,funder,\n"


def write_example(folder: Path, **tables: str) -> Path:
    """Write the example as a folder of CSVs; tables replace or add files by name."""
    folder.mkdir(parents=True, exist_ok=True)
    texts = {"partners": PARTNERS, "ventures": VENTURES, "participations": PARTICIPATIONS}
    for name, text in (texts | tables).items():
        (folder / f"{name}.csv").write_text(text, encoding="utf-8")
    return folder


def write_many(folder: Path, partners: int = 3_000) -> Path:
    """Write a network of so many partners in one venture, enough to be cut off half-way."""
    rows = range(partners)
    return write_example(
        folder,
        partners="id,name\n" + "".join(f"p{n},Partner {n}\n" for n in rows),
        participations="partner,venture,role\n" + "".join(f"p{n},hub,member\n" for n in rows),
    )
