"""What the template is given of a page that has moved."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class RedirectPage:
    """Where another page is found: what lies at a name that is not, or no longer, the one in that page's address.

    lang: of the edition.  title, url and canonical: of the page that it leads to; url is root-relative, canonical
    absolute.  Nothing tells from where, so that two names of one page may be one file on a disk that folds case.
    """

    path: str
    lang: str
    title: str
    url: str
    canonical: str
