"""How long building and using a large dossier takes: `python -m tests.benchmark [--records N] [--browser]`.

Prints a table in Markdown. The dossier is a synthetic one; with `--folder` it and its site are kept there.
"""

import resource
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import click

from builder.build import Compiled, Examined, compile_dossier
from builder.check import check
from builder.diagnostics import in_order
from builder.know import know
from builder.link import link
from builder.publish.folders import Folders
from builder.publish.site import build_site
from builder.read import read_dossier
from tests.synthetic import FEWEST, write_dossier
from tests.weight import compressed, weight

UNKNOWN = "–"


@dataclass
class Table:
    """Figures in the order in which they were taken."""

    rows: list[tuple[str, str]] = field(default_factory=list)

    def add(self, what: str, figure: str | float | None, unit: str = "") -> None:
        """Add a figure; None is one that nobody could take."""
        if isinstance(figure, float):
            figure = f"{figure:,.2f}" if figure < 10 else f"{figure:,.0f}"
        self.rows.append((what, UNKNOWN if figure is None else f"{figure} {unit}".strip()))
        click.echo(f"{what}: {self.rows[-1][1]}", err=True)

    @contextmanager
    def clock(self, what: str) -> Iterator[None]:
        """Add how many seconds something takes."""
        start = time.perf_counter()
        yield
        self.add(what, time.perf_counter() - start, "s")

    def __str__(self) -> str:
        width = max(len(what) for what, _ in self.rows)
        lines = [f"| {what:{width}} | {figure:>12} |" for what, figure in self.rows]
        return "\n".join([f"| {'':{width}} | {'':12} |", f"| {'-' * width} | {'-' * 11}: |", *lines])


@click.command()
@click.option("--records", type=click.IntRange(min=FEWEST), default=1000, show_default=True)
@click.option("--folder", type=click.Path(path_type=Path, file_okay=False), help="Where to keep dossier and site.")
@click.option("--browser", is_flag=True, help="Use the site in Chromium too.")
@click.option("--publish/--no-publish", default=True, help="Publish the site, which takes longest.")
def main(records: int, folder: Path | None, browser: bool, publish: bool) -> None:
    """Print how long building and using a dossier of so many RECORDS takes."""
    table = Table()
    with tempfile.TemporaryDirectory() as temporary:
        folders = Folders(write_dossier((folder or Path(temporary)).resolve(), records))
        compiled = compiled_site(folders, table)
        if publish:
            published_site(folders, compiled, table)
            if browser:
                from tests.benchmark_browser import use

                use(folders.site, compiled.dossier, table)
    click.echo(f"{table}")


def compiled_site(folders: Folders, table: Table) -> Compiled:
    """Compile a dossier stage by stage."""
    with table.clock("read"):
        dossier, texts, problems = read_dossier(folders.content)
        if dossier is None:
            raise click.ClickException("the synthetic dossier cannot be read")
    with table.clock("link"):
        linked, more = link(dossier)
    with table.clock("check, and what it needs to know"):
        knowledge = know(dossier, linked)
        problems = in_order((*problems, *more, *check(knowledge)))
    with table.clock("know the rest, and print pages"):
        compiled = compile_dossier(Examined(knowledge, problems, texts))
    table.add("pages written", f"{len(compiled.files):,}")
    table.add("peak memory until here", peak_memory(), "MB")
    return compiled


def published_site(folders: Folders, compiled: Compiled, table: Table) -> None:
    """Publish a compiled dossier and weigh the site."""
    with table.clock("publish"):
        problem = build_site(folders, compiled, strict=True)
        if problem:
            raise click.ClickException(problem)
    table.add("peak memory", peak_memory(), "MB")
    files = [each for each in folders.site.rglob("*") if each.is_file()]
    table.add("HTML pages", f"{sum(each.suffix == '.html' for each in files):,}")
    archives = [each for each in files if each.suffix == ".zip"]
    table.add(
        "site without its archive", sum(each.stat().st_size for each in files if each not in archives) / 1e6, "MB"
    )
    table.add("offline zip", folders.archive.stat().st_size / 1e6, "MB")
    for kind in ("actors", "articles", "events", "locations"):
        pages = sorted((folders.site / kind).glob("*.html"), key=lambda each: (each.stat().st_size, each.name))
        pages = [each for each in pages if each.name != "index.html"]
        for which, page in (("median", pages[len(pages) // 2]), ("longest", pages[-1])):
            size = weight(folders.site, page.relative_to(folders.site).as_posix())
            table.add(f"gzipped, {which} page in {kind}", size / 1e3, "kB")
    data = folders.site / "data"
    table.add("gzipped, largest shard of the search", largest((data / "search").rglob("*.js")), "kB")
    table.add("gzipped, largest other file of data", largest(data.glob("*.js")), "kB")
    indexes = [
        each for each in files if each.suffix == ".html" and (each.parent == folders.site or each.stem == "index")
    ]
    heaviest = max(indexes, key=lambda each: (each.stat().st_size, each.name))
    name = heaviest.relative_to(folders.site).as_posix()
    table.add(f"gzipped, longest index ({name}), HTML alone", compressed(heaviest) / 1e3, "kB")


def largest(files: Iterator[Path]) -> float | None:
    """Return the size of the largest file, compressed, in thousands of bytes."""
    return max((compressed(each) / 1e3 for each in files), default=None)


def peak_memory() -> float:
    """Return the most memory that this process had, in millions of bytes."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e3


if __name__ == "__main__":
    main()
