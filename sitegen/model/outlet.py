"""An outlet: who published an article first."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import urlsplit

from sitegen.model.locale import Locale


@dataclass(frozen=True, slots=True)
class Outlet:
    """An entry of the outlet table, the package's own or the owner's `content/sources.toml`.

    key: ASCII, its name in addresses.
    names: (edition tag, name) pairs, such as ("zh-Hans", "德国之声"); the name in any other edition is converted.
    aliases: other names by which a text may call it.  domains: hosts without `www.`, subdomains included.
    locales: the locales it writes in; a text's script chooses among them (DW: zh-Hans-CN, zh-Hant-TW).
    zone: IANA name of the zone in which it gives times without one; empty if it never does.
    rights: `full`, `excerpt`, `link`, or empty where the site's default holds.
    """

    key: str
    names: tuple[tuple[str, str], ...]
    aliases: tuple[str, ...] = ()
    domains: tuple[str, ...] = ()
    locales: tuple[Locale, ...] = ()
    zone: str = ""
    rights: str = ""
    url: str = ""

    def name(self, edition: str) -> str | None:
        """Return its declared name in the edition with that tag, or in one of its script; None if none is."""
        exact = dict(self.names)
        if edition in exact:
            return exact[edition]
        return next((name for tag, name in self.names if tag and edition.startswith(tag)), None)

    @property
    def any_name(self) -> str:
        return self.names[0][1]


def outlet_of_link(link: str, outlets: Iterable[Outlet]) -> Outlet | None:
    """Return the outlet whose domain is the host of link or a parent of it; the longest domain wins."""
    host = (urlsplit(link).hostname or "").removeprefix("www.")
    fits = [
        (len(domain), outlet)
        for outlet in outlets
        for domain in outlet.domains
        if host == domain or host.endswith(f".{domain}")
    ]
    return max(fits, key=lambda pair: pair[0])[1] if fits else None
