"""dossier add: what it asks, what it refuses, what it writes, and that an article becomes pages by commands alone."""

import json
import re
import shlex
import shutil
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner, Result

from builder.build import examine
from builder.cli import asking, begun, main
from builder.model.kinds import MODELS
from builder.revise.adding.records import FURTHER
from tests.command import run, tree
from tests.conftest import HARBOUR
from tests.factory import codes, dossier_folder

SOURCE = ("--source", "courier#p2")
ACTOR = ("--kind", "guild", "--side", "boatmen")


def add(*arguments: str | Path, answers: str | None = None) -> Result:
    return CliRunner().invoke(main, ["add", *map(str, arguments)], input=answers)


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """The minimal dossier, in a folder with a space in its path."""
    return dossier_folder(tmp_path / "my dossier")


@pytest.fixture
def terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    """Somebody who can answer."""
    for module in (asking, begun):
        monkeypatch.setattr(module, "is_asked", lambda: True)


def problems(content: Path) -> list[str]:
    return [each.code for each in examine(content).diagnostics if not each.is_advice]


# Records


@pytest.mark.parametrize(
    ("path", "arguments"),
    [
        ("actors/coopers-guild.yml", ("actor", "Coopers’ Guild", *ACTOR)),
        ("actors/o-brien.yml", ("actor", "O: \"Brien\" <script> #1 'x'", *ACTOR, "--id", "o-brien")),
        ("locations/sella-bay.yml", ("location", "Sella Bay", "--kind", "Harbour", "--within", "north-harbour")),
        ("events/second-storm.yml", ("event", "Second Storm", "--kind", "storm", "--when", "2031-04-07", "--where", "north-harbour")),
        ("actors/djamyl.yml", ("actor", "جميل", *ACTOR, "--id", "djamyl")),
    ],
)  # fmt: skip
def test_a_record_with_what_is_needed_is_sound(content: Path, path: str, arguments: tuple[str, ...]) -> None:
    kind, name, *options = arguments
    done = add(kind, name, content, *options, *SOURCE, "--summary", "One that the paper speaks of.")
    assert done.exit_code == 0, done.output
    assert f"Wrote {content}/{path}." in done.output
    assert f"dossier check '{content}/{path}'" in done.output
    assert problems(content) == []
    text = (content / path).read_text(encoding="utf-8")
    assert "  One that the paper speaks of [@courier#p2].\n" in text
    assert yaml.safe_load(text)["name"] == name


def test_what_only_the_author_knows_is_all_that_is_left(content: Path) -> None:
    done = add("actor", "Coopers", content, *ACTOR)
    assert done.exit_code == 0
    assert "still to be written: summary" in done.output
    assert problems(content) == ["unfinished"]


@pytest.mark.parametrize(("kind", "options"), [("actor", ACTOR), ("location", ("--kind", "harbour")), ("event", ("--kind", "storm"))])  # fmt: skip
def test_every_remark_can_be_taken_as_it_is(content: Path, kind: str, options: tuple[str, ...]) -> None:
    assert add(kind, "Quite Another", content, *options, *SOURCE).exit_code == 0
    file = next(content.glob("*/quite-another.yml"))
    known, _, remarks = file.read_text(encoding="utf-8").partition(FURTHER)
    file.write_text(known + re.sub("^# ", "", remarks, flags=re.MULTILINE), encoding="utf-8")
    found = {each.code for each in examine(content).diagnostics if each.place.path.endswith(file.name)}
    assert found <= {"unfinished", "unknown-reference", "unsafe-name", "uncited-statement"}
    fields = {field.alias or name for name, field in MODELS[kind].model_fields.items()}
    assert fields - set(yaml.safe_load(file.read_text(encoding="utf-8"))) == {"accepted", "formerly"}


