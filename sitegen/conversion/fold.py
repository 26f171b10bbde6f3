"""Labels to keys: what is one word in any script, width or case has one key."""

from __future__ import annotations

import functools
import unicodedata

from sitegen.conversion.dictionaries import UNSAFE, convert_all


@functools.lru_cache(maxsize=16_384)
def key_of(label: str) -> str:
    """Return the key of a taxonomy term: 人工智能 and its Traditional form, and ＡＩ and AI, have one each."""
    folded = " ".join(unicodedata.normalize("NFKC", label.translate(UNSAFE)).casefold().split())
    # By way of Taiwan's glyphs and of Hong Kong's, so that both 裡 and 裏 become 里.
    for config in ("tw2s", "hk2s"):
        folded = convert_all([folded], config)[0]
    return folded
