"""The check of the finished site: each rule finds what it must, and leaves alone what it need not mind."""

import base64
import hashlib
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from builder.publish.folders import Folders
from builder.publish.sitecheck import SiteProblem, check_site
from builder.publish.sitecheck.page import PageFile, judged
from builder.publish.sitecheck.tags import Tags

POLICY = "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; script-src 'self'\">"
DRAWING = '<svg xmlns="http://www.w3.org/2000/svg"><symbol id="star"><path d="M0 0"/></symbol></svg>'
OTHER_FILES = {
    "other.html": '<h1 id="top-part">Other</h1><p id="größe"></p><a name="old"></a>',
    "folder/index.html": "<p id='here'>Folder</p>",
    "two words.html": "<p>Two</p>",
    "picture.png": "",
    "paper.pdf": "",
    "script.js": "",
    "icons.svg": DRAWING,
}


def page(body: str = "", head: str = "", policy: str = POLICY) -> str:
    start = f'<!doctype html><html lang="en"><head><meta charset="utf-8">{policy}{head}</head>'
    return f"{start}<body>{body}</body></html>"


def make_site(folder: Path, **pages: str) -> Path:
    """Write a sound site, with the pages given under their path in place of, or beside, its own."""
    files = {name: page(text) if name.endswith(".html") else text for name, text in OTHER_FILES.items()}
    for name, text in {"index.html": page(), **files, **pages}.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def messages(folder: Path, text: str, name: str = "index.html", mount: str = "/") -> list[str]:
    problems = check_site(make_site(folder, **{name: text}), mount=mount)
    assert {problem.page for problem in problems} <= {name}
    return [problem.message for problem in problems]


def listed(*codes: str, directive: str = "script-src") -> str:
    """Return a policy that lists the hashes of the codes."""
    hashes = [base64.b64encode(hashlib.sha256(code.encode()).digest()).decode() for code in codes]
    sources = " ".join(f"'sha256-{each}'" for each in hashes)
    content = f"default-src 'none'; {directive} 'self' {sources}"
    return f'<meta http-equiv="content-security-policy" content="{content}">'


PIECES = (
    *(
        '<a href="other.html#old" id="x">',
        "</a>",
        "<A HREF='other.html'>",
        '<a href="#x">',
        '<p class="a > b">',
        "</p>",
    ),
    *('<img src="https://x.example/y.png">', '<svg viewBox="0 0 9 9"><path d="M0"/></svg>', "<br>", "text &lt;b&gt;"),
    *('<script src="script.js"></script>', "<script>alert(1)</script>", '<script src="script.js"><a id="y"></script>'),
    *(
        "<title>T</title>",
        '<title><a id="z"></title>',
        "<style>p{}</style>",
        '<base href="folder/">',
        "a < b",
        "<",
        ">",
    ),
    *(
        "<!-- <a href='no.html'> -->",
        '<meta http-equiv="refresh" content="0;url=no.html">',
        '<p onclick="x">',
        "<p x=1>",
    ),
    *('<textarea><a id="t"></textarea>', "<body>", "</body>", '<noscript><a href="n.html"></noscript>', '<a href="">'),
    *(
        "<template><p id=q></template>",
        '<use href="icons.svg#star"/>',
        "<![CDATA[<a href=b.html>]]>",
        '<p a="<b id=c>">',
    ),
)


@given(st.lists(st.sampled_from(PIECES), max_size=12), st.lists(st.sampled_from(PIECES), max_size=2))
@settings(max_examples=400)
def test_a_page_that_is_read_by_its_tags_says_what_the_whole_parser_says(body: list[str], head: list[str]) -> None:
    text = page("".join(body), "".join(head)).encode()
    tags = Tags(judged)
    by_tags, whole = PageFile("index.html", tags), PageFile("index.html")
    by_tags.read(text)
    whole.read(text)
    assert (by_tags.anchors, by_tags.addresses) == (whole.anchors, whole.addresses)
    assert (by_tags.problems, by_tags.policies, by_tags.base) == (whole.problems, whole.policies, whole.base)


def test_our_own_pages_are_read_by_their_tags(harbour_site: Folders) -> None:
    tags = Tags(judged)
    for path in harbour_site.site.rglob("*.html"):
        assert tags.split(path.read_text(encoding="utf-8")) is not None, path


