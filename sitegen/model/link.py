"""When two addresses are one."""

from __future__ import annotations

import re
from urllib.parse import parse_qsl, unquote, urlencode, urlsplit

TRACKING = re.compile(r"utm_\w+|fbclid|gclid|dclid|mc_[ce]id|igshid|spm|from|source|ref|ocid|cmpid|at_\w+|xtor|maca")
"""Parameters that tell where a reader came from, and nothing of what is read."""


def same_address(link: str) -> str:
    """Return an address as it is compared: without scheme, `www.`, port, fragment, tracking, and slash at its end.

    Two links to one article give equal strings; the string is no address.
    """
    try:
        parts = urlsplit(link.strip())
        host = (parts.hostname or "").removeprefix("www.")
    except ValueError:
        return link.strip()
    query = [
        (name, value) for name, value in parse_qsl(parts.query, keep_blank_values=True) if not TRACKING.fullmatch(name)
    ]
    path = re.sub(r"/{2,}", "/", unquote(parts.path)).rstrip("/")
    return f"{host}{path}{'?' if query else ''}{urlencode(sorted(query))}"
