"""Web addresses: what tells one from another, however it is reached and whatever follows its readers about."""

import re
from urllib.parse import parse_qsl, unquote, urlsplit

WebAddress = tuple[str, str, tuple[tuple[str, str], ...]]
"""The host, the path and the parts of the query that say what is shown, in order."""

_ARCHIVED = re.compile(
    r"https?://(?:web\.archive\.org/web/\d+[a-z_]*|(?:web\.)?archive\.org/web/\d+[a-z_]*"
    r"|(?:www\.)?archive\.(?:ph|is|today|md|vn|fo|li)/(?:newest|oldest|o/\w+|[\d.-]+))/(?=.)",
    re.IGNORECASE,
)
"""What an archive puts before the address of which it keeps a copy."""

_FOLLOWING = re.compile(
    r"(?:utm|mc|pk|mtm|hsa|vero|oly|ns)_\w*|_hs\w+|\w*clid|gbraid|wbraid|igsh\w*|ref|ref_?(?:src|url)|referr?er|refsrc|"
    r"smid|smtyp|cmp|cmpid|icid|ocid|ncid|cid_source|ito|spm|xtor|_ga|_gl|mkt_tok|share|shared|sharetype|sh|at_\w+",
    re.IGNORECASE,
)
"""Names in a query by which a site learns where its readers come from; they do not say what is shown."""


def web_address(text: str | None) -> WebAddress | None:
    """Return what tells a web address from others; None if there is none, or it cannot be read."""
    address = text or ""
    while match := _ARCHIVED.match(address):
        rest = address[match.end() :]
        address = rest if re.match(r"https?:/", rest, re.IGNORECASE) else f"http://{rest}"
        address = re.sub(r"^(https?:)/+", r"\1//", address, flags=re.IGNORECASE)
    try:
        parts = urlsplit(address)
        host, port = (parts.hostname or "").removeprefix("www."), parts.port
    except ValueError:  # brackets or a port that are none
        return None
    if not host:
        return None
    told = sorted(each for each in parse_qsl(parts.query, keep_blank_values=True) if not _FOLLOWING.fullmatch(each[0]))
    return (host if port in (None, 80, 443) else f"{host}:{port}", unquote(parts.path).rstrip("/"), tuple(told))
