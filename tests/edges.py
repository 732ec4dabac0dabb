"""Random small dossiers at the edges of every field: what is allowed and unusual, in any combination.

`DOSSIERS` draws the files of a dossier, to be laid over the minimal one of factory.py. Files are written in JSON, which
is YAML too.
"""

import json

from hypothesis import strategies as st

from tests.factory import MINIMAL

Files = dict[str, str]

DATES = st.sampled_from((
    *("0001", "0001-01-01", "0001-12", "9998", "9998-12-31", "9998-12", "0001/9998", "2031", "2031-04", "2031-04-05"),
    *("2031-04-05T00:00", "2031-04-05T23:59-12:00", "2031-04-06T00:30+14:00", "2031-04-05T08:00Z", "2032-02-29"),
    *("2031~", "2031-04?", "2031-04-05%", "2031-04-05T10:00~", "0001~", "9998-12-31%", "1752-09-05", "1582-10-10"),
    *("2031-04-05/2031-04-09", "2031-04~/2031-05", "2031-04-05T08:00/2031-04-05T20:30", "2030-12-31/2031"),
    *("2031-04-05/..", "../2031-04-05", "../0001-01-01", "9998-12-31/..", "../9998", "0001/..", "2031-04-05T08:00Z/.."),
    *("0001-01-01T00:00+14:00", "9998-12-31T23:59-12:00"),
))  # fmt: skip
COUNTS = st.sampled_from((
    *("0", "1", "2-3", "0-999999999999", "999999999999", "about 100", "about 0", "roughly 2-3", "at least 0", "up to 5"),
    *("nearly 4,000", "more than 999999999999", "fewer than 1", "none", "some", "several", "dozens", "hundreds"),
    *("thousands", "tens of thousands", "millions", "unknown", "two", "around 50"),
))  # fmt: skip
COORDINATES = st.sampled_from(("0, 0", "90, 0", "-90, 180", "-89.99, -180", "38.6, -28.7", "-17.8, 178.0", "85.06, 10"))
NAMES = st.sampled_from((
    *("Guild", "A", "7", "2031", "the harbour", "O'Brien's", "Ondine's", "al-Bahri", "Ñandú Ærø Łódź", "Øyvind Đặng"),
    *("كتائب الميناء", "港湾組合", "ท่าเรือ", "Результаты", "שלום", "C++ & C#", "a_b*c`d", "<b>x</b>", "{{ x }}", "[x](guild)"),
    *("1234567890. Boats", "- dash", "# number", "| bar |", "=1+1", "Boats; =2", "N" * 200, "No. 1", "❤ League"),
))  # fmt: skip
TEXTS = st.one_of(
    NAMES,
    st.sampled_from((
        *("One. Two? Three! (Four.)", "A *b* **c** `d` [e](guild) [[Boatmen's Guild]]", "1. x", "> q", "* * *", "\\", "&amp;"),
        *("https://example.org/?a=1&b=2", "秦始皇在公元前221年統一。", "“Quoted” – ‘so’ … it’s", "a" * 3000, "x\u00a0y", "U.S."),
    )),
)  # fmt: skip
SOURCES = st.sampled_from((
    ["courier#p2"], ["courier#p1", "courier#p2"], ["general-knowledge"], ["courier#p2", "herald#p1"], ["herald#p1"],
))  # fmt: skip
VOICES = st.sampled_from(("guild", "crew", "an officer", "一名 官员", "somebody at the harbour's office"))
ACTORS, PLACES, EVENTS = ("guild", "crew"), ("north-harbour", "isle"), ("storm", "calm", "fog")


def _entry(required: dict[str, st.SearchStrategy[object]], optional: dict[str, st.SearchStrategy[object]]) -> object:
    stated = {"according-to": VOICES, "inferred": TEXTS, "note": TEXTS}
    return st.fixed_dictionaries({"sources": SOURCES, **required}, optional={**stated, **optional})


def _entries(
    required: dict[str, st.SearchStrategy[object]], optional: dict[str, st.SearchStrategy[object]] | None = None
) -> st.SearchStrategy[list[object]]:
    return st.lists(_entry(required, optional or {}), max_size=2)  # type: ignore[arg-type]


def _summary(text: str) -> str:
    return f"{text} [@courier#p2]"