def test_sound_site_has_no_problems(tmp_path: Path) -> None:
    assert check_site(make_site(tmp_path)) == []


SOUND_ADDRESSES = [
    '<a href="other.html">',
    '<a href="./other.html?query=1#top-part">',
    '<a href="other.html#old">',
    '<a href="other.html#gr%C3%B6%C3%9Fe">',
    '<a href="other.html#größe">',
    '<a href="two%20words.html">',
    '<a href=" other\n.html ">',
    '<a href="folder/index.html#here">',
    '<a href="folder/../other.html">',
    '<a href="#">',
    '<a href="#top">',
    '<a href="">',
    '<a href="?page=2">',
    '<a href="#mine"><p id="mine">',
    '<a href="#:~:text=word">',
    '<a href="paper.pdf#page=2">',
    '<a href="mailto:someone@example.org"><a href="tel:+123"><a href="geo:1,2">',
    '<a href="https://example.org/page#anything">',
    '<a href="http&#58;//example.org/">',
    '<area href="https://example.org/">',
    '<img src="picture.png" srcset="picture.png 1x, picture.png 2x, folder/../picture.png">',
    '<img src="data:image/png;base64,AAAA" srcset="data:image/png;base64,AAAA 2x">',
    '<video poster="picture.png"></video>',
    '<object data="paper.pdf"></object>',
    '<form action="other.html"><button formaction="other.html"></form>',
    '<svg><use href="icons.svg#star"/><use xlink:href="#here"/><g id="here"/></svg>',
    '<svg><a xlink:href="https://example.org/"><path fill="url(#fade)"/></a><g id="fade"/></svg>',
    '<blockquote cite="https://example.org/">',
    '<p data-src="https://example.org/x.js">',
    "<p>src=https://example.org/x.js javascript:alert(1)</p>",
    "<!-- <script src='https://example.org/x.js'></script> -->",
]


@pytest.mark.parametrize("body", SOUND_ADDRESSES)
def test_addresses_that_are_sound(tmp_path: Path, body: str) -> None:
    assert messages(tmp_path, page(body)) == []


BROKEN_ADDRESSES = [
    ('<a href="missing.html">', "leads to no file"),
    ('<a href="Other.html">', "leads to no file"),
    ('<a href="missing/">', "leads to no file"),
    ('<a href="other.html/">', "leads to no file"),
    ('<a href="other.html#nowhere">', "place that 'other.html' does not have"),
    ('<a href="#nowhere">', "place that 'index.html' does not have"),
    ('<p name="mine"><a href="#mine">', "place that 'index.html' does not have"),
    ('<a href="folder/">', "leads to a folder"),
    ('<a href="folder">', "leads to a folder"),
    ('<a href=".">', "leads to a folder"),
    ('<a href="/other.html">', "starts with a slash"),
    ('<a href="\\other.html">', "starts with a slash"),
    ('<a href="../outside.html">', "leads out of the site"),
    ('<a href="folder/../../index.html">', "leads out of the site"),
    ('<a href="%2e%2e/index.html">', "leads out of the site"),
    ('<a href="//example.org/">', "write https:"),
    ('<a href="https://">', "names no host"),
    ('<a href="https://[broken/">', "names no host"),
    ('<a href="file:///etc/hostname">', "scheme 'file'"),
    ('<a href="data:text/html,hello">', "scheme 'data'"),
    ('<img src="missing.png">', "leads to no file"),
    ('<img src="">', "is empty"),
    ('<img srcset="picture.png 1x, missing.png 2x">', "<img srcset> 'missing.png' leads to no file"),
    ('<video poster="missing.png"></video>', "leads to no file"),
    ('<object data="missing.pdf"></object>', "leads to no file"),
    ('<form action="missing.html"></form>', "leads to no file"),
    ('<button formaction="missing.html">', "leads to no file"),
    ('<svg><use href="icons.svg#moon"/></svg>', "place that 'icons.svg' does not have"),
    ('<svg><use xlink:href="#moon"/></svg>', "place that 'index.html' does not have"),
    ('<svg><path fill="url(#moon)"/></svg>', "place that 'index.html' does not have"),
    ('<script src="missing.js"></script>', "leads to no file"),
]


@pytest.mark.parametrize(("body", "expected"), BROKEN_ADDRESSES)
def test_addresses_that_lead_nowhere(tmp_path: Path, body: str, expected: str) -> None:
    (found,) = messages(tmp_path, page(body))
    assert expected in found


