"""The page Samenhang: its layout from the address, what is looked at from the controls, one answer with all panels."""

from callbacks.samenhang.page import register

__all__ = ["register"]
