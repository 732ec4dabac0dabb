"""Which articles tell of a record, what each was first to hold, who is heard, and which office is the latest."""

from pathlib import Path

from builder.build import examine
from builder.know import Knowledge
from tests.factory import dossier_folder
from tests.views.printed import COPY, LANTERN, STORM, WORDS, actor


def knowledge(folder: Path, files: dict[str, str]) -> Knowledge:
    found = examine(dossier_folder(folder, {"vocabulary.yml": WORDS, "articles/lantern.md": LANTERN, **files}))
    assert found.is_sound, found.diagnostics
    assert found.knowledge is not None
    return found.knowledge


def test_an_article_tells_of_an_actor_by_a_name_a_part_a_tie_or_a_claim_and_not_by_a_text_on_it(tmp_path: Path) -> None:
    said = actor(
        "The Watch", "printed: [courier#p2]\nstatements:\n  - {text: Lantern names nobody., sources: [lantern#p2]}\n"
    )
    tied = actor("The Crew", "relations:\n  - {type: works-in, to: north-harbour, sources: [lantern#p2]}\n")
    k = knowledge(tmp_path, {"actors/watch.yml": said, "actors/crew.yml": tied})
    assert k.support.tells_of("watch") == ("courier",)
    assert k.support.rests_on("watch") == ("courier", "lantern")
    assert k.support.tells_of("crew") == ("lantern",)
    assert k.works.told_alone("lantern-report") == ("crew",)


def test_a_tie_that_is_worked_out_tells_of_nobody(tmp_path: Path) -> None:
    tie = "relations:\n  - {type: works-in, to: north-harbour, sources: [lantern#p2], inferred: A guess.}\n"
    k = knowledge(tmp_path, {"actors/crew.yml": actor("The Crew", "printed: [courier#p2]\n" + tie)})
    assert k.support.tells_of("crew") == ("courier",)


def test_a_mention_in_a_digest_tells_of_an_actor(tmp_path: Path) -> None:
    named = LANTERN.replace("More of it.", "The Watch came.")
    k = knowledge(tmp_path, {"actors/watch.yml": actor("The Watch"), "articles/lantern.md": named})
    assert k.support.tells_of("watch") == ("lantern",)


def test_who_has_nothing_but_a_summary_is_told_of_by_what_it_cites(tmp_path: Path) -> None:
    assert knowledge(tmp_path, {}).support.tells_of("guild") == ("courier",)


def test_an_article_tells_of_an_event_by_what_is_not_worked_out(tmp_path: Path) -> None:
    more = "participants:\n  - {actor: guild, role: affected, sources: [lantern#p2], inferred: A guess.}\n"
    k = knowledge(tmp_path, {"events/storm.yml": STORM + more + "follows: []\n"})
    assert k.support.tells_of("storm") == ("courier",)
    assert k.works.mention("storm") == {"storm-report", "lantern-report"}


def test_of_an_event_stated_by_general_knowledge_alone_no_article_tells(tmp_path: Path) -> None:
    k = knowledge(tmp_path, {"events/storm.yml": STORM.replace("[courier#p2]}", "[general-knowledge]}")})
    assert k.support.tells_of("storm") == ()
    bare = STORM[: STORM.index("when:")]
    assert knowledge(tmp_path / "bare", {"events/storm.yml": bare}).support.tells_of("storm") == ("courier",)


def test_a_date_worked_out_with_a_later_article_is_not_known_before_it(tmp_path: Path) -> None:
    dated = STORM.replace("sources: [courier#p2]}\nwhere", "sources: [courier#p2], inferred: 'REASON'}\nwhere")
    for reason, place in (("Lantern has the day [@lantern#p2].", 1), ("It has the day [@courier#p1].", 0)):
        k = knowledge(tmp_path / str(place), {"events/storm.yml": dated.replace("REASON", reason)})
        date = k.dossier.events["storm"].when[0]
        assert [k.firsts.is_known(date, each) for each in (0, 1)] == [place == 0, True]


