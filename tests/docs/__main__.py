"""Write the outputs in the documentation anew: `python -m tests.docs [PAGE...]`.

An output with "..." in it is left as it is, as is one of a command for Neo4j.
"""

import sys
import tempfile
from pathlib import Path

from tests.docs.examples import PAGES, ROOT, File, run, steps


def refresh(page: str, folder: Path) -> str:
    """Return the text of a page with the outputs that its commands have now."""
    text = (ROOT / page).read_text("utf-8")
    for step in steps(page):
        if isinstance(step, File):
            path = folder / step.name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(step.text, "utf-8")
        elif not step.neo4j:
            said = run(step.command, folder).said
            if step.shown and "..." not in step.shown:
                old = f"$ {step.command}\n{step.shown}\n"
                text = text.replace(old, f"$ {step.command}\n{said}\n")
    return text


def main() -> None:
    """Refresh the pages named, or all."""
    for page in sys.argv[1:] or PAGES:
        with tempfile.TemporaryDirectory() as folder:
            text = refresh(page, Path(folder))
        (ROOT / page).write_text(text, "utf-8")


if __name__ == "__main__":
    main()
