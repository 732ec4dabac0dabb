"""Running text: which names are linked and which are not, what a link may lead to, and what stays text."""

from pathlib import Path

import pytest

from builder.build import Examined
from builder.link import Linked, link, nodes
from builder.link.nodes import Inline, plain
from tests.factory import codes, examined, read

ACTOR = "kind: guild\nside: boatmen\nsummary: A summary [@courier#p2].\n"
PLACE = "kind: harbour\nsummary: A summary [@courier#p2].\n"
RECORDS = {
    "actors/guild.yml": f"name: Boatmen's Guild\n{ACTOR}names:\n"
    "  - {value: the Guild, sources: [courier#p2]}\n"
    "  - {value: Guild, sources: [courier#p2]}\n"
    "  - {value: boatmen, link: false, sources: [courier#p2]}\n",
    "actors/watch.yml": f"name: WHO\n{ACTOR}",
    "actors/marrow.yml": f"name: Gen. Marrow\n{ACTOR}names:\n"
    "  - {value: harbour master, sources: [courier#p2]}\n"
    "  - {value: Capt Marrow, sources: [courier#p2]}\n"
    "  - {value: Toll, sources: [courier#p2]}\n",
    "actors/courier-staff.yml": f"name: North\n{ACTOR}",
    "actors/sailors.yml": f"name: ملاح‌های سلا\n{ACTOR}",
    "locations/mary.yml": f"name: Mary's Quay\n{PLACE}",
}
TWO_LIGHTS = {
    "locations/mary.yml": f"name: Mary's Quay\n{PLACE}names:\n  - {{value: the Light, sources: [courier#p2]}}\n",
    "locations/light.yml": f"name: Gull Light\n{PLACE}names:\n  - {{value: the light, sources: [courier#p2]}}\n",
}


def texts_of(found: Linked, path: str, *field: str | int) -> tuple[Inline, ...]:
    return found.prose[path, field]


def read_note(folder: Path, note: str) -> tuple[Inline, ...]:
    """Return the nodes of a text that is not a record's own."""
    quoted = note.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    dossier = read(folder, {**RECORDS, "questions.yml": f'questions: [{{id: q, question: Q, note: "{quoted}"}}]\n'})
    found, _ = link(dossier)
    return texts_of(found, "questions.yml", "questions", 0, "note")


def read_page(folder: Path, body: str) -> Examined:
    return examined(folder, {**RECORDS, "pages/page.md": f"---\ntitle: Page\n---\n{body}"})


def blocks(folder: Path, body: str) -> tuple[nodes.Block, ...]:
    linked = read_page(folder, body).linked
    assert linked is not None
    return linked.pages["page"]


def links(found: tuple[Inline, ...]) -> list[tuple[str, str]]:
    """Return each link to a record with its text."""
    return [(node.record, plain(node.children)) for node in found if isinstance(node, nodes.RecordLink)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Then the Guild met.", [("guild", "the Guild")]),
        ("Then THE GUILD met.", [("guild", "THE GUILD")]),
        ("Then the Guild's boats left.", [("guild", "the Guild")]),
        ("Then the Guild’s boats left.", [("guild", "the Guild")]),
        ("The Boatmen’s Guild met.", [("guild", "Boatmen’s Guild")]),
        ("Was it the Guild? (Guild!)", [("guild", "the Guild")]),
        ("In North Harbour it rained.", [("north-harbour", "North Harbour")]),
        ("To the North, Harbour Street.", [("courier-staff", "North")]),
        ("He went North. Harbour bells rang.", [("courier-staff", "North")]),
        ("On Mary's Quay and Mary’s Quay.", [("mary", "Mary's Quay")]),
        ("Mary has a Quay.", []),
        ("Gen Marrow and Gen. Marrow.", [("marrow", "Gen Marrow")]),
        ("Then Capt. Marrow left.", [("marrow", "Capt. Marrow")]),
        ("The harbour master left.", [("marrow", "harbour master")]),
        ("Harbour master Marrow left.", [("marrow", "Harbour master")]),
        ("A guild of boatmen met.", []),
        ("Each guildsman and Guildford.", []),
        ("The toll rose.", []),
        ("The Toll rose.", [("marrow", "Toll")]),
        ("Who came? Someone.", []),
        ("The WHO came.", [("watch", "WHO")]),
        ("سپس ملاح‌های سلا آمدند", [("sailors", "ملاح‌های سلا")]),
        ("سپس ملاحهای سلا آمدند", [("sailors", "ملاحهای سلا")]),
        ("The Guíld met.", [("guild", "The Guíld")]),
        ("Read `the Guild` here.", []),
        ("The *Guild* met.", []),
        ("See [the Guild](https://example.org).", []),
        ("See [what](north-harbour) in North Harbour.", [("north-harbour", "what")]),
        ("See <https://example.org/Guild>.", []),
    ],
)
def test_names_are_linked_where_they_are_meant(tmp_path: Path, text: str, expected: list[tuple[str, str]]) -> None:
    assert links(read_note(tmp_path, text)) == expected