def test_an_event_that_was_over_by_a_time_can_be_told_of_before_that(tmp_path: Path) -> None:
    k = knowledge(tmp_path, {"events/storm.yml": STORM.replace("2031-04-05", "../2031-04-30")})
    assert k.firsts.of("courier").events == ["storm"]
    k = knowledge(tmp_path / "later", {"events/storm.yml": STORM.replace("2031-04-05", "2031-04-30")})
    assert k.firsts.of("courier").events == []


CLAIM = """\
claims:
  - id: on-the-toll
    says: The toll stays.
    speaker: guild
    manner: quoted
    anonymity: named
    about: [north-harbour]
    sources: [courier#p2, copy#p1]
  - id: no-word
    says: The guild would not speak of the harbour.
    speaker: guild
    manner: declined
    anonymity: named
    about: [north-harbour]
    sources: [courier#p2]
"""


def test_an_articles_claims_are_those_that_cite_it(tmp_path: Path) -> None:
    k = knowledge(tmp_path, {"articles/copy.md": COPY, "claims/courier.yml": CLAIM})
    ids = {article: [each.claim.id for each in k.claims.in_article(article)] for article in k.dossier.articles}
    assert ids == {"courier": ["no-word", "on-the-toll"], "copy": ["on-the-toll"], "lantern": []}
    assert (k.firsts.of("courier").claims, k.firsts.of("copy").claims) == (["on-the-toll", "no-word"], [])


def test_who_would_not_speak_said_nothing(tmp_path: Path) -> None:
    claims = knowledge(tmp_path, {"articles/copy.md": COPY, "claims/courier.yml": CLAIM}).claims
    assert [each.claim.id for each in claims.spoken] == ["on-the-toll"]
    assert [each.claim.id for each in claims.about("north-harbour")] == ["on-the-toll"]
    assert [each.claim.id for each in claims.by("guild")] == ["on-the-toll"]
    assert [each.claim.id for each in claims.declined("north-harbour")] == ["no-word"]
    assert [each.claim.id for each in claims.declined("guild")] == ["no-word"]


def test_a_part_in_an_event_and_who_says_who_did_it_are_one_matter(tmp_path: Path) -> None:
    accused = STORM + "participants:\n  - {actor: guild, role: accused, sources: [courier#p2], according-to: council}\n"
    denied = "attributions:\n  - {by: guild, stance: denies, of: guild, sources: [courier#p2]}\n"
    files = {"actors/council.yml": actor("Harbour Council"), "events/storm.yml": accused}
    assert "storm" in knowledge(tmp_path, files).voices.heard_from_one
    heard = knowledge(tmp_path / "denied", {**files, "events/storm.yml": accused + denied}).voices.heard_from_one
    assert "storm" not in heard


def test_the_latest_office_is_the_one_that_is_still_held(tmp_path: Path) -> None:
    was = "{value: Pilot, sources: [courier#p2], until: 2026~}"
    held = "{value: Harbour master, sources: [courier#p2], since: 2027}"
    for order in ((was, held), (held, was)):
        roles = "roles:\n" + "".join(f"  - {each}\n" for each in order)
        k = knowledge(tmp_path / str(order == (was, held)), {"actors/ines.yml": actor("Ines Marrow", roles)})
        latest = k.times.latest(k.dossier.actors["ines"].roles)
        assert latest is not None
        assert latest.value == "Harbour master"
    assert k.times.latest(()) is None


def test_a_publisher_has_the_name_of_its_record_and_copies_are_told_apart(tmp_path: Path) -> None:
    inferred = COPY.replace(
        "name: not shown, basis: unknown", "name: not shown, actor: echo, basis: inferred, reason: Type"
    )
    dossier = knowledge(tmp_path, {"actors/echo.yml": actor("Evening Echo"), "articles/copy.md": inferred}).dossier
    assert dossier.outlet_of(dossier.articles["copy"].publisher) == "Evening Echo"
    assert dossier.titled("copy") == "Storm over the Harbour (Evening Echo, inferred)"
    assert dossier.titled("courier") == "Storm over the Harbour (Courier)"
