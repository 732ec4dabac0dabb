"""The catalogues: every marked sentence is collected, the files stay stable, and a faulty translation is noticed."""

from io import BytesIO
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po

from maintain.script_sentences import NotWrittenOutError
from maintain.translations import faults, untranslated
from maintain.words import catalogue_text, collected, outdated, template_text

FILES = {
    "builder/know/some.py": """\
        NAMES = {"a": marked("Marked in a table")}
        # Translators: a boat
        text = words.gettext("Said in Python of %(name)s", name=words.pgettext("a ship", "clear"))
        more = words.gettext_parts("With a " "node %(node)s"), words.ngettext_parts("one node", "many nodes", 3)
        unmarked = print("not this")
        """,
    "builder/render/templates/some.md.jinja": """\
        {% trans number=boats | length %}{{ number }} boat
          in all{% pluralize %}{{ number }} boats in all{% endtrans %}
        {{ _("In a call") }} {{ npgettext("a ship", "one mast", "many masts", 3) }} {{ other("not this") }}
        """,
    "builder/views/some/tool/some.js": """\
        const text = dossier.ngettext("%(number)s mark", "%(number)s marks", 3) + `${_("in a template string")}`;
        """,
    "overrides/partials/some.html": "<p>{% trans %}In the theme, 100 %{% endtrans %}</p>\n",
    "overrides/assets/javascripts/some.js": """\
        const { _, ngettext } = dossier;
        // Translators: a ship
        element.append(_("In a script of %(name)s", { name: "not this" }), _('In a call'));
        """,
    "overrides/assets/vendor/some.js": '_("not this of others")\n',
    "builder/read/vendor/some.js": '_("not this of others")\n',
}


@pytest.fixture
def program(tmp_path: Path) -> Path:
    for name, text in FILES.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("\n".join(line.removeprefix(" " * 8) for line in text.split("\n")), encoding="utf-8")
    return tmp_path


def said(catalogue: Catalog) -> set[str]:
    return {message.id if isinstance(message.id, str) else message.id[0] for message in catalogue if message.id}


def test_the_template_says_what_the_program_says() -> None:
    assert list(outdated()) == []


def test_a_sentence_is_collected_wherever_it_may_be_marked(program: Path) -> None:
    assert said(collected(program)) == {
        "Marked in a table",
        "Said in Python of %(name)s",
        "clear",
        "With a node %(node)s",
        "one node",
        "%(number)s boat in all",
        "In a call",
        "one mast",
        "%(number)s mark",
        "in a template string",
        "In the theme, 100 %%",
        "In a script of %(name)s",
    }


def test_a_translator_sees_where_a_sentence_is_said_and_what_its_author_remarks(program: Path) -> None:
    text = template_text(collected(program)).decode()
    assert '#: builder/render/templates/some.md.jinja overrides/assets/javascripts/some.js\nmsgid "In a call"\n' in text
    assert '#. a boat\n#: builder/know/some.py\n#, python-format\nmsgid "Said in Python of %(name)s"\n' in text
    assert "#. a ship\n#: overrides/assets/javascripts/some.js\n" in text
    assert 'msgctxt "a ship"\nmsgid "one mast"\nmsgid_plural "many masts"\n' in text


def test_the_template_changes_only_with_a_sentence(program: Path) -> None:
    before = template_text(collected(program))
    path = program / "builder/know/some.py"
    path.write_text(f"# A line more.\n{path.read_text(encoding='utf-8')}", encoding="utf-8")
    assert template_text(collected(program)) == before
    assert b"Date" not in before
    path.write_text('text = words.gettext("Another")\n', encoding="utf-8")
    assert template_text(collected(program)) != before


def test_a_template_with_a_mistake_is_not_passed_over(program: Path) -> None:
    (program / "overrides/partials/some.html").write_text("{% trans %}never ends", encoding="utf-8")
    with pytest.raises(Exception, match="unclosed translation block"):
        collected(program)


