"""`make neo4j`: start a server, print the lines to export, stop it on Ctrl-C."""

import signal
import sys
import threading

from tests.neo4j.found import running_server
from tests.neo4j.jars import ServerUnavailable


def main() -> int:
    """Run until interrupted; return the exit code."""
    stop = threading.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: stop.set())
    print("starting Neo4j (the first time it is fetched) ...", file=sys.stderr)
    try:
        with running_server() as server:
            print(f"export NEO4J_URI={server.uri}")
            print(f"export NEO4J_USERNAME={server.username}")
            print(f"export NEO4J_PASSWORD={server.password}", flush=True)
            print(
                "It runs. Paste these three lines into another shell, then: make demo\n"
                "Its data is temporary. Ctrl-C stops it.",
                file=sys.stderr,
            )
            stop.wait()
    except ServerUnavailable as problem:
        print(problem, file=sys.stderr)
        return 1
    print("stopped", file=sys.stderr)
    return 0


if __name__ == "__main__":
    sys.exit(main())
