"""Keeps a serving process small."""

import ctypes

import pyarrow as pa

# From malloc.h: the smallest free part at the top that is given back, from which size on a block is one of its own,
# and how many separate heaps the threads get.
_TRIM_THRESHOLD, _MMAP_THRESHOLD, _ARENAS = -1, -3, -8
_BLOCK = 128 * 1024


def give_freed_memory_back() -> None:
    """Makes the allocators return what was freed, where they otherwise keep it for the next request.

    Measured over all panels of a third of all slices: 211 MB with this, 256 MB without.
    """
    pa.set_memory_pool(pa.system_memory_pool())
    libc = ctypes.CDLL(None)
    # Only glibc knows these; elsewhere the process is a little larger.
    if hasattr(libc, "mallopt"):
        for option, value in ((_TRIM_THRESHOLD, _BLOCK), (_MMAP_THRESHOLD, _BLOCK), (_ARENAS, 2)):
            libc.mallopt(option, value)
