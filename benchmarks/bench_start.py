"""Start to usable table with 10,000 channels, against a bare PySide6 window with an empty table.

Promise: ≤ 3.0 ×. Each start is a process of its own, timed from its call to its end, which comes
right after its table has been painted; ours and the bare one take turns.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import median

from measure import Verdict, channels, ms, timed

from channelinventory.domain import changes
from channelinventory.services.workspace import Workspace

NUMBER = 10_000
ROUNDS = 9

BARE = """
import os
from PySide6.QtWidgets import QApplication, QMainWindow, QTableView
class Table(QTableView):
    def paintEvent(self, event):
        super().paintEvent(event)
        os._exit(0)
app = QApplication([])
window = QMainWindow()
window.setCentralWidget(Table())
window.resize(1280, 800)
window.show()
app.exec()
"""

OURS = """
import os, sys
from channelinventory.app import main
def ready(window):
    page = window.current_page()
    assert page.model.rowCount() == {number}, page.model.rowCount()
    os._exit(0)
main(database=sys.argv[1], language="de", ready=ready)
"""


def main() -> None:
    """Measure and print."""
    folder = Path(tempfile.mkdtemp())
    database = folder / "start.db"
    with_channels = channels(NUMBER)
    workspace = Workspace.open(database, create=True)
    workspace.do(changes.add(workspace.inventory, *with_channels))
    workspace.close()
    env = os.environ | {"QT_QPA_PLATFORM": "offscreen", "CHANNELINVENTORY_HOME": str(folder)}
    env["QT_LOGGING_RULES"] = "default.warning=false"  # the offscreen platform is talkative
    # Compiled modules are kept, as they are wherever the program is installed.
    env.pop("PYTHONDONTWRITEBYTECODE", None)

    def run(code: str, *args: str) -> float:
        return timed(
            lambda: subprocess.run([sys.executable, "-c", code, *args], check=True, env=env)
        )

    ours_code = OURS.format(number=NUMBER)
    run(BARE), run(ours_code, str(database))
    pairs = [(run(ours_code, str(database)), run(BARE)) for _ in range(ROUNDS)]
    ours, bare = median(one for one, _ in pairs), median(one for _, one in pairs)
    verdict = Verdict()
    verdict.promise(
        "start to usable table, 10,000 channels (≤ 3.0 × a bare window)",
        ours=ms(ours),
        peer=f"bare window {ms(bare)}",
        ratio=f"{ours / bare:.2f} ×",
        kept=ours / bare <= 3.0,
    )
    verdict.leave()


if __name__ == "__main__":
    main()
