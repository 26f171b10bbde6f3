"""Articles to editions: from one locale of written Chinese to another."""
