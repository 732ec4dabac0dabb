"""Templates in content: nothing but calls of macros in hand-written pages, and those in a sandbox."""

from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path

import jinja2
import pytest

from builder.build import Compiled, examine
from builder.link.macros import SIGNATURES
from builder.publish.folders import Folders
from builder.publish.sandbox import MacroSandbox
from builder.render.escape import Markdown
from builder.views.site import PageView
from tests.conftest import Publish
from tests.factory import codes, compiled_of, dossier_folder, examined
from tests.hostile.strings import ESCAPES, STRINGS

HARMLESS = ("{{ 7*7 }}", "{{ record(*['guild']) }}", "{{ record(**{'id': 'guild'}) }}", "{{ count('__class__') }}")
"""What the sandbox alone would let through: sums, and calls of macros."""


@dataclass(frozen=True, eq=False)
class Changed(Compiled):
    """A compiled dossier, one page of which is not what the compiler made, and said to hold macros."""

    other: str
    text: bytes

    @cached_property
    def pages(self) -> dict[str, PageView]:
        """All pages."""
        pages = Compiled.pages.func(self)  # type: ignore[attr-defined]
        return {**pages, self.other: replace(pages[self.other], has_macros=True)}

    def page(self, path: str) -> bytes:
        """Return a page, or the other one."""
        return self.text if path == self.other else super().page(path)


def page(*bodies: str) -> dict[str, str]:
    return {f"pages/notes-{number:03}.md": f"---\ntitle: Notes\n---\n\n{body}\n" for number, body in enumerate(bodies)}


@pytest.mark.parametrize("around", ["{}", "- {}", "> x {} y", "| x |\n| --- |\n| {} |", "## {}", "*{}*"])
def test_a_page_holds_nothing_but_macro_calls(tmp_path: Path, around: str) -> None:
    found = examined(tmp_path, page(*(around.format(escape) for escape in ESCAPES)))
    assert [(each.code, each.place.path) for each in found.diagnostics] == [
        ("macro-error", path) for path in sorted(page(*ESCAPES))
    ]


@pytest.mark.parametrize("escape", ESCAPES)
def test_the_sandbox_stops_what_came_past_the_compiler(escape: str) -> None:
    def macro(*arguments: object, **named: object) -> Markdown:
        return Markdown("printed" * bool([str(each) for each in (*arguments, *named.values())]))

    sandbox = MacroSandbox(dict.fromkeys(SIGNATURES, macro))
    try:
        shown = sandbox.from_string(escape).render()
    except (jinja2.TemplateError, TypeError):
        assert escape not in HARMLESS
        return
    assert escape in HARMLESS
    assert shown in ("49", "printed")


def test_macros_get_arguments_only_and_print_markup_only() -> None:
    calls: list[tuple[object, ...]] = []

    def record(*arguments: object) -> Markdown:
        calls.append(arguments)
        return Markdown("<b>made here</b>")

    sandbox = MacroSandbox({"record": record, "card": lambda: "<i>{{ 1 }}</i>"})  # type: ignore[dict-item, return-value]
    shown = sandbox.from_string("{{ record('<i>', 3) }} {{ card() }}").render()
    assert calls == [("<i>", 3)]
    assert shown == "<b>made here</b> &#60;i&#62;&#123;&#123; 1 &#125;&#125;&#60;/i&#62;"


def test_arguments_stay_arguments(tmp_path: Path) -> None:
    """What a page passes to a macro reaches it as written, and can become nothing else on its way."""
    texts = [each.text.strip() for each in STRINGS]
    bodies = ['{{ record("guild", ' + ascii(each).replace("}", "\\x7d") + ") }}" for each in texts]
    found = examined(tmp_path, page(*bodies))
    assert codes(found) == []
    files = compiled_of(found).files
    sandbox = MacroSandbox({"record": lambda **named: Markdown(repr(named))})
    for path, text in zip(sorted(page(*bodies)), texts, strict=True):
        written = files[path.removeprefix("pages/")].decode().partition("# Notes")[2]
        assert sandbox.from_string(written).render().strip() == repr({"id": "guild", "text": text})


@pytest.mark.parametrize(
    ("body", "front"),
    [
        ("{{ cycler.__init__.__globals__.os.popen('id').read() }}", "render_macros: true\n"),
        ("{{ record.__globals__ }}", "render_macros: true\n"),
        ("{% for x in ().__class__.__base__.__subclasses__() %}{{ x }}{% endfor %}", "render_macros: true\n"),
        ("Text.", 'title: "{{ macros_info() }}"\nrender_macros: true\n'),
    ],
)
def test_a_page_that_came_past_the_compiler_is_not_published(
    tmp_path: Path, publish: Publish, body: str, front: str
) -> None:
    content = dossier_folder(tmp_path, page("Text.") | {"pages/index.md": "---\ntitle: Home\n---\n\nText.\n"})
    compiled = compiled_of(examine(content))
    hostile = f"---\n{front}---\n\n# Notes\n\n{body}\n".encode()
    changed = Changed(compiled.examined, compiled.dossier, compiled.site, "actors/guild.md", hostile)
    assert publish(Folders(content), changed)
    assert not Folders(content).site.exists()