def test_a_new_file_begins_with_the_line_of_its_neighbours(tmp_path: Path) -> None:
    content = Path(shutil.copytree(HARBOUR, tmp_path / "content"))
    assert add("location", "Amra Sound", content, "--kind", "harbour").exit_code == 0
    first = (content / "locations/amra-sound.yml").read_text(encoding="utf-8").split("\n")[0]
    assert (content / "locations/sella.yml").read_text(encoding="utf-8").startswith(first + "\n")


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("actor", "Coopers"), "Missing: --kind. There are: guild."),
        (("actor", "Coopers", "--kind", "guild"), "Missing: --side. There are: boatmen."),
        (("actor", "Coopers", "--kind", "gild", "--side", "boatmen"), "Did you mean 'guild'?"),
        (("actor",), "Missing: name of the actor. Give it as dossier add actor NAME."),
        (("actor", "☂", *ACTOR), "From this name no id can be made. Give another with --id."),
        (("actor", "Storm", *ACTOR), "'storm' is an id of events/storm.yml already. Give another with --id, such as --id storm-guild."),
        (("actor", "Coopers", *ACTOR, "--id", "Coopers!"), "'Coopers!' is not an id"),
        (("actor", "Coopers", *ACTOR, "--source", "courier 2"), "write courier#p2"),
        (("event", "Flood", "--kind", "storm", "--when", "2031"), "Missing: --source."),
        (("claims", "curier"), "Did you mean 'courier'?"),
        (("article", "Flood"), "--paragraphs"),
        (("article", "Flood", "--paragraphs", "3", "--date", "soon"), "--date: 'soon' is not a date."),
        (("article", "Flood", "--text", "missing.txt"), "There is no file missing.txt."),
        (("article", "Flood", "--from", "storm.doc"), "There is no file storm.doc."),
    ],
)  # fmt: skip
def test_what_is_missing_or_wrong_is_said_and_nothing_written(
    content: Path, arguments: tuple[str, ...], says: str
) -> None:
    before = tree(content)
    kind, *rest = arguments
    place = rest.pop(0) if rest and not rest[0].startswith("--") else None
    done = add(kind, *([place] if place else []), content, *rest)
    assert done.exit_code == 2, done.output
    assert says in " ".join(done.output.split())
    assert tree(content) == before


def test_an_error_of_the_check_keeps_the_file_from_being_written(content: Path) -> None:
    before = tree(content)
    done = add("event", "Flood", content, "--kind", "storm", "--when", "5.4.2031", *SOURCE)
    assert done.exit_code == 1
    assert "2031-04-05" in done.output
    assert "1 error: events/flood.yml was not written." in done.output
    assert tree(content) == before


def test_problems_that_were_there_before_keep_nobody_from_adding(content: Path) -> None:
    (content / "actors/other.yml").write_text("name: Other\nkind: gild\n", encoding="utf-8")
    assert add("location", "Sella Bay", content, "--kind", "harbour").exit_code == 0


def test_without_a_dossier_nothing_is_added(tmp_path: Path) -> None:
    done = add("actor", "Coopers", tmp_path / "nowhere", *ACTOR)
    assert done.exit_code == 2
    assert "There is no folder" in done.output
    (tmp_path / "empty").mkdir()
    done = add("actor", "Coopers", tmp_path / "empty", *ACTOR)
    assert done.exit_code == 1
    assert "vocabulary" in done.output


# Duplicates


@pytest.mark.parametrize(
    ("kind", "name", "other"),
    [
        ("actor", "boatmens guild", "guild"),
        ("actor", "Boatmen's Gild", "guild"),
        ("actor", "Guild, Boatmen’s", "guild"),
        ("actor", "The Boatmen's Guild", "guild"),
        ("actor", "Valk", "valk-t"),
        ("actor", "T. Valk", "valk-t"),
        ("actor", "Teo Walk", "valk-t"),
        ("actor", "the Speaker", "valk-t"),
        ("actor", "North Harbour", "north-harbour"),
        ("location", "Harbour", "north-harbour"),
        ("event", "storm of APRIL", "storm"),
    ],
)
def test_a_likely_duplicate_is_named(content: Path, kind: str, name: str, other: str) -> None:
    (content / "actors/valk-t.yml").write_text(
        "name: Teo Valk\nkind: guild\nside: boatmen\nsummary: He speaks [@courier#p2].\n"
        "names:\n  - {value: the Speaker, link: false, sources: [courier#p2]}\n", encoding="utf-8"
    )  # fmt: skip
    before = tree(content)
    options = ACTOR if kind == "actor" else ("--kind", "storm" if kind == "event" else "harbour")
    done = add(kind, name, content, *options, "--id", "quite-new")
    assert done.exit_code == 1, done.output
    assert f"This may be the record {other} (" in done.output
    assert tree(content) == before


