"""Source text to articles.  A new format is one module here and one line in READERS."""