@pytest.mark.parametrize("text", ["Then the Guild met [@courier#p2].", "A *b* **c** `d` \\[ &amp; <b> {{ e }} ~~f~~"])
def test_linking_changes_no_letter_of_the_text(tmp_path: Path, text: str) -> None:
    written = text.replace(" [@courier#p2]", " ").replace("*", "").replace("`", "").replace("\\", "")
    assert plain(read_note(tmp_path, text)) == written.replace("&amp;", "&")


def test_emphasis_is_linked_inside(tmp_path: Path) -> None:
    found = read_note(tmp_path, "The **Guild** met.")
    assert isinstance(found[1], nodes.Emphasis)
    assert found[1].strong
    assert links(found[1].children) == [("guild", "Guild")]


def test_a_name_is_linked_once_in_a_section(tmp_path: Path) -> None:
    assert links(read_note(tmp_path, "The Guild met. The Guild left North Harbour. Boatmen's Guild!")) == [
        ("guild", "The Guild"),
        ("north-harbour", "North Harbour"),
    ]


def test_each_heading_of_a_page_starts_a_section(tmp_path: Path) -> None:
    first, second, heading, third = blocks(tmp_path, "The Guild.\n\nThe Guild.\n\n## The Guild\n\nThe Guild.\n")
    assert isinstance(first, nodes.Paragraph)
    assert isinstance(second, nodes.Paragraph)
    assert isinstance(heading, nodes.Heading)
    assert isinstance(third, nodes.Paragraph)
    found = [links(each.children) for each in (first, second, heading, third)]
    assert found == [[("guild", "The Guild")], [], [], [("guild", "The Guild")]]


def test_each_paragraph_of_a_digest_is_a_section(tmp_path: Path) -> None:
    digest = "---\ntitle: T\nwork: w\npublisher: {name: P, basis: printed}\ndate: {value: 2031, basis: printed}\n"
    digest += "paragraphs: 2\n---\n¶1 The Guild.\n\n¶2 The Guild.\n"
    found, _ = link(read(tmp_path, {**RECORDS, "articles/lantern.md": digest}))
    for number in (0, 1):
        assert links(texts_of(found, "articles/lantern.md", "digest", number, "text")) == [("guild", "The Guild")]


def test_a_record_does_not_link_to_itself(tmp_path: Path) -> None:
    note = RECORDS["actors/guild.yml"] + "note: The Guild met in North Harbour.\n"
    found, _ = link(read(tmp_path, {**RECORDS, "actors/guild.yml": note}))
    assert links(texts_of(found, "actors/guild.yml", "note")) == [("north-harbour", "North Harbour")]
    assert [each.record for each in found.mentions if each.path == ("note",)] == ["north-harbour"]


def test_another_file_with_the_id_of_a_record_links_to_it(tmp_path: Path) -> None:
    sides = "sides:\n  - {view: The Guild met., sources: [courier#p2]}\n  - {view: No., sources: [courier#p2]}\n"
    found, _ = link(read(tmp_path, {**RECORDS, "disagreements/guild.yml": f"title: T\nkind: date\n{sides}"}))
    assert links(texts_of(found, "disagreements/guild.yml", "sides", 0, "view")) == [("guild", "The Guild")]


