"""Runs one command for as long as standard input stays open, then kills it and cleans up.

`python -m tests.neo4j.guard FOLDER AFTERWARDS COMMAND...`: AFTERWARDS is a JSON list, a command
to run at the end or []. The server's parent holds the other end of the pipe, so a server and its
data never outlive a test run, not even one that was killed itself.
"""

import json
import shutil
import subprocess
import sys
import threading
from pathlib import Path


def main() -> int:
    """Run the command; return its exit code, or 0 when the parent let go."""
    folder, afterwards, *command = sys.argv[1:]
    parent_left = threading.Event()
    with Path(folder, "console.log").open("wb") as log:
        process = subprocess.Popen(
            command, stdin=subprocess.DEVNULL, stdout=log, stderr=subprocess.STDOUT
        )

        def wait_for_parent() -> None:
            sys.stdin.buffer.read()
            parent_left.set()
            process.kill()

        threading.Thread(target=wait_for_parent, daemon=True).start()
        code = process.wait()
    if last := json.loads(afterwards):
        subprocess.run(last, stdin=subprocess.DEVNULL, capture_output=True)
    if not parent_left.is_set():
        return code or 1
    shutil.rmtree(folder, ignore_errors=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
