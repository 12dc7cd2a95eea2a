"""The bounds the system itself sets to a child that reads: its memory and its time.

Floor: exchange, and its child. What differs between Windows and the others stands here alone.
"""

from __future__ import annotations

import sys
from typing import Any

_SPARE_SECONDS = 10


def confine(memory: int, seconds: int) -> None:
    """Let this process have no more than so many bytes and so many seconds of the processor.

    Its parent watches the clock; the seconds here end a child whose parent is gone.
    """
    if sys.platform == "win32":
        _confine_on_windows(memory, seconds + _SPARE_SECONDS)
    else:
        import resource

        wanted = (
            (resource.RLIMIT_AS, memory),
            (resource.RLIMIT_CPU, seconds + _SPARE_SECONDS),
            (resource.RLIMIT_CORE, 0),
        )
        for what, value in wanted:
            _, most = resource.getrlimit(what)
            value = value if most == resource.RLIM_INFINITY else min(value, most)
            resource.setrlimit(what, (value, most))


def _confine_on_windows(memory: int, seconds: int) -> None:
    """Put this process into a job with limits."""
    import ctypes
    from ctypes import wintypes

    class Basic(ctypes.Structure):
        _fields_ = [
            ("PerProcessUserTimeLimit", ctypes.c_int64),
            ("PerJobUserTimeLimit", ctypes.c_int64),
            ("LimitFlags", wintypes.DWORD),
            ("MinimumWorkingSetSize", ctypes.c_size_t),
            ("MaximumWorkingSetSize", ctypes.c_size_t),
            ("ActiveProcessLimit", wintypes.DWORD),
            ("Affinity", ctypes.c_size_t),
            ("PriorityClass", wintypes.DWORD),
            ("SchedulingClass", wintypes.DWORD),
        ]

    class Extended(ctypes.Structure):
        _fields_ = [
            ("BasicLimitInformation", Basic),
            ("IoInfo", ctypes.c_uint64 * 6),
            ("ProcessMemoryLimit", ctypes.c_size_t),
            ("JobMemoryLimit", ctypes.c_size_t),
            ("PeakProcessMemoryUsed", ctypes.c_size_t),
            ("PeakJobMemoryUsed", ctypes.c_size_t),
        ]

    process_time, process_memory, no_dialog = 0x2, 0x100, 0x400
    extended_limits = 9
    limits = Extended()
    limits.BasicLimitInformation.PerProcessUserTimeLimit = seconds * 10_000_000
    limits.BasicLimitInformation.LimitFlags = process_time | process_memory | no_dialog
    limits.ProcessMemoryLimit = memory
    kernel: Any = ctypes.WinDLL("kernel32", use_last_error=True)  # type: ignore[attr-defined]
    kernel.CreateJobObjectW.restype = wintypes.HANDLE
    kernel.GetCurrentProcess.restype = wintypes.HANDLE
    job = wintypes.HANDLE(kernel.CreateJobObjectW(None, None))
    kernel.SetInformationJobObject(
        job, extended_limits, ctypes.byref(limits), ctypes.sizeof(limits)
    )
    kernel.AssignProcessToJobObject(job, wintypes.HANDLE(kernel.GetCurrentProcess()))