SHARED = {
    "printed": st.sampled_from((["courier#p2"], [])),
    "names": _entries({"value": NAMES}, {"language": st.sampled_from(("ar", "zh", "en")), "link": st.booleans()}),
    "figures": _entries({"what": st.just("boats")}, {"count": COUNTS, "when": DATES}),
    "statements": _entries({"text": TEXTS}),
    "note": TEXTS,
}
OF_ACTORS = SHARED | {
    "roles": _entries({"value": TEXTS}, {"as-of": DATES, "since": DATES, "until": DATES}),
    "relations": _entries(
        {"type": st.just("works-in"), "to": st.sampled_from((*PLACES, *EVENTS, "courier"))}, {"when": DATES}
    ),
}
OF_PLACES = SHARED | {
    "within": _entries({"value": st.just("isle")}, {"printed": TEXTS}),
    "coordinates": _entries({"value": COORDINATES, "precision-km": st.sampled_from((0, 1, 0.5, 20000))}),
}
OF_EVENTS = SHARED | {
    "when": _entries({"value": DATES}, {"printed": TEXTS}),
    "where": _entries({"value": st.sampled_from(PLACES)}, {"printed": TEXTS}),
    "participants": _entries({"actor": st.sampled_from(ACTORS), "role": st.just("affected")}),
    "casualties": _entries(
        {"outcome": st.just("drowned"), "who": st.sampled_from(("crews", "guild"))}, {"count": COUNTS}
    ),
    "attributions": _entries(
        {"by": VOICES, "stance": st.just("accuses")}, {"of": VOICES, "evidence": TEXTS, "when": DATES}
    ),
    "follows": _entries({"event": st.just("fog"), "as": st.just("after")}),
}
TO_ITSELF = (("isle", "within"), ("fog", "follows"))
ARTICLE = st.fixed_dictionaries(
    {
        "title": NAMES,
        "work": st.sampled_from(("storm-report", "herald-report")),
        "publisher": st.fixed_dictionaries(
            {"name": NAMES, "basis": st.sampled_from(("printed", "inferred", "unknown"))}
        ),
        "date": st.fixed_dictionaries({"value": DATES, "basis": st.sampled_from(("printed", "inferred"))}),
        "paragraphs": st.just(1),
    },
    optional={
        "captured": DATES,
        "authors": st.lists(st.fixed_dictionaries({"name": NAMES}, optional={"note": TEXTS}), max_size=2),
        "missing": st.lists(TEXTS, max_size=2),
        "address": st.sampled_from(("https://example.org/a", "http://x.example/?q=%20#a")),
        "note": TEXTS,
    },
)


@st.composite
def dossiers(draw: st.DrawFn) -> Files:
    """Draw the files of a dossier."""
    files: Files = {}
    for folder, ids, fields, fixed in (
        ("actors", ACTORS, OF_ACTORS, {"kind": "guild", "side": "boatmen"}),
        ("locations", PLACES, OF_PLACES, {"kind": "harbour"}),
        ("events", EVENTS, OF_EVENTS, {"kind": "storm"}),
    ):
        for each in ids:
            known = MINIMAL.get(f"{folder}/{each}.yml", "name: ").partition("name: ")[2].partition("\n")[0]
            head = {"name": known or f"{each.title()} {draw(NAMES)}"[:200], "summary": _summary(draw(TEXTS)), **fixed}
            unlike = {key: field for key, field in fields.items() if (each, key) not in TO_ITSELF}
            rest = draw(st.fixed_dictionaries({}, optional=unlike))
            files[f"{folder}/{each}.yml"] = json.dumps({**head, **rest}, ensure_ascii=False)
    article = json.dumps(draw(ARTICLE), ensure_ascii=False)
    files["articles/herald.md"] = f"---\n{article}\n---\n\n¶1 {draw(TEXTS)}\n"
    files["pages/index.md"] = MINIMAL.get("pages/index.md", "---\ntitle: Home\n---\n") + draw(TEXTS) + "\n"
    zone, language = (
        draw(st.sampled_from(("UTC", "Pacific/Kiritimati", "Asia/Tehran"))),
        draw(st.sampled_from(("en", "de", "ar"))),
    )
    settings = MINIMAL["dossier.yml"].replace("Atlantic/Azores", zone) + f"language: {language}\n"
    files["dossier.yml"] = settings + draw(st.sampled_from(("", "map: {west: -30, east: -20, south: 30, north: 40}\n")))
    return files


DOSSIERS = dossiers()
