"""What a page costs a reader, measured in Chromium: requests, weight, how much it shifts, when its first part is seen.

`make weigh`, or `python -m tests.steady SITE`, prints a table of a page of each type, on a phone and on a desk; `make
bench` prints it below what a build takes. Both have an empty cache, a network of 150 ms and 1.6 megabits a second, and a
processor four times slower than this machine's, as tools have it that rate pages. The server packs what it sends, as hosts
do; with `--raw` it does not. Milliseconds are this machine's and this minute's: beside them stands how many times as long
the page takes as the same one without its styles, scripts, fonts and pictures, taken right after it.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

import click
from playwright.sync_api import Browser, Route, ViewportSize, sync_playwright

from tests.browser import FLAGS, PATIENCE, chromium_path, served
from tests.reader import one_of_each
from tests.weight import compressed

PHONE: ViewportSize = {"width": 360, "height": 740}
DESK: ViewportSize = {"width": 1440, "height": 900}

DELAY, RATE, SLOWER = 150, 1_600_000 / 8, 4
"""Milliseconds until an answer begins, bytes a second, and how many times slower the processor is."""

CALM = 800
"""Milliseconds after the last request in which a page may still move."""

WATCH = """
window.steady = { shift: 0, paint: 0, moved: [] };
new PerformanceObserver((list) => {
  for (const each of list.getEntries()) {
    if (each.hadRecentInput) continue;
    steady.shift += each.value;
    for (const { node, previousRect, currentRect } of each.sources) {
      const element = node instanceof Element ? node : node?.parentElement;
      const name = element ? `${element.localName}.${element.className.baseVal ?? element.className}` : "?";
      steady.moved.push(`${each.value.toFixed(3)} ${name}: ${previousRect.y} > ${currentRect.y}`);
    }
  }
}).observe({ type: "layout-shift", buffered: true });
new PerformanceObserver((list) => (steady.paint = list.getEntries().at(-1).startTime))
  .observe({ type: "largest-contentful-paint", buffered: true });
"""


@dataclass(frozen=True, slots=True)
class Cost:
    """What a page cost: requests, bytes as they are and packed, the sum of its shifts and what moved, milliseconds."""

    requests: int
    raw: int
    packed: int
    shift: float
    moved: tuple[str, ...]
    paint: float


def cost(
    browser: Browser,
    site: Path,
    address: str,
    page: str,
    window: ViewportSize,
    slower: float = SLOWER,
    bare: bool = False,
) -> Cost:
    """Open a page of a site, which is served at an address, in a new window on a slow network; `bare` has it alone."""
    context = browser.new_context(viewport=window, is_mobile=window == PHONE, has_touch=window == PHONE)
    try:
        opened = context.new_page()
        asked: list[str] = []
        opened.on("request", lambda request: asked.append(request.url))
        opened.add_init_script(WATCH)
        if bare:
            opened.route("**/*", _let_documents_through)
        channel = context.new_cdp_session(opened)
        channel.send("Network.enable")
        limits = {"offline": False, "latency": DELAY, "downloadThroughput": RATE, "uploadThroughput": RATE}
        channel.send("Network.emulateNetworkConditions", limits)
        channel.send("Emulation.setCPUThrottlingRate", {"rate": slower})
        opened.goto(f"{address}/{page}", wait_until="networkidle", timeout=PATIENCE)
        opened.wait_for_timeout(CALM)
        seen = opened.evaluate("steady")
    finally:
        context.close()
    files = [site / urlsplit(each).path.lstrip("/") for each in asked if each.startswith(address)]
    return Cost(
        requests=len(files),
        raw=sum(each.stat().st_size for each in files),
        packed=sum(each.stat().st_size if each.suffix == ".woff2" else compressed(each) for each in files),
        shift=seen["shift"],
        moved=tuple(seen["moved"]),
        paint=seen["paint"],
    )


def _let_documents_through(route: Route) -> None:
    if route.request.resource_type == "document":
        route.continue_()
    else:
        route.abort()


@dataclass(frozen=True, slots=True)
class Weighed:
    """A page: what it costs on a phone and on a desk, and when it is seen there without all that it asks for."""

    name: str
    phone: Cost
    desk: Cost
    bare: tuple[float, float]

    @property
    def row(self) -> str:
        """The page as a row of the table; of two figures the first is a phone's."""
        phone, desk = self.phone, self.desk
        weight = f"{phone.requests} / {desk.requests} | {phone.raw / 1e3:.0f} | {phone.packed / 1e3:.0f}"
        ratios = " / ".join(
            f"{each.paint / bare:.1f}" if bare else "–" for each, bare in zip((phone, desk), self.bare, strict=True)
        )
        steady = f"{phone.shift:.3f} / {desk.shift:.3f} | {phone.paint:,.0f} / {desk.paint:,.0f} | {ratios}"
        return f"| {self.name} | {weight} | {steady} |"


HEAD = (
    "| page | requests | raw kB | packed kB | shift | largest paint ms | its ratio to the page alone |",
    "| --- | ---: | ---: | ---: | ---: | ---: | ---: |",
)


def weighed(site: Path, pages: list[str], packed: bool = True) -> Iterator[Weighed]:
    """Yield what pages of a site cost, or one of each type if none is named."""
    with sync_playwright() as playwright, served(site, packed) as address:
        browser = playwright.chromium.launch(executable_path=chromium_path(), args=FLAGS)
        for each in pages or one_of_each(site):
            phone, desk = (cost(browser, site, address, each, window) for window in (PHONE, DESK))
            bare = tuple(cost(browser, site, address, each, window, bare=True).paint for window in (PHONE, DESK))
            yield Weighed(each, phone, desk, (bare[0], bare[1]))
        browser.close()


@click.command()
@click.argument("site", type=click.Path(path_type=Path, exists=True, file_okay=False))
@click.argument("pages", nargs=-1)
@click.option("--raw", is_flag=True, help="Send all as it is, not packed.")
@click.option("--moved", is_flag=True, help="Say what moved.")
def main(site: Path, pages: tuple[str, ...], raw: bool, moved: bool) -> None:
    """Print what PAGES of a SITE cost, or one of each type; of two figures the first is a phone's, then a desk's."""
    click.echo("\n".join(HEAD))
    for each in weighed(site.resolve(), list(pages), not raw):
        click.echo(each.row)
        for line in (*each.phone.moved, "", *each.desk.moved) if moved else ():
            click.echo(f"    {line}")


if __name__ == "__main__":
    main()
