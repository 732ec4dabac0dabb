"""How much a build takes here and elsewhere: `python -m tests.peers FOLDER [--records N | --content C] [--runs N]`.

FOLDER holds the programs `hugo` and `zensical`. All render the Markdown that `dossier pages` makes of one dossier; ours
begins with its YAML, checks it, checks the site and packs it, which none of the others does. Each run starts every
program once, one after the other, so that a busy minute of the machine is a busy minute for all. Prints a table in
Markdown: medians of CPU time (user and system, all processes), of time on the clock and of memory (the largest process),
and the bytes of the site. Then how long a server needs to show a change, and what our pages cost a reader (steady.py).
"""

import json
import os
import platform
import re
import shutil
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from importlib.metadata import version
from pathlib import Path
from statistics import median

import click

from tests.command import program
from tests.steady import HEAD, weighed
from tests.synthetic import FEWEST, write_dossier

SETTINGS = """\
site_name: Peers
docs_dir: pages
site_dir: {site}
use_directory_urls: false
theme: {{name: material, font: false, features: [navigation.tabs, navigation.indexes]}}
plugins: [search]
nav: {nav}
markdown_extensions:
  - attr_list
  - def_list
  - md_in_html
  - tables
  - toc: {{permalink: true}}
"""

HUGO = """\
baseURL = "/"
title = "Peers"
disableKinds = ["taxonomy", "term", "rss", "sitemap", "section", "home", "404"]
uglyURLs = true
[markup.goldmark.renderer]
unsafe = true
[markup.goldmark.parser.attribute]
block = true
"""

LINK = """\
<a href="{{ replaceRE `\\.md(#|\\?|$)` `.html$1` .Destination | safeURL }}"{{ with .Title }} title="{{ . }}"{{ end }}>\
{{ .Text | safeHTML }}</a>"""


@dataclass(frozen=True)
class Cost:
    """What one run took: seconds of processors, seconds on the clock, megabytes of the largest process."""

    cpu: float
    wall: float
    memory: float


@dataclass(frozen=True)
class Builder:
    """A program that builds a site: its name and version, its command, its folder to work in, and the site."""

    name: str
    command: list[str]
    folder: Path
    site: Path


def cost_of(builder: Builder) -> Cost:
    """Run a builder once in a process of its own, without the site of before."""
    shutil.rmtree(builder.site, ignore_errors=True)
    with tempfile.TemporaryFile() as said:
        start = time.perf_counter()
        process = subprocess.Popen(builder.command, cwd=builder.folder, stdout=said, stderr=subprocess.STDOUT)
        _, status, used = os.wait4(process.pid, 0)
        wall = time.perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            said.seek(0)
            raise click.ClickException(f"{builder.name} failed: {said.read().decode()[-2000:]}")
    return Cost(used.ru_utime + used.ru_stime, wall, used.ru_maxrss / 1e3)


def builders(folder: Path, programs: Path, content: Path) -> list[Builder]:
    """Return all builders; the Markdown of the dossier in `content` has been made beside it."""
    pages = content.parent / "build/pages"
    nav = json.dumps([each.parent.name + "/index.md" for each in sorted(pages.glob("*/index.md"))])
    for name in ("stock", "zensical"):
        shutil.copytree(pages, folder / name / "pages")
        (folder / name / "mkdocs.yml").write_text(SETTINGS.format(site="site", nav=nav), encoding="utf-8")
    hugo_project(folder / "hugo", pages, content.parent / "build/site/actors")
    ours = [program("dossier"), "build", str(content), "--no-strict"]
    return [
        Builder("ours, from YAML to checked site and zip", ours, content.parent, content.parent / "build/site"),
        Builder("ours, from YAML to Markdown", [program("dossier"), "pages", str(content), "--no-strict"], content.parent, pages),
        Builder(f"Hugo {said_version(programs / 'hugo', 'version')}", [str(programs / "hugo"), "--quiet"], folder / "hugo", folder / "hugo/public"),
        Builder(f"MkDocs {version('mkdocs')}, Material {version('mkdocs-material')}, its search", [program("mkdocs"), "build", "--quiet"], folder / "stock", folder / "stock/site"),
        Builder(f"Zensical {said_version(programs / 'zensical', '--version')}", [str(programs / "zensical"), "build"], folder / "zensical", folder / "zensical/site"),
    ]  # fmt: skip


def hugo_project(folder: Path, pages: Path, made: Path) -> None:
    """Write a project of Hugo's with the same pages, in the frame of one of ours; an index page is an ordinary page."""
    shutil.copytree(pages, folder / "content", ignore=lambda _, names: [each for each in names if each.endswith(".js")])
    for file in (folder / "content").rglob("index.md"):
        file.rename(file.with_name("start.md"))
    (folder / "hugo.toml").write_text(HUGO, encoding="utf-8")
    layouts = folder / "layouts/_default"
    (layouts / "_markup").mkdir(parents=True)
    (layouts / "_markup/render-link.html").write_text(LINK, encoding="utf-8")
    frame = next(each for each in sorted(made.glob("*.html")) if each.name != "index.html").read_text(encoding="utf-8")
    before, _, after = re.split(r"(?<=<article class=\"md-content__inner md-typeset\">)|(?=</article>)", frame)
    (layouts / "single.html").write_text(f"{before}{{{{ .Content }}}}{after}", encoding="utf-8")
    (layouts / "baseof.html").write_text("", encoding="utf-8")


