"""Where regions lie and who borders whom: what makes neighbouring figures less than independent."""

from dataclasses import dataclass
from functools import cached_property, lru_cache

import numpy as np

# Distances are told in cells of this many km; finer does not change an effective number, coarser does.
CELL = 2.0
# Upper bounds in km of the classes that distances between regions are put into; the last class is open.
BOUNDS = (3.0, 5, 10, 15, 20, 25, 30, 35, 40, 50, 60, 70, 80, 100, 120, 140, 160, 180, 200, 230)
KM_PER_DEGREE = 111.2
# The middle of the Netherlands; at 52 degrees a degree of longitude is this part of one of latitude.
NARROWING = np.cos(np.radians(52.2))


@dataclass(frozen=True)
class Places:
    """Where regions lie. x, y: (n,) in km, NaN for a region without shape. pairs: (p, 2), every border once.

    The pairs of regions are put into classes: those that share a border, and the others by distance. A class matrix
    holds 1 for each pair in it; class 0 is a region with itself. All classes together hold every pair once.
    """

    x: np.ndarray
    y: np.ndarray
    pairs: np.ndarray

    def of(self, kept: np.ndarray) -> "Places":
        """The places of some regions. kept: (n,) of bool."""
        if kept.all():
            return self
        number = np.cumsum(kept) - 1
        inside = kept[self.pairs].all(axis=1)
        return Places(self.x[kept], self.y[kept], number[self.pairs[inside]])

    @cached_property
    def located(self) -> np.ndarray:
        """(n,) of bool: the regions with a shape."""
        return np.isfinite(self.x) & np.isfinite(self.y)

    @cached_property
    def _cells(self) -> tuple[np.ndarray, np.ndarray, tuple[int, int]]:
        """Row and column of the cell each region lies in, and a grid so wide that nothing wraps around."""
        row, column = (np.floor((each - each.min()) / CELL).astype(int) for each in (self.y, self.x))
        return row, column, (_fast(2 * int(row.max()) + 1), _fast(2 * int(column.max()) + 1))

    @cached_property
    def _border_classes(self) -> tuple[np.ndarray, np.ndarray]:
        """The pairs that share a border in the order of their distance class, and those classes."""
        row, column, _ = self._cells
        first, second = self.pairs.T
        distance = CELL * np.hypot(row[first] - row[second], column[first] - column[second])
        classes = np.searchsorted(BOUNDS, distance)
        order = np.argsort(classes, kind="stable")
        return self.pairs[order], classes[order]

    def products(self, figures: np.ndarray) -> np.ndarray:
        """z'Az for every class matrix A: (classes, m). figures: (n, m), centred; every region located."""
        row, column, shape = self._cells
        kernels = _spectra(shape)
        found = np.empty((len(BOUNDS) + 3, figures.shape[1]))
        found[0] = (figures**2).sum(axis=0)
        for number in range(figures.shape[1]):
            grid = np.zeros(shape)
            np.add.at(grid, (row, column), figures[:, number])
            power = np.abs(np.fft.rfft2(grid)) ** 2
            found[2:, number] = kernels @ power.ravel()
        found[2] -= found[0]
        bordering, classes = self._border_classes
        shared = 2 * figures[bordering[:, 0]] * figures[bordering[:, 1]]
        found[1] = shared.sum(axis=0)
        np.subtract.at(found, 2 + classes, shared)
        return found

    @cached_property
    def geometry(self) -> np.ndarray:
        """tr(A B A' B) for every two class matrices, with B the centring matrix: (classes, classes)."""
        counts = self._partners()
        totals, n = counts.sum(axis=0), len(self.x)
        return np.diag(totals) - 2 / n * counts.T @ counts + np.outer(totals, totals) / n**2

    @cached_property
    def solution(self) -> np.ndarray:
        """The generalised inverse of `geometry`: a level that all classes share cannot be told from the mean."""
        return np.linalg.pinv(self.geometry, rcond=1e-10, hermitian=True)

    def _partners(self) -> np.ndarray:
        """How many regions stand in each class to each region: (n, classes)."""
        row, column, shape = self._cells
        grid = np.zeros(shape)
        np.add.at(grid, (row, column), 1.0)
        counts = np.zeros((len(self.x), len(BOUNDS) + 3))
        counts[:, 0] = 1
        for number, kernel in enumerate(_kernels(shape)):
            counts[:, 2 + number] = np.rint(np.fft.irfft2(np.fft.rfft2(grid) * kernel, s=shape)[row, column])
        counts[:, 2] -= 1
        bordering, classes = self._border_classes
        for regions in bordering.T:
            np.add.at(counts[:, 1], regions, 1)
            np.subtract.at(counts, (regions, 2 + classes), 1)
        return counts


def places_of(bounds: np.ndarray, pairs: np.ndarray) -> Places:
    """Places from a release. bounds: (n, 4) west, south, east, north in degrees, NaN without shape.

    pairs: (p, 2) indices of regions that border on each other, in either direction or both.
    """
    x = (bounds[:, 0] + bounds[:, 2]) / 2 * NARROWING * KM_PER_DEGREE
    y = (bounds[:, 1] + bounds[:, 3]) / 2 * KM_PER_DEGREE
    ordered = np.unique(np.sort(pairs.reshape(-1, 2), axis=1), axis=0)
    return Places(x, y, ordered[ordered[:, 0] != ordered[:, 1]].astype(int))


def _fast(length: int) -> int:
    """The next length that Fourier transforms are fast at: only factors 2, 3 and 5."""
    while True:
        rest = length
        for factor in (2, 3, 5):
            while rest % factor == 0:
                rest //= factor
        if rest == 1:
            return length
        length += 1


@lru_cache(maxsize=8)
def _kernels(shape: tuple[int, int]) -> np.ndarray:
    """The transform of each distance class on a grid of this shape: (classes, rows, columns / 2 + 1), real."""
    down, across = (np.minimum(np.arange(size), size - np.arange(size)) for size in shape)
    classes = np.searchsorted(BOUNDS, CELL * np.hypot(down[:, None], across[None, :]))
    return np.stack([np.fft.rfft2(classes == number).real for number in range(len(BOUNDS) + 1)])


@lru_cache(maxsize=8)
def _spectra(shape: tuple[int, int]) -> np.ndarray:
    """What the power of each frequency adds to each class: (classes, frequencies); rfft2 leaves half of them out."""
    kernels = _kernels(shape)
    twice = np.full(kernels.shape[2], 2.0)
    twice[0] = 1.0
    if shape[1] % 2 == 0:
        twice[-1] = 1.0
    return (kernels * twice / (shape[0] * shape[1])).reshape(len(kernels), -1)
