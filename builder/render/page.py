"""The front matter of a page: a fixed list of keys, every value quoted."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from urllib.parse import quote

from builder.render.escape import front_matter, title


@dataclass(frozen=True, slots=True, kw_only=True)
class Addresses:
    """Where the site stands, and where its files can be edited and problems reported, with {path}; empty if nowhere."""

    edit: str = ""
    report: str = ""
    site: str = ""


def head(
    addresses: Addresses,
    name: str,
    source: str = "",
    description: str = "",
    *,
    macros: bool = False,
    folds: bool = False,
    more: Mapping[str, str] = MappingProxyType({}),
) -> str:
    """Return the front matter of a page; `source` is its content file, as a path in the repository.

    `more` are keys of overrides/main.html, with values that may stand there as they are.
    """
    fields: dict[str, str] = {"title": front_matter(title(name))}
    if description:
        fields["description"] = front_matter(title(description))
    if source:
        fields["source_path"] = front_matter(source)
        if addresses.edit:
            fields["source_url"] = front_matter(addresses.edit.replace("{path}", quote(source)))
        if addresses.report:
            fields["report_url"] = front_matter(addresses.report.replace("{path}", quote(source)))
    fields |= {key: front_matter(value) for key, value in more.items()}
    fields["render_macros"] = "true" if macros else "false"
    if folds:
        fields["folds"] = "true"
    return "---\n" + "".join(f"{key}: {value}\n" for key, value in fields.items()) + "---\n\n"
