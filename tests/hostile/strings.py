"""Hostile strings: what somebody might write into any field of a content file, and what readers have to see.

Whatever runs code sets `__hit` or opens a dialog; whatever loads something asks example.org for it. The tests look
for both. No string holds the end of a sentence, so that excerpts of a text show all of it.
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class Hostile:
    """A string, and where it is not simply shown as written."""

    text: str
    prose: str | None = None
    """What running text shows, where the string is CommonMark."""
    refused_in_prose: str = ""
    """The diagnostic it gets in running text."""
    refused_as_name: bool = False
    """Whether names may not hold it."""

    @property
    def is_mark(self) -> bool:
        """Whether not even a backslash keeps it from being a citation or a link to a record."""
        return self.text.startswith(("[@", "[["))

    @property
    def shown_in_prose(self) -> str:
        """What readers see of it in running text."""
        return self.text if self.prose is None else self.prose


LONG = "very " * 199 + "long"

SHOWN: tuple[Hostile, ...] = (
    # Elements, with handlers or with addresses.
    Hostile("</title><script>__hit=1</script>"),
    Hostile('"><script>__hit=1</script><x y="'),
    Hostile('<img src=x onerror="__hit=1">'),
    Hostile('<svg></p><style><a id="</style><img src=1 onerror=__hit=1>">'),
    Hostile(
        '<math><mtext><table><mglyph><style><!--</style><img title="--&#62;<img src=1 onerror=__hit=1>">',
        prose='<math><mtext><table><mglyph><style><!--</style><img title="--><img src=1 onerror=__hit=1>">',
    ),
    Hostile('<iframe srcdoc="<script>parent.__hit=1</script>"></iframe>'),
    Hostile("<form action=//example.org><button formaction=javascript:__hit=1>x</button></form>"),
    Hostile('<meta http-equiv=refresh content="0;url=//example.org">'),
    Hostile('<noscript><p title="</noscript><img src=x onerror=__hit=1>">'),
    Hostile("</section></main></div><marquee onstart=__hit=1>x"),
    Hostile("<plaintext>"),
    Hostile('<div markdown="1">**x**</div>', prose='<div markdown="1">x</div>'),
    Hostile("<div id=__search name=__md_scope class=md-search>"),
    # What ends a context, and what hides in a comment.
    Hostile("<!-- md:x -->"),
    Hostile("--><img src=x onerror=__hit=1>"),
    Hostile("<![CDATA[<script>__hit=1</script>]]>"),
    Hostile('<?php echo 1 ?><!DOCTYPE x [<!ENTITY y "z">]>'),
    # Attributes and strings of scripts.
    Hostile('" onmouseover="__hit=1'),
    Hostile("' onfocus='__hit=1' autofocus='"),
    Hostile("` onclick=__hit=1 `", prose="onclick=__hit=1"),
    Hostile('\\");alert(1)//', prose='");alert(1)//'),
    Hostile("`${alert(1)}`", prose="${alert(1)}"),
    Hostile("javascript:__hit=1"),
    # Entities: written once, twice, without an end, and for what is invisible.
    Hostile("&lt;script&gt;__hit=1&lt;/script&gt;", prose="<script>__hit=1</script>"),
    Hostile("&lt&#60&notin&colon &amp"),
    Hostile("&colon;&Tab;&quot;&apos;&NewLine;x", prose=": \"' x"),
    # Markdown: links.
    Hostile("[x](javascript:__hit=1)", refused_in_prose="unsafe-link"),
    Hostile("![x](https://example.org/pixel.png)", refused_in_prose="unsupported-markup"),
    Hostile("[x]: javascript:__hit=1"),
    Hostile('[x](https://example.org/"onclick=__hit=1)', prose="x"),
    Hostile('[x](https://example.org "x\\" onclick=__hit=1")', prose="x"),
    Hostile("[<img src=x onerror=__hit=1>](https://example.org)", prose="<img src=x onerror=__hit=1>"),
    Hostile("<https://example.org/?a=1&b={{2}}>", prose="https://example.org/?a=1&b={{2}}"),
    Hostile("https://example.org/a_b_c*d*", prose="https://example.org/a_b_cd"),
    Hostile("[[no such record]]", refused_in_prose="unknown-reference"),
    Hostile("[@no such citation]", refused_in_prose="bad-citation"),
    # Markdown: attributes.
    Hostile('x {: style="color:red" }'),
    Hostile("# x { #__search }"),
    # Markdown: blocks and marks, some of other dialects.
    Hostile("x\n===\ny\n---", prose="x === y ---", refused_as_name=True),
    Hostile("- x"),
    Hostile('!!! note "x"'),
    Hostile("*[plain]: x"),
    Hostile("[^1]: x [^1]"),
    Hostile("[TOC]"),
    Hostile(":smile: :material-skull:"),
    Hostile("==x== ^^x^^ ~~x~~ ++x++ --x--"),
    Hostile("| a | b |\n| --- | --- |\n| c | d |", refused_as_name=True),
    Hostile("```html\n<script>__hit=1</script>\n```", prose="html <script>__hit=1</script>", refused_as_name=True),
    Hostile("    <script>__hit=1</script>"),
    Hostile("\\", refused_as_name=True),
    Hostile("\\*x\\* \\<b\\> \\&lt; \\{\\{ x \\}\\}", prose="*x* <b> &lt; {{ x }}"),
    Hostile("**bold** _stressed_ `code` <b>", prose="bold stressed code <b>"),
    Hostile("__init__ 2*3*4 snake_case_name", prose="init 234 snake_case_name"),
    Hostile('--8<-- "/etc/passwd"'),
    Hostile("klzzwxh:0001 wzxhzdk:0 \ue0000\ue001", refused_as_name=True),
    # Template languages.
    Hostile("{{ 7*7 }}"),
    Hostile(
        "{{ cycler.__init__.__globals__.os.popen('id').read() }}",
        prose="{{ cycler.init.globals.os.popen('id').read() }}",
    ),
    Hostile("{% raw %}{{ 1 }}{% endraw %}"),
    Hostile("{%- set title = 1 -%}{# gone #}"),
    Hostile("}} %} #} {{ {% {#", refused_as_name=True),
    Hostile("%s %(x)s {0} {path} {path.__class__}", prose="%s %(x)s {0} {path} {path.class}"),
    # YAML, front matter, paths, tables of figures.
    Hostile(
        "---\ntemplate: 404.html\nrender_macros: true\n---",
        refused_as_name=True,
        prose="--- template: 404.html render_macros: true ---",
    ),
    Hostile("c:\\con\\..\\aux /index.html?x#y", prose="c:\\con..\\aux /index.html?x#y"),
    Hostile("=cmd|' /C calc'!A0"),
    Hostile("@SUM(1)\t-2+3", refused_as_name=True),
    # Letters of all sorts.
    Hostile(LONG, refused_as_name=True),
    Hostile("w" * 180),
    Hostile("x\u0336\u0335\u0334\u0333\u0332y", refused_as_name=True),
    Hostile("می‌خواهم کتاب‌ها"),
    Hostile("كتائب «حزب» ١٢٣"),
    Hostile('\u05e9\u05dc\u05d5\u05dd "\u05e2\u05d5\u05dc\u05dd" (abc)'),
    Hostile("\u202etxet \u2066x\u2069", refused_as_name=True),
    Hostile("a\u200bb\u00adc\u2060d", refused_as_name=True),
    Hostile("Cafe\u0301 \u212b", refused_as_name=True),
    Hostile("ﬁ ½ ⅷ ℌ İ ß ŉ"),
    Hostile("＜script＞__hit=1＜/script＞ ｛｛ 7*7 ｝｝", prose="＜script＞__hit=1＜/script＞ ｛｛ 7*7 ｝｝"),
    Hostile("👩‍👩‍👧 🏴 🇮🇸 😀", refused_as_name=True),
    Hostile("“x” „x“ ‚x‘ «x» ‹x› ’x’ \"x\" 'x' ''x'' `x"),
    Hostile("a\u00a0b\u2003c\u3000d"),
    # Several contexts at once.
    Hostile(
        "jaVasCript:/*-/*`/*\\`/*'/*\"/**/(/* */oNcliCk=alert() )//</stYle/</titLe/</teXtarEa/</scRipt/--!>"
        "\\x3csVg/<sVg/oNloAd=alert()//>\\x3e",
        prose="jaVasCript:/-//*\\/'/\"/**/(/* */oNcliCk=alert() )//</stYle/</titLe/</teXtarEa/</scRipt/--!>"
        "\\x3csVg/<sVg/oNloAd=alert()//>\\x3e",
    ),
    Hostile(
        "'\"`><img src=x onerror=__hit=1>{{7*7}}${7*7}<%= 7*7 %>#{7*7}|-@",
        prose="'\"`><img src=x onerror=__hit=1>{{77}}${77}<%= 77 %>#{77}|-@",
    ),
)
"""Accepted in plain text; what running text or names do with each stands beside it."""

REPEATED: tuple[Hostile, ...] = (
    Hostile("<script>__hit=1</script>"),
    Hostile("</script><script>alert(1)</script>"),
    Hostile('<img src="https://example.org/pixel.png">'),
    Hostile("<svg onload=__hit=1>"),
    Hostile('<object data="data:text/html,<script>parent.__hit=1</script>"></object>'),
    Hostile("<base href=//example.org/>"),
    Hostile("<style>body{background:url(//example.org/x)}</style>"),
    Hostile('<a href="javascript:__hit=1">x</a>'),
    Hostile('<x-y style="position:fixed;inset:0" onpointerenter=__hit=1>'),
    Hostile("<!--><script>__hit=1</script>"),
    Hostile('");alert(1)//'),
    Hostile("&amp;lt;img src=x onerror=__hit=1&amp;gt;", prose="&lt;img src=x onerror=__hit=1&gt;"),
    Hostile("[x](JaVaScRiPt&colon;__hit=1)", refused_in_prose="unsafe-link"),
    Hostile("[x](data:text/html,%3Cscript%3E__hit=1%3C/script%3E)", refused_in_prose="unsafe-link"),
    Hostile("[x](../../etc/passwd)", refused_in_prose="unknown-reference"),
    Hostile("<javascript:__hit=1>", refused_in_prose="unsafe-link"),
    Hostile("{: onclick=__hit=1 }"),
    Hostile("# x"),
    Hostile("---", refused_as_name=True),
    Hostile("1. x"),
    Hostile("> x"),
    Hostile(": x"),
    Hostile("{% for x in (1, 2) %}x{% endfor %}"),
    Hostile('{% include "/etc/passwd" %}'),
    Hostile("!!python/object/apply:os.system [id]"),
    Hostile("../../etc/passwd"),
    Hostile("pay\u0440al", refused_as_name=True),
)
"""More of them, which hold nothing that none of the others holds: tried in every field, but shown on no site."""

STRINGS = (*SHOWN, *REPEATED)

UNREADABLE: tuple[tuple[str, str], ...] = (
    ("x\u0000y", "control-character"),
    ("x\u0008y", "control-character"),
    ("x\u001b[31my", "control-character"),
    ("x\u007fy", "control-character"),
    ("x\u0085y", "control-character"),
    ("x\u2028y", "control-character"),
    ("x\u2029y", "control-character"),
    ("\ufeffx", "control-character"),
    ("x\uffffy", "control-character"),
    ("x\u0002klzzwxh:0000\u0003y", "control-character"),
    ("x\ry", "control-character"),
    ("", "bad-value"),
    ("   ", "bad-value"),
    ("\u3000\n\t", "bad-value"),
)
"""Refused in every field, with the diagnostic."""

ADDRESSES: tuple[tuple[str, bool], ...] = (
    ("javascript:__hit=1", False),
    ("JAVASCRIPT://example.org/%0a__hit=1", False),
    ("data:text/html,<script>__hit=1</script>", False),
    ("vbscript:msgbox", False),
    ("file:///etc/passwd", False),
    ("//example.org", False),
    ("ftp://example.org", False),
    (" https://example.org", False),
    ('https://example.org/" onclick="__hit=1', False),
    ("https://example.org/'onclick='__hit=1", True),
    ("https://example.org/<script>", False),
    ("https://example.org/`x`", False),
    ("https://example.org/{{7*7}}", False),
    ("https://example.org/x y", False),
    ("https://example.org/x\\y", False),
    ("https://example.org/?a=1&b=2&lt;c=3#d", True),
    ("https://example.org/a_b_c*d*e~f!g$(h)[i];j", True),
    ("https://example.org/%22onclick=__hit=1", True),
    ("http://example.org:8080/@x/+/=", True),
    ("https://bücher.example/بغداد", True),
)
"""Web addresses, and whether a field for them accepts them."""

ESCAPES: tuple[str, ...] = (
    "{{ 7*7 }}",
    "{{ ''.__class__.__mro__[1].__subclasses__() }}",
    "{{ cycler.__init__.__globals__.os.popen('id').read() }}",
    "{{ self.__init__.__globals__ }}",
    "{{ config }}",
    "{{ macros_info() }}",
    "{{ record.__globals__ }}",
    "{{ record.__self__.pages }}",
    "{{ record('guild').__class__ }}",
    "{{ (record)('guild')|attr('__class__') }}",
    "{{ record('guild'|upper) }}",
    "{{ 'x'|attr('__class__') }}",
    "{{ [].append(1) }}",
    "{{ lipsum.__globals__['os'] }}",
    "{{ get_flashed_messages.__globals__ }}",
    "{{ ''['__class__'] }}",
    "{{ ().__class__.__bases__[0] }}",
    "{{ namespace(x=1) }}",
    "{{ range(999999999) }}",
    "{{ joiner() }}",
    "{{ page.file.src_uri }}",
    "{{ '%s'.format(record) }}",
    "{{ '{0.__class__}'.format(1) }}",
    "{{ record(*['guild']) }}",
    "{{ record(**{'id': 'guild'}) }}",
    "{{ __import__('os').system('id') }}",
    "{{ open('/etc/passwd').read() }}",
    "{{ eval('1') }}",
    "{{ (lambda: 1)() }}",
    "{{ [x for x in (1, 2)] }}",
    "{{ f'{record}' }}",
    "{{ record(open('/etc/passwd').read()) }}",
    "{{ record(id='guild', text=config) }}",
    "{{ count('__class__') }}",
)
"""What a hand-written page could try instead of a macro call; no page may hold it."""
