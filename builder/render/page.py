"""The front matter of a page: a fixed list of keys, every value quoted."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from urllib.parse import quote

from builder.render.escape import clean, front_matter, title


@dataclass(frozen=True, slots=True, kw_only=True)
class Addresses:
    """Where the site stands, and where its files can be edited, with {path}; empty if nowhere.

    `report` and `mail` lead to a form and to a letter on a page, with {name} and {about}; `form` to any, with {form}.
    """

    edit: str = ""
    report: str = ""
    mail: str = ""
    form: str = ""
    site: str = ""

    def asking(self, name: str, source: str) -> Iterator[tuple[str, str]]:
        """Yield the ways to say that something on a page is wrong; `source` is its content file, if it has one."""
        about = f"{name} ({source})" if source else name
        for key, address in (("report_url", self.report), ("report_mail", self.mail)):
            if address:
                yield key, address.replace("{name}", quote(name)).replace("{about}", quote(about))


def head(
    addresses: Addresses,
    name: str,
    source: str = "",
    description: str = "",
    *,
    macros: bool = False,
    folds: bool = False,
    style: str = "",
    more: Mapping[str, str] = MappingProxyType({}),
) -> str:
    """Return the front matter of a page; `source` is its content file, as a path in the repository.

    `style` is the style sheet of its kind of page, by the name it has in the site, without its ending.
    `more` are keys of overrides/main.html, with values that may stand there as they are.
    """
    fields: dict[str, str] = {"title": front_matter(title(name))}
    if description:
        fields["description"] = front_matter(title(description))
    if source and addresses.edit:
        fields["source_url"] = front_matter(addresses.edit.replace("{path}", quote(source)))
    fields |= {key: front_matter(value) for key, value in addresses.asking(clean(name), source)}
    fields |= {key: front_matter(value) for key, value in more.items()}
    fields["render_macros"] = "true" if macros else "false"
    if folds:
        fields["folds"] = "true"
    if style:
        fields["style"] = front_matter(style)
    return "---\n" + "".join(f"{key}: {value}\n" for key, value in fields.items()) + "---\n\n"