FETCHED = [
    '<script src="https://example.org/x.js"></script>',
    '<script src="//example.org/x.js"></script>',
    '<script src="\\\\example.org/x.js"></script>',
    '<script src="htt\nps://example.org/x.js"></script>',
    '<script src="data:text/javascript,alert(1)"></script>',
    '<script src="data:image/png,alert(1)"></script>',
    '<svg><script href="https://example.org/x.js"></script></svg>',
    '<img src="https://example.org/x.png">',
    '<img src="data:text/html,hello">',
    '<img srcset="picture.png 1x, https://example.org/x.png 2x">',
    '<picture><source srcset="https://example.org/x.png"></picture>',
    '<video src="https://example.org/x.mp4"></video>',
    '<video poster="https://example.org/x.png"></video>',
    '<audio><source src="https://example.org/x.ogg"></audio>',
    '<iframe src="https://example.org/"></iframe>',
    '<iframe src="data:image/svg+xml,hello"></iframe>',
    '<object data="https://example.org/x.pdf"></object>',
    '<embed src="https://example.org/x.pdf">',
    '<form action="https://example.org/"></form>',
    '<button formaction="https://example.org/">',
    '<input formaction="data:image/png;base64,AAAA">',
    '<input type="image" src="https://example.org/x.png">',
    '<a href="other.html" ping="https://example.org/">',
    '<table background="https://example.org/x.png">',
    '<svg><image href="https://example.org/x.png"/></svg>',
    '<svg><use xlink:href="https://example.org/x.svg#star"/></svg>',
    '<svg><feImage href="https://example.org/x.png"/></svg>',
    '<svg><path filter="url(https://example.org/x.svg#blur)"/></svg>',
    '<p style="background: url(https://example.org/x.png)">',
    "<p style=\"background: URL( 'https://example.org/x.png' )\">",
    '<p style="background: image-set(&quot;https://example.org/x.png&quot; 1x)">',
    '<noscript><img src="https://example.org/x.png"></noscript>',
    '<IMG SRC="HTTPS://EXAMPLE.ORG/X.PNG">',
    '<img src="https://example.org/x.png" src="picture.png">',
]


@pytest.mark.parametrize("body", FETCHED)
def test_whatever_a_browser_would_fetch_from_outside(tmp_path: Path, body: str) -> None:
    (found,) = messages(tmp_path, page(body))
    assert "is fetched from outside the site" in found


@pytest.mark.parametrize(
    "relation",
    [
        "stylesheet",
        "alternate stylesheet",
        "icon",
        "shortcut icon",
        "preload",
        "prefetch",
        "preconnect",
        "dns-prefetch",
        "manifest",
        "modulepreload",
    ],
)
def test_links_of_the_head_that_browsers_fetch(tmp_path: Path, relation: str) -> None:
    (found,) = messages(tmp_path, page(head=f'<link rel="{relation}" href="https://example.org/x">'))
    assert "is fetched from outside the site" in found
    assert messages(tmp_path, page(head=f'<link rel="{relation}" href="script.js">')) == []


@pytest.mark.parametrize("relation", ["canonical", "alternate", "alternate feed", "me", "license", "edit"])
def test_links_of_the_head_that_are_mere_names(tmp_path: Path, relation: str) -> None:
    assert messages(tmp_path, page(head=f'<link rel="{relation}" href="https://example.org/x">')) == []
    (found,) = messages(tmp_path, page(head=f'<link rel="{relation}" href="missing.html">'))
    assert "leads to no file" in found


def test_images_for_screens_of_many_kinds_in_links_of_the_head(tmp_path: Path) -> None:
    link = '<link rel="preload" as="image" imagesrcset="picture.png 1x, https://example.org/x.png 2x">'
    (found,) = messages(tmp_path, page(head=link))
    assert found == "<link imagesrcset> 'https://example.org/x.png' is fetched from outside the site"