def test_a_name_may_reach_across_the_end_of_a_line(tmp_path: Path) -> None:
    body = "It rained in North\nHarbour, said the\n[Guild](guild) [@courier#p1;\n@courier#p2].\n"
    (paragraph,) = blocks(tmp_path, body)
    assert isinstance(paragraph, nodes.Paragraph)
    assert links(paragraph.children) == [("north-harbour", "North Harbour"), ("guild", "Guild")]
    assert [len(node.citations) for node in paragraph.children if isinstance(node, nodes.Cite)] == [2]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("See [it](guild).", ("guild", "it")),
        ("See [](guild).", ("guild", "Boatmen's Guild")),
        ("See [[Boatmen's Guild]].", ("guild", "Boatmen's Guild")),
        ("See [[boatmen’s guild]].", ("guild", "boatmen’s guild")),
        ("See [[guild]].", ("guild", "Boatmen's Guild")),
        ("See [[guild|them]].", ("guild", "them")),
        ("See [[North Harbour|there]].", ("north-harbour", "there")),
    ],
)
def test_an_author_links_by_hand(tmp_path: Path, text: str, expected: tuple[str, str]) -> None:
    assert links(read_note(tmp_path, text)) == [expected]


def test_a_link_may_lead_to_a_paragraph(tmp_path: Path) -> None:
    (found,) = (node for node in read_note(tmp_path, "See [it](courier#p2).") if isinstance(node, nodes.RecordLink))
    assert (found.record, found.anchor, found.automatic) == ("courier", "p2", False)


def test_a_link_may_lead_to_a_page_and_to_the_web(tmp_path: Path) -> None:
    (paragraph,) = blocks(tmp_path, "[a](page) [b](https://example.org/b?c=d&e#f) [g](mailto:h@example.org)\n")
    assert isinstance(paragraph, nodes.Paragraph)
    pages = [each.page for each in paragraph.children if isinstance(each, nodes.PageLink)]
    addresses = [each.address for each in paragraph.children if isinstance(each, nodes.WebLink)]
    assert (pages, addresses) == (["page"], ["https://example.org/b?c=d&e#f", "mailto:h@example.org"])


def test_a_name_of_two_records_is_never_linked(tmp_path: Path) -> None:
    question = "questions: [{id: q, question: Q, note: By the light of the Light.}]\n"
    found, _ = link(read(tmp_path, {**RECORDS, **TWO_LIGHTS, "questions.yml": question}))
    assert texts_of(found, "questions.yml", "questions", 0, "note") == (nodes.Text("By the light of the Light."),)
    assert [each for each in found.mentions if each.document == "questions.yml"] == []


@pytest.mark.parametrize("text", ["See [[the Light]].", "See [[Nobody]].", "See [it](nobody)."])
def test_a_link_to_nobody_or_to_two_is_reported_and_stays_text(tmp_path: Path, text: str) -> None:
    found = examined(tmp_path, {**RECORDS, **TWO_LIGHTS, "pages/page.md": f"---\ntitle: Page\n---\n{text}"})
    assert codes(found) == ["ambiguous-name", "unknown-reference"]
    assert found.linked is not None
    (paragraph,) = found.linked.pages["page"]
    assert isinstance(paragraph, nodes.Paragraph)
    assert links(paragraph.children) == []


@pytest.mark.parametrize(
    "target",
    [
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        "&#106;avascript:alert(1)",
        "javascript&colon;alert(1)",
        "<java script:alert(1)>",
        "vbscript:x",
        "data:text/html,x",
        "file:///etc/passwd",
        "//example.org/x",
        "/etc/passwd",
        "\\\\example.org\\x",
        "ftp://example.org",
        "blob:https://example.org/x",
    ],
)
@pytest.mark.parametrize(
    "form", ["[x]({})", "[x][1]\n\n[1]: {}", "**[x]({})**", "| a |\n| - |\n| [x]({}) |", "# [x]({})"]
)
def test_a_link_elsewhere_is_refused(tmp_path: Path, target: str, form: str) -> None:
    found = read_page(tmp_path, form.format(target))
    assert codes(found) in (["unsafe-link"], ["unknown-reference"])
    assert found.linked is not None
    assert "WebLink" not in repr(found.linked.pages)


@pytest.mark.parametrize("text", ["<javascript:alert(1)>", "<data:text/html,x>"])
def test_an_address_in_angle_brackets_is_judged_too(tmp_path: Path, text: str) -> None:
    assert codes(read_page(tmp_path, text)) == ["unsafe-link"]


