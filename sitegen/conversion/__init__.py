"""Articles to editions: from one locale of written Chinese to another."""

from sitegen.conversion.convert import Converted, convert

__all__ = ["Converted", "convert"]
