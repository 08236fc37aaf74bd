"""Places, where regions lie and who borders whom: what makes neighbouring figures less than independent."""

from dataclasses import dataclass
from functools import cached_property, lru_cache

import numpy as np

# Distances are in cells of this many km: coarse enough to be fast, and near regions are told apart by borders.
CELL = 4.0
# Upper bounds in km of the classes that distances between regions are put into; the last class is open.
BOUNDS = (5.0, 10, 15, 20, 25, 30, 35, 40, 50, 60, 70, 80, 100, 120, 140, 160, 180, 200, 230)
# Neighbours of neighbours of neighbours are told apart by the borders between, all others by distance.
STEPS = 2
# The first class by distance, and how many classes there are.
FAR = 1 + STEPS
CLASSES = FAR + len(BOUNDS) + 1
KM_PER_DEGREE = 111.2
# The middle of the Netherlands; at 52 degrees a degree of longitude is this part of one of latitude.
NARROWING = np.cos(np.radians(52.2))


@dataclass(frozen=True)
class Places:
    """The places of regions. x, y: (n,) in km, NaN for a region without shape.

    near: (p, 2) places of regions that are at most STEPS borders apart, each pair once; steps: (p,) how many.
    The pairs of regions are put into classes: those that are near by the number of borders between them, and the
    others by distance. A class matrix holds 1 for each pair in it; class 0 is a region with itself. All classes
    together hold every pair once.
    """

    x: np.ndarray
    y: np.ndarray
    near: np.ndarray
    steps: np.ndarray

    @cached_property
    def located(self) -> np.ndarray:
        """(n,) of bool: the regions with a shape."""
        return np.isfinite(self.x) & np.isfinite(self.y)

    @cached_property
    def inside(self) -> "Places":
        """The places of the regions with a shape alone."""
        return self.of(self.located)

    def of(self, mask: np.ndarray) -> "Places":
        """The places of some regions. mask: (n,) of bool."""
        if mask.all():
            return self
        number = np.cumsum(mask) - 1
        inside = mask[self.near].all(axis=1)
        return Places(self.x[mask], self.y[mask], number[self.near[inside]], self.steps[inside])

    @cached_property
    def _cells(self) -> tuple[np.ndarray, np.ndarray, tuple[int, int]]:
        """Row and column of the cell each region lies in, and a grid so wide that nothing wraps around."""
        row, column = (np.floor((each - each.min()) / CELL).astype(int) for each in (self.y, self.x))
        return row, column, (_fast(2 * int(row.max()) + 1), _fast(2 * int(column.max()) + 1))

    @cached_property
    def _near(self) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        """Near pairs by what they have in common: pairs (p, 2), where each kind starts, (k,), and the kinds, (k, 2).

        A kind is a class by borders and the class by distance that its pairs are taken from.
        """
        row, column, _ = self._cells
        first, second = self.near.T
        distance_class = FAR + np.searchsorted(
            BOUNDS, CELL * np.hypot(row[first] - row[second], column[first] - column[second])
        )
        code = self.steps * CLASSES + distance_class
        order = np.argsort(code, kind="stable")
        kinds, starts = np.unique(code[order], return_index=True)
        return self.near[order], starts, np.column_stack([kinds // CLASSES, kinds % CLASSES])

    def products(self, figures: np.ndarray) -> np.ndarray:
        """The product z'Az for every class matrix A: (classes, m). figures: (n, m), centred; every region located."""
        row, column, shape = self._cells
        spectra, cell = _spectra(shape), row * shape[1] + column
        sums = np.zeros((CLASSES, figures.shape[1]))
        sums[0] = (figures**2).sum(axis=0)
        for number, figure in enumerate(figures.T):
            waves = np.fft.rfft2(np.bincount(cell, figure, shape[0] * shape[1]).reshape(shape)).ravel()
            # Not @, as in pairwise.py.
            sums[FAR:, number] = np.einsum("cf,f->c", spectra, waves.real**2 + waves.imag**2)
        sums[FAR] -= sums[0]
        pairs, starts, kinds = self._near
        if len(pairs):
            near_sums = 2 * np.add.reduceat(figures[pairs[:, 0]] * figures[pairs[:, 1]], starts, axis=0)
            np.add.at(sums, kinds[:, 0], near_sums)
            np.subtract.at(sums, kinds[:, 1], near_sums)
        return sums

    @cached_property
    def geometry(self) -> np.ndarray:
        """The trace tr(A B A' B) for every two class matrices, with B the centring matrix: (classes, classes)."""
        counts, totals, n = self._partners, self.pairs, len(self.x)
        return np.diag(totals) - 2 / n * np.einsum("nc,nd->cd", counts, counts) + np.outer(totals, totals) / n**2

    @cached_property
    def solution(self) -> np.ndarray:
        """The generalised inverse of `geometry`: a level that all classes share cannot be told from the mean."""
        return np.linalg.pinv(self.geometry, rcond=1e-10, hermitian=True)

    @cached_property
    def pairs(self) -> np.ndarray:
        """The number of pairs that each class holds, both ways round: (classes,)."""
        return self._partners.sum(axis=0)

    @cached_property
    def _partners(self) -> np.ndarray:
        """The number of regions in each class to each region: (n, classes)."""
        row, column, shape = self._cells
        grid = np.zeros(shape)
        np.add.at(grid, (row, column), 1.0)
        counts = np.zeros((len(self.x), CLASSES))
        counts[:, 0] = 1
        for number, kernel in enumerate(_kernels(shape)):
            counts[:, FAR + number] = np.rint(np.fft.irfft2(np.fft.rfft2(grid) * kernel, s=shape)[row, column])
        counts[:, FAR] -= 1
        pairs, starts, kinds = self._near
        pair_kinds = np.repeat(kinds, np.diff(np.append(starts, len(pairs))), axis=0)
        for regions in pairs.T:
            np.add.at(counts, (regions, pair_kinds[:, 0]), 1)
            np.subtract.at(counts, (regions, pair_kinds[:, 1]), 1)
        return counts


def places_of(bounds: np.ndarray, pairs: np.ndarray) -> Places:
    """Places from a release. bounds: (n, 4) west, south, east, north in degrees, NaN without shape.

    pairs: (p, 2) indices of regions that border on each other, in either direction or both.
    """
    x = (bounds[:, 0] + bounds[:, 2]) / 2 * NARROWING * KM_PER_DEGREE
    y = (bounds[:, 1] + bounds[:, 3]) / 2 * KM_PER_DEGREE
    return Places(x, y, *_near_pairs(pairs.reshape(-1, 2).astype(int), len(bounds)))


def _near_pairs(pairs: np.ndarray, n: int) -> tuple[np.ndarray, np.ndarray]:
    """Pairs at most STEPS borders apart, each once, (p, 2), and how many, (p,). Inside, a pair is i * n + j."""
    numbers = np.unique(np.concatenate([pairs @ [n, 1], pairs @ [1, n]]))
    both = np.column_stack([numbers // n, numbers % n])
    degrees = np.bincount(both[:, 0], minlength=n)
    starts = np.cumsum(degrees) - degrees
    earlier = np.arange(n) * (n + 1)
    rounds, ways = [], both[both[:, 0] != both[:, 1]]
    for _ in range(STEPS):
        numbers = np.setdiff1d(ways[:, 0] * n + ways[:, 1], earlier)
        earlier = np.concatenate([earlier, numbers])
        rounds.append(numbers)
        start, end = numbers // n, numbers % n
        onward = np.arange(degrees[end].sum()) - np.repeat(np.cumsum(degrees[end]) - degrees[end], degrees[end])
        ways = np.column_stack([np.repeat(start, degrees[end]), both[np.repeat(starts[end], degrees[end]) + onward, 1]])
    steps = np.repeat(np.arange(1, STEPS + 1), [len(numbers) for numbers in rounds])
    near = np.concatenate(rounds)
    once = near // n < near % n
    return np.column_stack([near[once] // n, near[once] % n]), steps[once]


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
    """The power that each frequency adds to each class: (classes, frequencies); rfft2 leaves half of them out."""
    kernels = _kernels(shape)
    twice = np.full(kernels.shape[2], 2.0)
    twice[0] = 1.0
    if shape[1] % 2 == 0:
        twice[-1] = 1.0
    return (kernels * twice / (shape[0] * shape[1])).reshape(len(kernels), -1)