@pytest.mark.parametrize(
    "text", ["<b>x</b>", "<script>alert(1)</script>", "<!-- x -->", "a <img src=x onerror=y> b", "&lt;b>", "<?x?>"]
)
def test_html_stays_text(tmp_path: Path, text: str) -> None:
    assert plain(read_note(tmp_path, text)) == text.replace("&lt;", "<")
    (paragraph,) = blocks(tmp_path / "page", text)
    assert isinstance(paragraph, nodes.Paragraph)
    assert plain(paragraph.children) == text.replace("&lt;", "<")


def test_images_are_refused(tmp_path: Path) -> None:
    found = read_page(tmp_path, "![a boat](https://example.org/boat.png)")
    assert codes(found) == ["unsupported-markup"]
    assert found.linked is not None
    assert found.linked.pages["page"] == (nodes.Paragraph((nodes.Text("a boat"),)),)


def test_no_link_stands_inside_a_link(tmp_path: Path) -> None:
    for text in ("[a [[guild]]](page)", "[a [@courier#p2]](page)", "[a {{ newest() }}](page)"):
        found = read_page(tmp_path, text)
        assert codes(found) == ["unsupported-markup"]
        assert found.linked is not None
        (paragraph,) = found.linked.pages["page"]
        assert isinstance(paragraph, nodes.Paragraph)
        (only,) = paragraph.children
        assert isinstance(only, nodes.PageLink)
        assert {type(each) for each in only.children} == {nodes.Text}


def test_citations_become_marks(tmp_path: Path) -> None:
    found = read_note(tmp_path, "It rained [@courier#p2; @general-knowledge].")
    assert [str(each) for node in found if isinstance(node, nodes.Cite) for each in node.citations] == [
        "courier#p2",
        "general-knowledge",
    ]


def test_a_faulty_citation_in_code_is_no_citation(tmp_path: Path) -> None:
    assert codes(read_page(tmp_path, "Write `[@nobody#p1]`.\n\n```\n[@nobody#p1]\n```\n")) == []


PAGE = """\
# One
## Two
##### Five

Text with a\\
break.

- a
- b
  1. c

> quoted

```
code {{ card("guild") }}
```

---

| a | b |
| - | - |
| c | d |
"""


def test_a_page_is_read_block_by_block(tmp_path: Path) -> None:
    def text(words: str) -> tuple[nodes.Text, ...]:
        return (nodes.Text(words),)

    def paragraph(words: str) -> nodes.Paragraph:
        return nodes.Paragraph(text(words))

    assert blocks(tmp_path, PAGE) == (
        nodes.Heading(2, text("One")),
        nodes.Heading(2, text("Two")),
        nodes.Heading(4, text("Five")),
        nodes.Paragraph((nodes.Text("Text with a"), nodes.Break(hard=True), nodes.Text("break."))),
        nodes.Items(False, ((paragraph("a"),), (paragraph("b"), nodes.Items(True, ((paragraph("c"),),))))),
        nodes.Quote((paragraph("quoted"),)),
        nodes.CodeBlock('code {{ card("guild") }}\n'),
        nodes.Rule(),
        nodes.Table((text("a"), text("b")), ((text("c"), text("d")),)),
    )


@pytest.mark.parametrize(
    "body", ["Text `{{ card('guild') }}` text", "```\n{{ card('guild') }}\n```", "    {{ card('guild') }}\n"]
)
def test_a_macro_call_in_code_is_shown_as_written(tmp_path: Path, body: str) -> None:
    found = repr(blocks(tmp_path, body))
    assert "{{ card('guild') }}" in found
    assert "MacroCall" not in found


def test_a_faulty_macro_call_in_code_is_no_problem(tmp_path: Path) -> None:
    assert codes(read_page(tmp_path, "`{{ nothing }}`\n\n```\n{{ nothing }}\n```\n")) == []


def test_macro_calls_are_found_in_text_lists_and_tables(tmp_path: Path) -> None:
    body = (
        '{{ card("guild") }}\n\n- a {{ newest() }}\n\n| a |\n| - |\n| {{ newest() }} |\n\n{{\n  count(\n"actors")}}\n'
    )
    assert repr(blocks(tmp_path, body)).count("MacroCall(") == 4


def test_braces_in_a_record_stay_text(tmp_path: Path) -> None:
    assert plain(read_note(tmp_path, '{{ card("guild") }}{% x %}{# y #}')) == '{{ card("guild") }}{% x %}{# y #}'