@pytest.mark.parametrize(
    ("css", "expected"),
    [
        ("@import 'https://example.org/x.css';", "fetched from outside"),
        ('@import url("https://example.org/x.css");', "fetched from outside"),
        ("@import url(//example.org/x.css);", "fetched from outside"),
        ("p { background: url(https://example.org/x.png) }", "fetched from outside"),
        ("p { background: url( 'https://example.org/x.png' ) }", "fetched from outside"),
        ("/* a */ p { background: url(https://example.org/x.png) } /* b */", "fetched from outside"),
        (
            'p { background: image-set("https://example.org/x.png" 1x, url(../picture.png) 2x) }',
            "fetched from outside",
        ),
        ("@font-face { src: url(missing.woff2) }", "leads to no file"),
        ("@font-face { src: url(/picture.png) }", "starts with a slash"),
        ("@import '../../outside.css';", "leads out of the site"),
    ],
)
def test_style_sheets_that_fetch_from_outside_or_nothing(tmp_path: Path, css: str, expected: str) -> None:
    (found,) = messages(tmp_path, css, "styles/main.css")
    assert expected in found


@pytest.mark.parametrize(
    "css",
    [
        "p { background: url(../picture.png) } @import 'more.css';",
        "p { background: url('../picture.png#part?x') }",
        "p { background: url(data:image/png;base64,AAAA) }",
        "p { background: url(\"data:image/svg+xml,<svg xmlns='http://example.org/svg' fill='url(#a)'/>\") }",
        "p { behavior: url(#default#VML) }",
        "p { background: image-set('../picture.png' type('image/png') 1x) }",
        "/* url(https://example.org/x.png) */",
        'a[href^="https://"]::after { content: "url(https://example.org/x.png)" }',
        "@namespace url(http://www.w3.org/1999/xhtml);",
        "/* never ended: url(https://example.org/x.png)",
    ],
)
def test_style_sheets_that_are_sound(tmp_path: Path, css: str) -> None:
    site = make_site(tmp_path, **{"styles/main.css": css, "styles/more.css": ""})
    assert check_site(site) == []


def test_only_the_page_for_missing_pages_may_use_the_mount(tmp_path: Path) -> None:
    sound = '<a href="/repo/"><a href="/repo/other.html#old"><a href="/repo/folder/"><img src="/repo/script.js">'
    assert messages(tmp_path, page(sound), "404.html", mount="/repo/") == []
    assert messages(tmp_path, page(sound), "404.html", mount="repo") == []
    (found,) = messages(tmp_path, page('<a href="/other.html">'), "404.html", mount="/repo/")
    assert "leads out of the site" in found
    (found,) = messages(tmp_path, page('<a href="/repo/missing.html">'), "404.html", mount="/repo/")
    assert "leads to no file" in found
    assert messages(tmp_path, page('<a href="/other.html"><a href="/">'), "404.html") == []


def test_page_for_missing_pages_is_the_one_at_the_top_only(tmp_path: Path) -> None:
    (found,) = messages(tmp_path, page('<a href="/other.html">'), "folder/404.html")
    assert "starts with a slash" in found


def test_mere_links_may_lead_anywhere(tmp_path: Path) -> None:
    body = '<a href="https://example.org/a"><a href="https://EXAMPLE.com:8080/"><a href="https://elsewhere.net/">'
    assert messages(tmp_path, page(body, '<link rel="canonical" href="https://own.example/">')) == []


def test_base_moves_all_relative_addresses(tmp_path: Path) -> None:
    body = '<a href="../other.html"><a href="index.html#here">'
    assert messages(tmp_path, page(body, '<base href="folder/">')) == []
    assert messages(tmp_path, page('<a href="other.html">', '<base target="_blank">')) == []
    assert messages(tmp_path, page('<a href="other.html">', '<base href="./"><base href="folder/">')) == []
    (found,) = messages(tmp_path, page('<a href="other.html">', '<base href="folder/">'))
    assert "leads to no file" in found
    (found,) = messages(tmp_path, page('<p id="x"><a href="#x">', '<base href="folder/index.html">'))
    assert "place that 'folder/index.html' does not have" in found


@pytest.mark.parametrize("address", ["https://example.org/", "//example.org/", "/", "../"])
def test_base_that_leads_out_of_the_site(tmp_path: Path, address: str) -> None:
    (found,) = messages(tmp_path, page(head=f'<base href="{address}">'))
    assert found.startswith(f"<base href> '{address}' leads out of the site")


def test_base_that_the_policy_forbids(tmp_path: Path) -> None:
    policy = "<meta http-equiv=Content-Security-Policy content=\"default-src 'none'; base-uri 'none'\">"
    (found,) = messages(tmp_path, page(head='<base href="./">', policy=policy))
    assert "makes browsers ignore <base href>" in found


