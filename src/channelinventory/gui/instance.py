"""One window for each person and inventory: a second start hands its file over to the first.

Floor: gui. The window listens on a local socket that is the person's own and whose name stands in a
mark (`services.marks`). Qt's network library is loaded only once the window can be used, or where
there is a mark, so that it costs the usual start nothing.
"""

from __future__ import annotations

import json
import logging
import time
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from channelinventory import system
from channelinventory.services import marks
from channelinventory.services.marks import Mark

if TYPE_CHECKING:
    from PySide6.QtNetwork import QLocalServer, QLocalSocket

_CONNECT_MS, _ANSWER_MS = 500, 5000
_PATIENCE = 15.0  # seconds for a window that is starting, which a virus scanner may slow down
_PAUSE = 0.1
_LONGEST = 1 << 16
_ANSWER = b"ok\n"

_log = logging.getLogger(__name__)


class Instance(QObject):
    """Stands for the open inventory towards other starts of the program."""

    wanted = Signal(str)
    """The window is to come to front, and to take in this file, if there is one."""

    def __init__(self, mark: Mark | None, parent: QObject | None = None) -> None:
        """Stand for the inventory of a mark; without one, stand for nothing."""
        super().__init__(parent)
        self._mark = mark
        self._socket = mark.socket if mark else ""
        self._server: QLocalServer | None = None

    def listen(self) -> None:
        """Answer other starts from now on."""
        from PySide6.QtNetwork import QLocalServer

        if self._server is not None or not self._socket:
            return
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._take_calls)
        if not self._server.listen(self._socket):
            _log.warning("Other starts are not heard: %s", self._server.errorString())

    def is_elsewhere(self, location: str) -> bool:
        """Whether another window shows an inventory; it has come to front."""
        if not self._socket or self._stands_for(location):
            return False
        return marks.answers(location, partial(hand_over, file=""))

    def stand_for(self, location: str) -> None:
        """Stand for another inventory from now on."""
        if self._socket and not self._stands_for(location):
            self._drop()
            self._mark = marks.take(location, self._socket, partial(hand_over, file=""))

    def close(self) -> None:
        """Stand for nothing any more."""
        self._drop()
        if self._server is not None:
            self._server.close()
            self._server = None

    def _stands_for(self, location: str) -> bool:
        return self._mark is not None and self._mark.key == marks.key_of(location)

    def _drop(self) -> None:
        if self._mark is not None:
            self._mark.drop()
            self._mark = None

    def _take_calls(self) -> None:
        while self._server is not None and self._server.hasPendingConnections():
            socket = self._server.nextPendingConnection()
            socket.disconnected.connect(socket.deleteLater)
            socket.readyRead.connect(partial(self._hear, socket))
            self._hear(socket)

    def _hear(self, socket: QLocalSocket) -> None:
        """Take one line; whatever is none of ours is not answered."""
        if not socket.canReadLine():
            if socket.bytesAvailable() > _LONGEST:
                socket.abort()
            return
        try:
            (file,) = json.loads(bytes(socket.readLine(_LONGEST).data()))
        except (ValueError, TypeError, RecursionError):
            file = None
        if not isinstance(file, str):
            socket.abort()
            return
        if socket.state() != socket.LocalSocketState.ConnectedState:
            return  # it has waited too long for us, and helps itself by now
        socket.write(_ANSWER)
        socket.flush()
        self.wanted.emit(file)


def hand_over(socket: str, patient: bool, *, file: str) -> bool:
    """Ask the window at a socket to come to front and take in a file; tells whether it answers."""
    from PySide6.QtNetwork import QLocalSocket

    system.let_come_to_front()
    until = time.monotonic() + (_PATIENCE if patient else 0)
    while True:
        call = QLocalSocket()
        call.connectToServer(socket)
        if call.waitForConnected(_CONNECT_MS):
            call.write(json.dumps([file]).encode() + b"\n")
            call.waitForBytesWritten(_CONNECT_MS)
            answered = call.waitForReadyRead(_ANSWER_MS)
            return answered and call.readAll().data() == _ANSWER
        if time.monotonic() >= until:
            return False
        time.sleep(_PAUSE)
