"""A TCP proxy on loopback that loses connections on demand, as a bad network does."""

import contextlib
import socket
import threading
from typing import Self
from urllib.parse import urlsplit


class CuttingProxy:
    """Stands before a server; `uri` reaches it, until it is cut.

    `cut()` drops every connection now and refuses new ones; `cut_after(n)` does so once clients
    have sent n more bytes; `mend()` lets new connections through again. `sent` counts the bytes
    from clients. Use the bolt scheme: by neo4j:// the driver asks the server for its own address.
    """

    def __init__(self, uri: str) -> None:
        target = urlsplit(uri)
        assert target.hostname is not None
        self._target = (target.hostname, target.port or 7687)
        self._scheme = target.scheme
        self._listener = socket.create_server(("127.0.0.1", 0))
        self._lock = threading.Lock()
        self._open: set[socket.socket] = set()
        self._is_cut = False
        self._limit: int | None = None
        self.sent = 0
        threading.Thread(target=self._accept, daemon=True).start()

    @property
    def uri(self) -> str:
        """The address to give to the client."""
        return f"{self._scheme}://127.0.0.1:{self._listener.getsockname()[1]}"

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.cut()
        # A thread waiting in accept() is woken by shutdown, not by close.
        with contextlib.suppress(OSError):
            self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()

    def cut(self) -> None:
        """Drop every connection, and every new one, until mended."""
        with self._lock:
            self._is_cut = True
            self._limit = None
            for each in self._open:
                with contextlib.suppress(OSError):
                    each.shutdown(socket.SHUT_RDWR)

    def cut_after(self, count: int) -> None:
        """Cut once clients have sent this many more bytes."""
        with self._lock:
            self._limit = self.sent + count

    def mend(self) -> None:
        """Let new connections through again."""
        with self._lock:
            self._is_cut = False

    def _accept(self) -> None:
        while True:
            try:
                client, _ = self._listener.accept()
            except OSError:
                return
            server = socket.create_connection(self._target)
            with self._lock:
                refused = self._is_cut
                if not refused:
                    self._open |= {client, server}
            if refused:
                client.close()
                server.close()
                continue
            for source, sink in ((client, server), (server, client)):
                threading.Thread(
                    target=self._pump, args=(source, sink, source is client), daemon=True
                ).start()

    def _pump(self, source: socket.socket, sink: socket.socket, from_client: bool) -> None:
        with contextlib.suppress(OSError):
            while data := source.recv(65536):
                if from_client and self._too_much(len(data)):
                    self.cut()
                    break
                sink.sendall(data)
        for each in (source, sink):
            with contextlib.suppress(OSError):
                each.shutdown(socket.SHUT_RDWR)
        with self._lock:
            self._open.discard(source)
        source.close()

    def _too_much(self, count: int) -> bool:
        with self._lock:
            self.sent += count
            return self._limit is not None and self.sent >= self._limit