@pytest.mark.parametrize("content", ["0; url=missing.html", "0;URL='missing.html'", "0, missing.html"])
def test_redirect_to_nowhere(tmp_path: Path, content: str) -> None:
    (found,) = messages(tmp_path, page(head=f'<meta http-equiv="refresh" content="{content}">'))
    assert found == "<meta refresh> 'missing.html' leads to no file of the site"


def test_redirects_within_the_site_and_out_of_it(tmp_path: Path) -> None:
    redirect = '<meta http-equiv="refresh" content="0; url={}">'
    assert messages(tmp_path, page(head=redirect.format("other.html#old"))) == []
    assert messages(tmp_path, page(head='<meta http-equiv="refresh" content="30">')) == []
    (found,) = messages(tmp_path, page(head=redirect.format("https://example.org/")))
    assert "is fetched from outside the site" in found


@pytest.mark.parametrize(
    "body",
    [
        '<p onclick="go()">',
        "<body onload=go()>",
        '<svg><g ONMOUSEOVER="go()"/></svg>',
        '<img src="picture.png" onerror>',
    ],
)
def test_inline_event_handlers(tmp_path: Path, body: str) -> None:
    (found,) = messages(tmp_path, page(body))
    assert "is an inline event handler" in found


def test_attributes_that_merely_look_like_event_handlers(tmp_path: Path) -> None:
    assert messages(tmp_path, page('<p data-onclick="x" title="onclick=go()" on="x" on-call="x" class="onload">')) == []


@pytest.mark.parametrize(
    "body",
    [
        '<a href="javascript:go()">',
        '<a href=" JavaScript:go()">',
        '<a href="java\nscript:go()">',
        '<a href="java&Tab;script&colon;go()">',
        '<a href="&#1;javascript:go()">',
        '<a href="vbscript:go()">',
        '<img src="javascript:go()">',
        '<form action="javascript:go()"></form>',
        '<iframe src="javascript:go()"></iframe>',
        '<svg><a xlink:href="javascript:go()"></a></svg>',
        '<svg><a><set attributeName="href" to="javascript:go()"/></a></svg>',
        '<svg><a><animate attributeName="href" values="#;javascript:go()"/></a></svg>',
    ],
)
def test_scripts_in_the_place_of_addresses(tmp_path: Path, body: str) -> None:
    (found,) = messages(tmp_path, page(body))
    assert "is a script in the place of an address" in found


def test_page_within_a_page(tmp_path: Path) -> None:
    (found,) = messages(tmp_path, page("<iframe srcdoc='<p>x</p>'></iframe>"))
    assert "page within the page" in found


@pytest.mark.parametrize(
    "early",
    ['<script src="script.js"></script>', '<link rel="icon" href="picture.png">', "<style></style>", "<p>"],
)
def test_policy_that_comes_too_late(tmp_path: Path, early: str) -> None:
    found = messages(tmp_path, page(head=POLICY, policy=early))
    assert any("comes after <" in message for message in found)
    assert any("has no Content-Security-Policy for scripts before" in message for message in found)


def test_policy_that_is_missing_or_says_nothing_of_scripts(tmp_path: Path) -> None:
    for policy in ("", '<meta http-equiv="Content-Security-Policy" content="img-src \'self\'">'):
        (found,) = messages(tmp_path, page(policy=policy))
        assert "has no Content-Security-Policy for scripts" in found


def test_policy_may_follow_what_fetches_nothing(tmp_path: Path) -> None:
    early = '<title>Title</title><meta name="viewport" content="width=device-width"><base target="_top">'
    assert messages(tmp_path, page(head='<script src="script.js"></script>', policy=early + POLICY)) == []


@pytest.mark.parametrize("code", ["go()", "if (a && b < c) go('</p>')\n", "größe()", "\n  two()\n  lines()\n"])
def test_inline_scripts_are_allowed_by_their_hash_only(tmp_path: Path, code: str) -> None:
    body = f"<script>{code}</script>"
    (found,) = messages(tmp_path, page(body))
    assert "an inline <script> is not listed" in found
    assert messages(tmp_path, page(body, policy=listed(code))) == []
    assert messages(tmp_path, page(body, policy=listed("other()", code))) == []
    (found,) = messages(tmp_path, page(body, policy=listed(f"{code} ")))
    assert "an inline <script> is not listed" in found