@pytest.mark.parametrize(
    ("kind", "name"),
    [("actor", "Coopers' Guild"), ("location", "South Harbour"), ("event", "Storm of March"), ("event", "Storm")],
)  # fmt: skip
def test_another_thing_is_no_duplicate(content: Path, kind: str, name: str) -> None:
    options = {"actor": ACTOR, "location": ("--kind", "harbour"), "event": ("--kind", "storm")}[kind]
    done = add(kind, name, content, *options, "--id", "quite-new")
    assert done.exit_code == 0 or "may be" not in done.output, done.output


def test_a_duplicate_is_added_if_it_is_another(content: Path) -> None:
    assert add("actor", "Boatmens Gild", content, *ACTOR, "--anyway").exit_code == 0


# On a terminal


@pytest.mark.usefixtures("terminal")
def test_on_a_terminal_what_is_missing_is_asked_for(content: Path) -> None:
    answers = ["Storm", "9", "1", "boatmen", "", "courier#p2", "A storm of words.", ""]
    done = add("actor", content, answers="\n".join(answers))
    assert done.exit_code == 0, done.output
    assert "1  guild" in done.output
    assert "'storm' is an id of events/storm.yml already." in done.output
    text = (content / "actors/storm-guild.yml").read_text(encoding="utf-8")
    assert text.startswith("name: Storm\nkind: guild\nside: boatmen\nsummary: >-\n  A storm of words [@courier#p2].\n")


@pytest.mark.usefixtures("terminal")
def test_on_a_terminal_an_answer_that_cannot_be_is_asked_for_again(content: Path) -> None:
    answers = [
        "courier 2",
        "curier#p2",
        "courier#p2",
        "",
        "6 April 2031",
        "2031-04-06",
        "North Harbour",
        "north-harbour",
    ]
    done = add("event", "Flood", content, "--kind", "storm", answers="\n".join([*answers, ""]))
    assert done.exit_code == 0, done.output
    for said in ("write courier#p2", "Did you mean 'courier'?", "Write '2031-04-06'.", "Did you mean 'north-harbour'?"):
        assert said in done.output
    assert problems(content) == ["unfinished"]


@pytest.mark.usefixtures("terminal")
def test_on_a_terminal_all_but_what_is_needed_can_be_left_open(content: Path, given: Path) -> None:
    assert add("event", "Flood", content, "--kind", "storm", answers="\n\n").exit_code == 0
    assert add("article", content, "--text", given / "lock.txt", answers="\n\n\n").exit_code == 0
    text = (content / "articles/lock-gate-breaks-in-the-night.md").read_text(encoding="utf-8")
    assert "date: {basis: unknown}" in text
    assert "publisher: {name: not shown, basis: unknown}" in text
    assert problems(content) == ["unfinished", "unfinished"]


@pytest.mark.usefixtures("terminal")
def test_on_a_terminal_a_duplicate_is_asked_about(content: Path) -> None:
    before = tree(content)
    done = add("actor", "Boatmens Gild", content, *ACTOR, answers="n\n")
    assert done.exit_code == 1
    assert "Go on all the same?" in done.output
    assert tree(content) == before


def line_shown(done: Result) -> list[str]:
    """Return the command that is shown with all answers, without the program's name."""
    (line,) = [each.strip() for each in done.output.splitlines() if each.startswith("  dossier add")]
    return shlex.split(line)[2:]


@pytest.mark.usefixtures("terminal")
def test_what_was_answered_before_the_end_of_input_is_a_command_to_go_on_with(content: Path) -> None:
    before = tree(content)
    done = add("actor", content, answers="Storm\nguild\n1\n\ncourier#p2\n")
    assert done.exit_code == 1
    assert "Nothing that was answered is lost." in done.output
    assert "Traceback" not in done.output
    assert tree(content) == before
    line = line_shown(done)
    assert line == [
        "actor",
        "Storm",
        str(content),
        *("--kind", "guild", "--source", "courier#p2", "--id", "storm-guild", "--side", "boatmen"),
    ]
    assert add(*line, answers="A storm of words.\n").exit_code == 0
    assert "A storm of words [@courier#p2]." in (content / "actors/storm-guild.yml").read_text(encoding="utf-8")


@pytest.mark.usefixtures("terminal")
def test_what_was_answered_before_an_error_is_a_command_to_go_on_with(content: Path) -> None:
    answers = ["--dash: 'a' \"b\"", "dashed", "courier#p2", "See [[Nobody]]", "", ""]
    done = add("event", content, "--kind", "storm", answers="\n".join([*answers, ""]))
    assert done.exit_code == 1
    assert "events/dash-a-b.yml was not written" in done.output
    line = line_shown(done)
    assert line[line.index("--summary") + 1] == "See [[Nobody]]"
    line[line.index("--summary") + 1] = "A dash."
    again = add(*line)
    assert again.exit_code == 0, again.output
    assert problems(content) == []


