"""The theme of dash-mantine-components: the system's typeface, four sizes, one calm colour. See assets/tokens.css."""

from typing import Any

FONT = "-apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, system-ui, sans-serif"

# Light to dark; the sixth is the colour of what can be pressed, 8:1 on white.
INKBLUE = [
    "#f2f5f9",
    "#e3e9f1",
    "#c6d2e2",
    "#a3b6d0",
    "#7d97bb",
    "#5a7aa6",
    "#274c7f",
    "#21416e",
    "#1b365d",
    "#14294a",
]

THEME: dict[str, Any] = {
    "fontFamily": FONT,
    "primaryColor": "inkblue",
    "primaryShade": 6,
    "colors": {"inkblue": INKBLUE},
    "black": "#17202e",
    "defaultRadius": "md",
    "radius": {"xs": "4px", "sm": "6px", "md": "8px", "lg": "12px", "xl": "16px"},
    "fontSizes": {"xs": "0.8125rem", "sm": "0.9375rem", "md": "0.9375rem", "lg": "1.125rem", "xl": "1.5625rem"},
    "spacing": {"xs": "6px", "sm": "10px", "md": "16px", "lg": "24px", "xl": "32px"},
    "focusRing": "auto",
    "respectReducedMotion": True,
    "cursorType": "pointer",
    "components": {
        "Select": {"defaultProps": {"size": "sm", "comboboxProps": {"shadow": "md", "offset": 4}}},
        "SegmentedControl": {"defaultProps": {"size": "sm", "fullWidth": True}},
        "Skeleton": {"defaultProps": {"radius": "md"}},
    },
}
