"""The command line: `netgraph COMMAND`. Answers go to stdout, messages to stderr.

Exit codes: 0 done, 1 an error that the user can mend (one sentence), 2 wrong usage,
130 stopped with Ctrl-C. A bug keeps its traceback.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command line and leave the process with its exit code."""
    sys.exit(run(arguments))


def run(arguments: Sequence[str] | None = None) -> int:
    """Run the command line and return its exit code."""
    import click

    from netgraph.cli.group import build
    from netgraph.cli.language import choose_language, use_language
    from netgraph.cli.messages import say_aborted, say_error
    from netgraph.cli.streams import let_go_of_stdout, speak_utf8
    from schema.errors import NetgraphError

    speak_utf8()
    use_language(choose_language(sys.argv[1:] if arguments is None else arguments))
    try:
        code = build().main(arguments, prog_name="netgraph", standalone_mode=False)
        sys.stdout.flush()
        return code if isinstance(code, int) else 0
    except click.ClickException as fault:
        fault.show()
        return fault.exit_code
    except NetgraphError as fault:
        say_error(fault)
        return 1
    except (click.Abort, KeyboardInterrupt):
        say_aborted()
        return 130
    except BrokenPipeError:
        let_go_of_stdout()
        return 0
