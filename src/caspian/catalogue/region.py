"""The states that the dataset is about."""

from typing import Final

__all__ = ["NINE"]

NINE: Final = ("AM", "AZ", "GE", "KZ", "KG", "TJ", "TM", "TR", "UZ")
"""The states of the South Caucasus and Central Asia, and Türkiye."""
