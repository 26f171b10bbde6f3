"""A static-site generator for a news digest in Simplified and Traditional Chinese."""

__version__ = "0.1.0"