@pytest.mark.usefixtures("terminal")
def test_a_summary_that_rests_on_nothing_or_cites_wrongly_is_asked_for_again(content: Path) -> None:
    answers = [
        "",
        "A guild [@courier#p7].",
        "A guild [@curier#p2; courier#p1].",
        "A guild.",
        "courier#p9",
        "",
        "courier#p2",
    ]
    done = add("actor", "Coopers", content, *ACTOR, answers="\n".join([*answers, ""]))
    assert done.exit_code == 0, done.output
    for said in (
        "'courier' has no digest of paragraph 7. Its digest goes from ¶1 to ¶2.",
        "There is no article 'curier'. Did you mean 'courier'?",
        "The summary has to rest on something.",
        "'courier' has no digest of paragraph 9.",
    ):
        assert said in done.output
    assert problems(content) == []


@pytest.mark.usefixtures("terminal")
def test_answers_about_an_article_that_cannot_be_are_asked_for_again(content: Path) -> None:
    answers = ["Second Storm", "Courier", "soon", "9 April 2031", "two", "0", "2"]
    done = add("article", content, answers="\n".join([*answers, ""]))
    assert done.exit_code == 0, done.output
    assert "'soon' is not a date." in done.output
    assert "'0' is no number from 1 to 9999." in done.output
    cut = add("article", content, answers="Third Storm\nCourier\n")
    assert line_shown(cut) == ["article", "Third Storm", str(content), "--publisher", "Courier"]


def test_without_a_terminal_nothing_was_answered_and_no_command_is_shown(content: Path) -> None:
    assert "answered" not in add("actor", "Coopers", content, "--kind", "guild").output


# Articles

TEXT = """\
\ufeffLock Gate Breaks in the Night\r
\r
By Pia Lund\r
\r
A gate of the Amra lock broke on Monday night, the lock keeper said. "We heard it from afar," Ole Brandt said.\r
 \u00a0\r
Two barges lay dry until the morning.\r
The town council met on Tuesday and had the old gate brought back from the museum.\r
Nobody at the works that had built the gate would comment.\r
"""
PAGE = """\
<html lang="en"><head><title>Lock Gate Breaks - Amra Post</title>
<script type="application/ld+json">{"@type": "NewsArticle", "headline": "Lock Gate Breaks in the Night",
"datePublished": "2031-05-06T07:30:00+01:00", "author": {"name": "Pia Lund"}, "publisher": {"name": "Amra Post"}}</script>
<link rel="canonical" href="https://example.org/lock-gate"></head>
"""


@pytest.fixture
def given(tmp_path: Path) -> Path:
    """A folder with a text and a saved page."""
    (tmp_path / "lock.txt").write_bytes(TEXT.encode())
    (tmp_path / "lock.html").write_text(PAGE, encoding="utf-8")
    return tmp_path


def test_an_article_is_begun_from_a_page_and_a_text(content: Path, given: Path) -> None:
    done = add("article", content, "--from", given / "lock.html", "--text", given / "lock.txt")
    assert done.exit_code == 0, done.output
    assert "  ¶4   Two barges lay dry until the morning." in done.output
    text = (content / "articles/lock-gate-breaks-in-the-night.md").read_text(encoding="utf-8")
    fields = yaml.safe_load(text.split("---\n")[1])
    assert fields["title"] == "Lock Gate Breaks in the Night"
    assert fields["publisher"] == {"name": "Amra Post", "basis": "printed"}
    assert fields["authors"] == [{"name": "Pia Lund"}]
    assert "date: {value: 2031-05-06T07:30+01:00, basis: printed}\n" in text
    assert fields["address"] == "https://example.org/lock-gate"
    assert fields["paragraphs"] == len(fields["fingerprint"]) == 6
    assert text.endswith("---\n\n" + "\n".join(f"¶{number} …\n" for number in range(1, 7)))
    assert not [
        line
        for line in TEXT.split("\r\n")[1:]
        if line.strip() and line.removeprefix("By ") in text and "Pia" not in line
    ]
    assert problems(content) == ["unfinished"]