@pytest.mark.parametrize(
    "text", ["\ue0000\ue001", "\ue0007\ue001", "&#xe000;7&#xe001;", "\ue000٣\ue001", "&#xfdd0;0&#xfdd1;"]
)
def test_the_marks_of_macro_calls_cannot_be_forged(tmp_path: Path, text: str) -> None:
    assert {type(node) for node in read_note(tmp_path, text)} == {nodes.Text}
    (paragraph, _) = blocks(tmp_path / "page", f"{text}\n\n{{{{ card('guild') }}}}\n")
    assert isinstance(paragraph, nodes.Paragraph)
    assert {type(node) for node in paragraph.children} == {nodes.Text}


@pytest.mark.parametrize("text", ["\ufdd00\ufdd1", "\ufdd07\ufdd1"])
def test_the_characters_of_these_marks_are_let_into_no_file(tmp_path: Path, text: str) -> None:
    assert codes(read_page(tmp_path, text)) == ["control-character"]
    escaped = text.encode("ascii", "backslashreplace").decode()
    question = f'questions: [{{id: q, question: Q, note: "{escaped}"}}]'
    assert codes(examined(tmp_path / "b", {"questions.yml": question})) == ["control-character"]


LONG = (
    "Gen. Marrow of the U.S. Navy met 3.5 hours. He saw the Guild at St. Mary's on 5 Apr. with e.g. ropes! "
    "The Guild left [@courier#p2]. “Who?” asked No. 7 of the Guild. Who was the Col? Nobody in North Harbour"
)


def test_a_mention_carries_its_own_sentence(tmp_path: Path) -> None:
    question = f'questions: [{{id: q, question: Q, note: "{LONG}"}}]\n'
    found, _ = link(read(tmp_path, {**RECORDS, "questions.yml": question}))
    assert [(each.record, each.sentence) for each in found.mentions if each.document == "questions.yml"] == [
        ("marrow", "Gen. Marrow of the U.S. Navy met 3.5 hours."),
        ("guild", "He saw the Guild at St. Mary's on 5 Apr. with e.g. ropes!"),
        ("guild", "The Guild left."),
        ("guild", "“Who?” asked No. 7 of the Guild."),
        ("north-harbour", "Nobody in North Harbour"),
    ]


def test_a_link_by_hand_is_one_mention(tmp_path: Path) -> None:
    note = "It rained. See [the Guild](guild). See [[guild|them]]. See [North Harbour](guild)."
    question = f'questions: [{{id: q, question: Q, note: "{note}"}}]'
    found, _ = link(read(tmp_path, {**RECORDS, "questions.yml": question}))
    assert [(each.record, each.sentence) for each in found.mentions if each.document == "questions.yml"] == [
        ("guild", "See the Guild."),
        ("guild", "See them."),
        ("guild", "See North Harbour."),
        ("north-harbour", "See North Harbour."),
    ]


def test_a_mention_inside_another_word_does_not_mislead(tmp_path: Path) -> None:
    note = "Guildsmen came. Then the Guild came."
    found, _ = link(read(tmp_path, {**RECORDS, "questions.yml": f"questions: [{{id: q, question: Q, note: {note}}}]"}))
    assert [each.sentence for each in found.mentions if each.document == "questions.yml"] == ["Then the Guild came."]


def test_mentions_say_where_they_stand(tmp_path: Path) -> None:
    found, _ = link(read(tmp_path, {**RECORDS, "pages/page.md": "---\ntitle: P\n---\n## The Guild\n\nText.\n"}))
    (mention,) = (each for each in found.mentions if each.document == "pages/page.md")
    assert (mention.record, mention.path, mention.sentence) == ("guild", ("body",), "The Guild")


def test_the_same_dossier_is_linked_the_same_way_twice(tmp_path: Path) -> None:
    assert link(read(tmp_path / "a", RECORDS))[0].prose == link(read(tmp_path / "b", RECORDS))[0].prose


@pytest.mark.parametrize("opening", ["[", "*", "{{", "[[", "`", "[@", "![", "<", "&#"])
def test_a_flood_of_brackets_is_read(tmp_path: Path, opening: str) -> None:
    body = "x" + opening * 20_000
    (paragraph,) = blocks(tmp_path, body)
    assert isinstance(paragraph, nodes.Paragraph)
    assert plain(paragraph.children) == body