def test_hash_does_not_depend_on_the_ends_of_lines_in_the_file(tmp_path: Path) -> None:
    site = make_site(tmp_path)
    text = page("<script>one()\r\ntwo()</script>", policy=listed("one()\ntwo()"))
    (site / "index.html").write_bytes(text.encode())
    assert check_site(site) == []


def test_every_policy_of_a_page_must_allow_its_scripts(tmp_path: Path) -> None:
    (found,) = messages(tmp_path, page("<script>go()</script>", policy=listed("go()") + POLICY))
    assert "an inline <script> is not listed" in found


def test_more_precise_directive_decides(tmp_path: Path) -> None:
    body = "<script>go()</script>"
    assert messages(tmp_path, page(body, policy=listed("go()", directive="script-src-elem"))) == []
    wrong = listed("go()").replace("script-src", "script-src-elem 'self'; script-src")
    (found,) = messages(tmp_path, page(body, policy=wrong))
    assert "an inline <script> is not listed" in found


@pytest.mark.parametrize("kind", ["application/json", "application/ld+json", "Application/JSON"])
def test_data_in_scripts_needs_no_hash(tmp_path: Path, kind: str) -> None:
    assert messages(tmp_path, page(f'<script type="{kind}">{{"src": "<img src=x>"}}</script>')) == []


@pytest.mark.parametrize("kind", ["module", "text/javascript", "importmap", "speculationrules", ""])
def test_other_kinds_of_scripts_need_one(tmp_path: Path, kind: str) -> None:
    (found,) = messages(tmp_path, page(f'<script type="{kind}">go()</script>'))
    assert "an inline <script> is not listed" in found


def test_script_from_a_file_needs_no_hash(tmp_path: Path) -> None:
    assert messages(tmp_path, page('<script src="script.js"></script><script></script>')) == []


def test_inline_styles_are_allowed_by_their_hash_only(tmp_path: Path) -> None:
    body = "<style>p { color: red }</style>"
    (found,) = messages(tmp_path, page(body))
    assert "an inline <style> is not listed" in found
    assert messages(tmp_path, page(body, policy=listed("p { color: red }", directive="style-src"))) == []


@pytest.mark.parametrize("body", ["<!-- a --!><p> -->", "<!--> <p> -->", "<!---> <p> -->"])
def test_comments_that_browsers_read_differently(tmp_path: Path, body: str) -> None:
    assert any("malformed comment" in message for message in messages(tmp_path, page(body)))


def test_declarations_that_browsers_read_differently(tmp_path: Path) -> None:
    for body in ("<![CDATA[ ><p> ]]>", "<![unheard of[ x ]]>"):
        assert messages(tmp_path, page(body)) != []


def test_file_that_is_not_text(tmp_path: Path) -> None:
    site = make_site(tmp_path)
    (site / "other.html").write_bytes(page("gr\xf6\xdfe").encode("latin-1"))
    assert check_site(site) == [SiteProblem("other.html", "it is not UTF-8 text")]


def test_problems_are_sorted_and_each_is_told_once(tmp_path: Path) -> None:
    twice = '<a href="missing.html">1</a> <a href="missing.html">2</a> <a href="absent.html">3</a>'
    site = make_site(tmp_path, **{"index.html": page(twice), "folder/index.html": page(twice)})
    found = check_site(site)
    assert found == sorted(found)
    assert [problem.page for problem in found] == ["folder/index.html"] * 2 + ["index.html"] * 2


def test_links_are_relative_to_their_page(tmp_path: Path) -> None:
    assert messages(tmp_path, page('<a href="../other.html"><a href="index.html">'), "folder/deep.html") == []
    (found,) = messages(tmp_path, page('<a href="other.html">'), "folder/deep.html")
    assert "leads to no file" in found


def test_long_addresses_are_cut_in_messages(tmp_path: Path) -> None:
    (found,) = messages(tmp_path, page(f'<a href="{"x" * 5000}">'))
    assert len(found) < 200


def test_folder_without_pages_and_no_folder(tmp_path: Path) -> None:
    assert check_site(tmp_path) == [SiteProblem("index.html", "the site has not a single page")]
    with pytest.raises(FileNotFoundError):
        check_site(tmp_path / "nowhere")