def said_version(program: Path, option: str) -> str:
    """Return what a program says that its version is."""
    said = subprocess.run([str(program), option], capture_output=True, text=True, check=True).stdout
    found = re.search(r"\d+\.\d+\.\d+", said.partition("hugo v")[2] or said)
    return found[0] if found else "?"


def size_of(folder: Path) -> float:
    """Return the size of a folder in megabytes, zip archives apart."""
    return sum(each.stat().st_size for each in folder.rglob("*") if each.is_file() and each.suffix != ".zip") / 1e6


def seconds_to_a_change(content: Path, runs: int) -> list[float]:
    """Return how long it takes from a changed fact on the disk to the new page, asked for as a browser does."""
    port = 8917
    address = f"http://127.0.0.1:{port}"
    file = min((content / "actors").glob("*.yml"))
    page = f"/actors/{file.stem}.html"
    text = file.read_text(encoding="utf-8")
    command = [program("dossier"), "serve", str(content), "--address", f"127.0.0.1:{port}"]
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    taken = []
    try:
        shown = patiently(lambda: fetched(address + page))
        epoch = re.search(r"livereload\((\d+),", shown)
        assert epoch
        seen = epoch[1]
        for number in range(runs):
            time.sleep(0.5)
            start = time.perf_counter()
            file.write_text(re.sub(r"(?m)^name: (.)", rf"# {number}\nname: \1", text, count=1), encoding="utf-8")
            seen = fetched(f"{address}/livereload/{seen}/1")
            fetched(address + page)
            taken.append(time.perf_counter() - start)
    finally:
        file.write_text(text, encoding="utf-8")
        process.terminate()
        process.wait()
    return taken


def fetched(address: str) -> str:
    """Return what a server answers."""
    with urllib.request.urlopen(address, timeout=120) as answer:
        text: str = answer.read().decode()
    return text


def patiently(ask: Callable[[], str]) -> str:
    """Return the first answer of a server that has only been started."""
    for _ in range(600):
        try:
            return ask()
        except OSError:
            time.sleep(0.1)
    raise click.ClickException("the server does not answer")


def table(rows: Iterable[tuple[Builder, list[Cost]]]) -> str:
    """Return the medians of all runs as a table in Markdown; ratios are those of CPU to ours."""
    lines = [
        "| | CPU s | its ratio to ours | clock s | memory MB | site MB |",
        "| --- | ---: | ---: | ---: | ---: | ---: |",
    ]
    ours = 0.0
    for builder, costs in rows:
        cpu, wall, memory = (median(getattr(each, name) for each in costs) for name in ("cpu", "wall", "memory"))
        ours = ours or cpu
        lines.append(
            f"| {builder.name} | {cpu:.1f} | {cpu / ours:.2f} | {wall:.1f} | {memory:,.0f} | {size_of(builder.site):.1f} |"
        )
    return "\n".join(lines)


@click.command()
@click.argument("programs", type=click.Path(path_type=Path, exists=True, file_okay=False))
@click.option("--records", type=int, default=0, help=f"Invent a dossier of so many records, {FEWEST} at least.")
@click.option("--content", type=click.Path(path_type=Path, exists=True, file_okay=False), default="content")
@click.option("--runs", type=click.IntRange(min=1), default=5, show_default=True)
@click.option("--without", multiple=True, help="Leave out builders whose name begins so.")
def main(programs: Path, records: int | None, content: Path, runs: int, without: tuple[str, ...]) -> None:
    """Print what building one dossier takes here and elsewhere."""
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary).resolve()
        if records:
            content = write_dossier(folder / "dossier", records)
        else:
            content = Path(shutil.copytree(content, folder / "dossier/content"))
        for command in ("build", "pages"):
            subprocess.run([program("dossier"), command, str(content), "--no-strict"], check=True, capture_output=True)
        pages = sum(1 for _ in (content.parent / "build/pages").rglob("*.md"))
        found = [
            each
            for each in builders(folder, programs.resolve(), content)
            if not each.name.startswith(without or ("\0",))
        ]
        costs: dict[str, list[Cost]] = {each.name: [] for each in found}
        for run in range(runs):
            for each in [each for each in found if each.name in costs]:
                try:
                    costs[each.name].append(cost_of(each))
                    click.echo(f"run {run + 1}: {each.name}: {costs[each.name][-1]}", err=True)
                except click.ClickException as error:
                    click.echo(error.format_message(), err=True)
                    del costs[each.name]
        changes = seconds_to_a_change(content, runs)
        machine = (
            f"{os.cpu_count()} cores, {platform.system()} {platform.machine()}, Python {platform.python_version()}"
        )
        click.echo(f"{pages:,} pages, {runs} runs, {date.today():%-d %B %Y}; {machine}.\n")
        click.echo(table((each, costs[each.name]) for each in found if each.name in costs))
        if failed := [each.name for each in found if each.name not in costs]:
            click.echo(f"\nCould not build them: {', '.join(failed)}.")
        click.echo(f"\nOne fact changed, `dossier serve` to the new page: {median(changes):.2f} s on the clock.\n")
        click.echo("\n".join((*HEAD, *(each.row for each in weighed(content.parent / "build/site", [])))))


if __name__ == "__main__":
    sys.exit(main())