@pytest.mark.parametrize(
    "script",
    [
        """return /[",;]/.test(text) ? _("Wanted") : "";""",
        """if (a) /'/.test(b); _("Wanted"); const c = 'd';""",
        """_("Boats of %(name)s", { name: ngettext("Wanted", "wanted", 3) })""",
        """each(`<b>${of(`${_("Wanted")}`)}</b>`)""",
        """// See _(this).\n/* and _(that) */ _('Wan' +\n  "ted")""",
        """const at = "https://a.org"; function _(message) {} _(`Wanted`)""",
    ],
)
def test_a_sentence_of_a_script_is_collected_wherever_it_stands(program: Path, script: str) -> None:
    (program / "overrides/assets/javascripts/some.js").write_text(script, encoding="utf-8")
    assert "Wanted" in said(collected(program))


@pytest.mark.parametrize(
    "call",
    ["_(sentence)", '_("Boats of " + name)', "_(`Boats of ${name}`)", 'dossier.ngettext("one boat", many, 3)', "_()"],
)
def test_a_sentence_of_a_script_that_is_put_together_is_refused(program: Path, call: str) -> None:
    (program / "overrides/assets/javascripts/some.js").write_text(f"const a = 3;\n{call};\n", encoding="utf-8")
    with pytest.raises(NotWrittenOutError, match=r"some\.js:2: write the sentence out"):
        collected(program)


def test_a_catalogue_keeps_its_translations_and_gets_the_new_sentences(program: Path) -> None:
    template = collected(program)
    begun = catalogue_text(b"", template, "de")
    assert b'"Plural-Forms: nplurals=2; plural=(n != 1);\\n"' in begun
    assert untranslated(read_po(BytesIO(begun))) == len(said(template))
    translated = begun.replace(b'msgid "In a call"\nmsgstr ""', b'msgid "In a call"\nmsgstr "Im Aufruf"')
    template.add("A new sentence of the program", locations=[("builder/know/some.py", 9)])
    template.delete("clear", context="a ship")
    renewed = catalogue_text(translated, template, "de")
    assert b'msgstr "Im Aufruf"' in renewed
    assert b'msgid "A new sentence of the program"' in renewed
    assert catalogue_text(renewed, template, "de") == renewed
    assert untranslated(read_po(BytesIO(renewed))) == len(said(template)) - 1


@pytest.mark.parametrize(
    ("source", "translation", "fault"),
    [
        ("Boats of %(name)s", "Boote von %(nam)s", "“%(nam)s” is no value of this sentence, which has %(name)s"),
        ("Boats of %(name)s", "Boote", "“%(name)s” is missing"),
        ("All boats", "100 % aller Boote", "“% ” is no value of this sentence, which has no value"),
        ("All boats", "Alle %s Boote", "“%s” is no value"),
        ("All <b>boats</b>", "Alle Boote", "its markup is not that of the sentence"),
        ("All <b>boats</b>", "Alle <i>Boote</i>", "its markup is not that of the sentence"),
        ("Boatmen", "Schiffer*innen", "its markup is not that of the sentence"),
        (("one boat of %(name)s", "%(number)s boats of %(name)s"), ("ein Boot", "%(number)s Boote"), "“%(name)s” is"),
    ],
)
def test_a_faulty_translation_is_noticed(
    source: str | tuple[str, str], translation: str | tuple[str, str], fault: str
) -> None:
    catalogue = Catalog(locale="de")
    catalogue.add(source, translation, lineno=7)
    found = list(faults(catalogue))
    assert found
    assert all(each.startswith("7: “") for each in found)
    assert any(fault in each for each in found)


@pytest.mark.parametrize(
    ("source", "translation"),
    [
        ("Boats of %(name)s", "%(name)s hat Boote"),
        ("100 %% of <b>%(name)s</b>", "<b>%(name)s</b>: alle"),
        (("one boat", "%(number)s boats"), ("ein Boot", "%(number)s Boote")),
        (("%(number)s boat", "%(number)s boats"), ("ein Boot", "%(number)s Boote")),
        ("Not translated yet: %(name)s", ""),
    ],
)
def test_a_sound_translation_is_let_be(source: str | tuple[str, str], translation: str | tuple[str, str]) -> None:
    catalogue = Catalog(locale="de")
    catalogue.add(source, translation)
    assert list(faults(catalogue)) == []


def test_the_catalogues_that_are_shipped_have_no_faults() -> None:
    folder = Path(__file__).parents[2] / "builder" / "words"
    for path in folder.glob("*/LC_MESSAGES/messages.po"):
        assert list(faults(read_po(BytesIO(path.read_bytes()), locale=path.parents[1].name))) == [], path