def test_a_bibliography_is_not_taken_for_the_text(content: Path, given: Path) -> None:
    item = {"title": "Lock Gate Breaks", "container-title": "Courier Weekly", "issued": {"date-parts": [[2031, 5, 6]]}}
    (given / "lock.json").write_text(json.dumps([item, {**item, "title": "Another", "id": "b"}]), encoding="utf-8")
    done = add("article", content, "--from", given / "lock.json", "--paragraphs", "2")
    assert done.exit_code == 2
    assert (
        "The file has 2 articles. Choose one with --entry. There are: 1 (Lock Gate Breaks), b (Another)." in done.output
    )
    done = add("article", content, "--from", given / "lock.json", "--paragraphs", "2", "--entry", "1")
    assert done.exit_code == 0, done.output
    text = (content / "articles/lock-gate-breaks.md").read_text(encoding="utf-8")
    assert "basis: inferred, reason: lock.json says so; it was not looked up in the text." in text
    assert problems(content) == ["unfinished"]


def test_what_a_text_would_have_a_terminal_do_is_not_done(content: Path, given: Path) -> None:
    (given / "bad.txt").write_bytes(b"Head\n\nOne \x1b[2Jtwo\n")
    (given / "bad.html").write_bytes(b"<title>A \x1b[31mred\x07 title</title><meta name=date content='2031-04-09'>")
    done = add("article", content, "--from", given / "bad.html", "--text", given / "bad.txt")
    assert done.exit_code == 0, done.output
    assert not re.search("[\x00-\x09\x0b-\x1f]", done.output)
    assert "title: A [31mred title" in (content / "articles/a-31mred-title.md").read_text(encoding="utf-8")


def test_a_publisher_is_named_by_its_record_or_as_printed(content: Path) -> None:
    (content / "actors/post.yml").write_text(
        "name: Amra Post\nkind: guild\nside: boatmen\nsummary: A paper [@courier#p2].\n", encoding="utf-8"
    )
    for publisher, id in (("post", "one"), ("AMRA POST", "two")):
        done = add("article", f"Title {id}", content, "--publisher", publisher, "--paragraphs", "1", "--id", id)
        assert done.exit_code == 0, done.output
    assert "publisher: {name: Amra Post, actor: post, basis: printed}" in (content / "articles/one.md").read_text()
    assert "publisher: {name: AMRA POST, actor: post, basis: printed}" in (content / "articles/two.md").read_text()


def test_a_copy_is_named_by_its_text(content: Path, given: Path) -> None:
    assert add("article", "Lock Gate Breaks in the Night", content, "--text", given / "lock.txt").exit_code == 0
    again = ("article", "The Night of the Gate", content, "--text", given / "lock.txt")
    done = add(*again)
    assert done.exit_code == 1
    assert "which has 6 of its 6 paragraphs word for word" in done.output
    assert "--work lock-gate-breaks-in-the-night makes both one source" in done.output
    assert add(*again, "--work", "lock-gate-breaks-in-the-night").exit_code == 0


def test_a_later_version_is_told_from_the_text_that_was_retold(content: Path, given: Path) -> None:
    assert add("article", "Lock Gate", content, "--text", given / "lock.txt").exit_code == 0
    same = ("article", content, "--same-as", "lock-gate", "--text")
    (given / "typeset.txt").write_text(TEXT.replace('"', "”").replace("\r\n", "\n\n"), encoding="utf-8")
    done = add(*same, given / "typeset.txt")
    assert (done.exit_code, done.output) == (0, "This is the text that was retold in lock-gate.\n")
    later = TEXT.replace("Two barges", "Three barges").replace("would comment", "commented") + "Corrected.\r\n"
    (given / "later.txt").write_bytes(later.encode())
    done = add(*same, given / "later.txt")
    assert done.exit_code == 1
    assert "Paragraphs 4 and 6 differ.\nParagraph 7 of this text is new.\n" in done.output


def test_an_article_without_a_fingerprint_can_be_given_one(content: Path, given: Path) -> None:
    (given / "courier.txt").write_text("Storm over the Harbour\nA storm crossed it.\n", encoding="utf-8")
    done = add("article", content, "--same-as", "courier", "--text", given / "courier.txt", "--yes")
    assert done.exit_code == 0, done.output
    assert "+fingerprint: [" in done.output
    assert problems(content) == []
    done = add("article", content, "--same-as", "courier", "--text", given / "courier.txt")
    assert done.output == "This is the text that was retold in courier.\n"


