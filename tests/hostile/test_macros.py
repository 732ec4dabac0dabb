"""Templates in content: nothing but calls of macros in hand-written pages, and those in a sandbox."""

from pathlib import Path

import jinja2
import pytest

from builder.build import Compiled, compile_dossier, examine
from builder.link.macros import SIGNATURES
from builder.publish.folders import Folders
from builder.publish.sandbox import MacroSandbox
from builder.publish.site import build_site
from builder.render.escape import Markdown
from tests.factory import codes, dossier_folder, examined
from tests.hostile.strings import ESCAPES, STRINGS

CANARY = "canary-5d1f"
"""What only code could find: a name in the macros' own module."""

HARMLESS = ("{{ 7*7 }}", "{{ record(*['guild']) }}", "{{ record(**{'id': 'guild'}) }}", "{{ count('__class__') }}")
"""What the sandbox alone would let through: sums, and calls of macros."""


def page(body: str) -> dict[str, str]:
    return {"pages/notes.md": f"---\ntitle: Notes\n---\n\n{body}\n"}


@pytest.mark.parametrize("escape", ESCAPES)
@pytest.mark.parametrize("around", ["{}", "- {}", "> x {} y", "| x |\n| --- |\n| {} |", "## {}", "*{}*"])
def test_a_page_holds_nothing_but_macro_calls(tmp_path: Path, escape: str, around: str) -> None:
    found = examined(tmp_path, page(around.format(escape)))
    assert set(codes(found)) == {"macro-error"}
    assert not found.is_sound


@pytest.mark.parametrize("escape", ESCAPES)
def test_the_sandbox_stops_what_came_past_the_compiler(escape: str) -> None:
    def macro(*arguments: object, **named: object) -> Markdown:
        return Markdown("printed")

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

    sandbox = MacroSandbox({"record": record})
    shown = sandbox.from_string("{{ record('<i>', 3) }} {{ '<i>{{ 1 }}</i>' }}").render()
    assert calls == [("<i>", 3)]
    assert shown == (
        "<b>made here</b> &#60;i&#62;&#123;&#123; 1 &#125;&#125;&#60;&#47;i&#62;".replace("&#47;", "/")
    )


@pytest.mark.parametrize("each", STRINGS, ids=lambda each: each.text[:20])
def test_arguments_stay_arguments(tmp_path: Path, each: object) -> None:
    text = each.text  # type: ignore[attr-defined]
    found = examined(tmp_path, page("{{ record(\"guild\", " + ascii(text).replace("}}", "}\\x7d") + ") }}"))
    if not found.is_sound:
        return
    compiled = compile_dossier(found)
    call = compiled.files["notes.md"].decode().partition("# Notes")[2]
    sandbox = MacroSandbox({name: (lambda **named: Markdown(repr(named))) for name in SIGNATURES})
    assert sandbox.from_string(call).render().strip() == repr({"id": "guild", "text": text})


@pytest.mark.parametrize(
    ("body", "front"),
    [
        ("{{ cycler.__init__.__globals__.os.popen('id').read() }}", "render_macros: true\n"),
        ("{{ record.__globals__ }}", "render_macros: true\n"),
        ("{% for x in ().__class__.__base__.__subclasses__() %}{{ x }}{% endfor %}", "render_macros: true\n"),
        ("Text.", "title: \"{{ macros_info() }}\"\nrender_macros: true\n"),
    ],
)
def test_a_page_that_came_past_the_compiler_is_not_published(tmp_path: Path, body: str, front: str) -> None:
    content = dossier_folder(tmp_path, page("Text.") | {"pages/index.md": "---\ntitle: Home\n---\n\nText.\n"})
    compiled = compile_dossier(examine(content))
    files = {**compiled.files, "notes.md": f"---\n{front}---\n\n# Notes\n\n{body}\n".encode()}
    changed = Compiled(compiled.examined, compiled.dossier, compiled.pages, files)
    assert build_site(Folders(content), changed, strict=True)
    assert not Folders(content).site.exists()
