"""How colours differ to the eye: CIEDE2000, and what readers with another colour vision see.

Sources: Sharma, Wu and Dalal (2005), The CIEDE2000 color-difference formula; Machado, Oliveira and
Fernandes (2009), A physiologically-based model for simulation of color vision deficiency (severity 1.0).
"""

import numpy as np

VISION = {
    "full": np.eye(3),
    "protanopia": np.array(
        [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]]
    ),
    "deuteranopia": np.array(
        [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]]
    ),
    "tritanopia": np.array(
        [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.303900]]
    ),
}
_TO_XYZ = np.array(
    [[0.4124564, 0.3575761, 0.1804375], [0.2126729, 0.7151522, 0.0721750], [0.0193339, 0.1191920, 0.9503041]]
)
_WHITE = np.array([0.95047, 1.0, 1.08883])


def linear_rgb(colour: str) -> np.ndarray:
    """Linear light of '#rrggbb', three numbers from 0 to 1."""
    channels = np.array([int(colour[place : place + 2], 16) for place in (1, 3, 5)]) / 255
    return np.where(channels <= 0.04045, channels / 12.92, ((channels + 0.055) / 1.055) ** 2.4)


def lab(colour: str, vision: str = "full") -> np.ndarray:
    """CIELAB (D65) of a colour as seen with one kind of colour vision."""
    xyz = _TO_XYZ @ np.clip(VISION[vision] @ linear_rgb(colour), 0, 1) / _WHITE
    root = np.where(xyz > 216 / 24389, np.cbrt(xyz), (24389 / 27 * xyz + 16) / 116)
    return np.array([116 * root[1] - 16, 500 * (root[0] - root[1]), 200 * (root[1] - root[2])])


def difference(one: np.ndarray, other: np.ndarray) -> float:
    """CIEDE2000 between two colours in CIELAB."""
    mean_chroma = (np.hypot(*one[1:]) + np.hypot(*other[1:])) / 2
    stretch = 1.5 - 0.5 * _saturation(mean_chroma)
    (light1, chroma1, hue1), (light2, chroma2, hue2) = (_cylinder(colour, stretch) for colour in (one, other))
    turn = 0.0 if chroma1 * chroma2 == 0 else (hue2 - hue1 + 180) % 360 - 180
    light, chroma = (light1 + light2) / 2, (chroma1 + chroma2) / 2
    hue = hue1 + hue2 if chroma1 * chroma2 == 0 else (hue1 + turn / 2) % 360
    by_hue = 2 * np.sqrt(chroma1 * chroma2) * np.sin(np.radians(turn / 2)) / (1 + 0.015 * chroma * _hue_weight(hue))
    by_chroma = (chroma2 - chroma1) / (1 + 0.045 * chroma)
    by_light = (light2 - light1) / (1 + 0.015 * (light - 50) ** 2 / np.sqrt(20 + (light - 50) ** 2))
    rotation = -2 * _saturation(chroma) * np.sin(np.radians(60 * np.exp(-(((hue - 275) / 25) ** 2))))
    return float(np.sqrt(by_light**2 + by_chroma**2 + by_hue**2 + rotation * by_chroma * by_hue))


def contrast(one: str, other: str) -> float:
    """Contrast ratio of WCAG 2 between two colours, from 1 to 21."""
    darker, lighter = sorted(float(_TO_XYZ[1] @ linear_rgb(colour)) for colour in (one, other))
    return (lighter + 0.05) / (darker + 0.05)


def _saturation(chroma: float) -> float:
    return float(np.sqrt(chroma**7 / (chroma**7 + 25.0**7)))


def _cylinder(colour: np.ndarray, stretch: float) -> tuple[float, float, float]:
    light, a, b = colour[0], colour[1] * stretch, colour[2]
    return light, float(np.hypot(a, b)), float(np.degrees(np.arctan2(b, a)) % 360)


def _hue_weight(hue: float) -> float:
    waves = ((-0.17, 1, -30), (0.24, 2, 0), (0.32, 3, 6), (-0.20, 4, -63))
    return float(1 + sum(size * np.cos(np.radians(times * hue + shift)) for size, times, shift in waves))