# Claims


def test_claims_have_an_example_for_each_manner(content: Path) -> None:
    done = add("claims", "courier", content)
    assert done.exit_code == 0, done.output
    file = content / "claims/courier.yml"
    assert problems(content) == ["unfinished"]
    text = file.read_text(encoding="utf-8")
    file.write_text(re.sub(r"^  # (- |  )", r"  \1", text, flags=re.MULTILINE), encoding="utf-8")
    found = examine(content)
    assert codes(found) == ["unfinished"], found.diagnostics
    assert found.dossier is not None
    assert [each.manner for each in found.dossier.claims.values()] == list(found.dossier.vocabulary.manners)
    assert add("claims", "courier", content).exit_code == 2


# The whole way

DIGEST = (
    "Headline: a gate of a lock breaks at night.",
    "Byline of Pia Lund.",
    "On Monday night a gate of the Amra lock gave way, according to the keeper, Ole Brandt, who heard it.",
    "Until morning two barges had no water under them.",
    "On Tuesday the council of the town had the former gate fetched from the museum.",
    "The builders of the gate said nothing.",
)


def test_a_text_becomes_pages_by_commands_and_the_words_of_its_editor_alone(given: Path) -> None:
    """Eight commands; what the editor writes by hand is the digest and one claim."""
    home = given / "my lock"
    source = ("--source", "lock-gate#p3")
    commands: list[tuple[str | Path, ...]] = [
        ("new", home, "--title", "The Lock", "--language", "en"),
        ("add", "article", "--id", "lock-gate", "--from", given / "lock.html", "--text", given / "lock.txt"),
        ("add", "actor", "Ole Brandt", "--kind", "person", "--side", "users", *source, "--summary", "Keeper of the Amra lock."),
        ("add", "location", "Amra Lock", "--kind", "building", *source, "--summary", "A lock with a gate that broke."),
        ("add", "event", "Breaking of the Lock Gate", "--kind", "accident", "--when", "2031-05-05", "--where", "amra-lock", *source,
         "--summary", "A gate broke at night, Ole Brandt says."),
        ("add", "claims", "lock-gate"),
        ("check",),
        ("build",),
    ]  # fmt: skip
    done = None
    for command in commands:
        done = run("dossier", *command, cwd=home if home.exists() else given)
        assert done.returncode == 0, (command, done.stdout, done.stderr)
        if command[:2] == ("add", "article"):
            written(
                home / "content/articles/lock-gate.md",
                {f"¶{number} …": f"¶{number} {text}" for number, text in enumerate(DIGEST, 1)},
            )
        elif command[:2] == ("add", "claims"):
            file = home / "content/claims/lock-gate.yml"
            text = file.read_text(encoding="utf-8")
            first = text.index("  # - id:")
            end = text.index("#p2]\n", first) + 5
            example = re.sub("^  # ", "  ", text[first:end], flags=re.MULTILINE).replace(
                "says: …", "says: The breaking was heard far away."
            )
            file.write_text(text[:first] + example.replace("#p2]", "#p3]") + text[end:], encoding="utf-8")
    assert len(commands) == 8
    made = [
        "articles/lock-gate.md",
        "claims/lock-gate.yml",
        *(f"{each}.yml" for each in ("actors/ole-brandt", "locations/amra-lock")),
    ]
    lines = [
        line
        for path in (*made, "events/breaking-of-the-lock-gate.yml")
        for line in (home / "content" / path).read_text(encoding="utf-8").split("\n")
        if line.strip() and not line.lstrip().startswith("#") and not re.search("[0-9a-f]{16}", line)
    ]
    assert len(lines) == 42, "CONTRIBUTING.md says how many it would be by hand"
    page = (home / "build/site/events/breaking-of-the-lock-gate.html").read_text(encoding="utf-8")
    for said in ("5 May 2031", "A gate broke at night", "Ole Brandt", "Amra Lock"):
        assert said in page
    assert DIGEST[3] in (home / "build/site/articles/lock-gate.html").read_text(encoding="utf-8")


def written(file: Path, words: dict[str, str]) -> None:
    """Write what only an editor knows in the places that are kept for it."""
    text = file.read_text(encoding="utf-8")
    for place, word in words.items():
        assert place in text
        text = text.replace(place, word)
    file.write_text(text, encoding="utf-8")
