"""The stable name of an article in addresses."""

from __future__ import annotations

import hashlib
import re

from sitegen.model.article import Published
from sitegen.model.link import same_address

KEY = re.compile(r"[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?")
"""What a key may be, given by the owner or derived."""


def derived(published: Published | None, link: str, path: str, discriminator: str) -> str:
    """Return a key made once of what does not change: the day, and the address of the original or else the path.

    discriminator: tells the stories of one file apart.
    """
    origin = same_address(link) if link else path
    digest = hashlib.blake2b(f"{origin}\0{discriminator}".encode("utf-8", "replace"), digest_size=5).hexdigest()
    return f"{published.day:%Y%m%d}-{digest[:8]}" if published else f"u{digest}"
