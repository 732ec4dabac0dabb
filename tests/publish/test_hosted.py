"""What a site has only where its address is known, and what it must not have where it is not."""

import re
import shutil
import xml.etree.ElementTree as Xml
import zipfile
from pathlib import Path
from urllib.parse import urljoin

import pytest
from playwright.sync_api import Browser

from builder.build import examine
from builder.publish.folders import Folders
from tests.conftest import HARBOUR, published
from tests.factory import compiled_of
from tests.markup import Element, parsed
from tests.reader import opened

ADDRESS = "https://site.example/toll/"
NAMESPACE = "{http://www.sitemaps.org/schemas/sitemap/0.9}"


@pytest.fixture(scope="module")
def hosted(tmp_path_factory: pytest.TempPathFactory) -> Folders:
    """The site of the invented dossier, with an address."""
    folders = Folders(tmp_path_factory.mktemp("hosted") / "content")
    shutil.copytree(HARBOUR, folders.content)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SITE_URL", ADDRESS)
        compiled = compiled_of(examine(folders.content), address=ADDRESS)
        assert published(folders, compiled) == ""
    return folders


def pages(folders: Folders) -> list[Path]:
    return sorted(each for each in folders.site.rglob("*.html") if each.name != "404.html")


def test_phones_have_an_icon_of_the_site(hosted: Folders, harbour_site: Folders) -> None:
    (path,) = links(parsed(hosted.site / "events/quay-blockade.html"), "apple-touch-icon")
    icon = (hosted.site / "events" / path).resolve().read_bytes()
    assert icon.startswith(b"\x89PNG\r\n")
    assert [int.from_bytes(icon[at : at + 4]) for at in (16, 20)] == [180, 180]
    assert not links(parsed(harbour_site.site / "events/quay-blockade.html"), "apple-touch-icon")


@pytest.mark.parametrize("page", ["index.html", "events/quay-blockade.html"])
def test_pages_with_feeds_ask_for_nothing_that_is_not_theirs(browser: Browser, hosted: Folders, page: str) -> None:
    with opened(browser, hosted.site, page=page) as watched:
        watched.page.wait_for_load_state("networkidle")


def heads(folders: Folders, name: str) -> dict[str, str]:
    """Return what the head of a page tells, by name or property."""
    told = (each.attributes for each in parsed(folders.site / name).all("meta"))
    return {each.get("property") or each.get("name", ""): each.get("content", "") for each in told}


def links(page: Element, relation: str) -> list[str]:
    return [each.attributes["href"] for each in page.all("link", rel=relation)]


def test_the_map_of_the_site_has_each_page_that_does_not_only_lead_on(hosted: Folders) -> None:
    entries = list(Xml.parse(hosted.site / "sitemap.xml").getroot())
    listed = {each.findtext(f"{NAMESPACE}loc") for each in entries}
    moved = {each for each in pages(hosted) if "This page has moved" in each.read_text(encoding="utf-8")}
    assert moved
    assert listed == {
        urljoin(ADDRESS, each.relative_to(hosted.site).as_posix()) for each in pages(hosted) if each not in moved
    }
    assert {each.findtext(f"{NAMESPACE}lastmod") for each in entries} == {"2031-06-02"}
    assert f"Sitemap: {ADDRESS}sitemap.xml" in (hosted.site / "robots.txt").read_text(encoding="utf-8").splitlines()


def test_each_page_says_its_address_and_what_a_link_to_it_shows(hosted: Folders) -> None:
    for file in pages(hosted):
        name = file.relative_to(hosted.site).as_posix()
        head = heads(hosted, name)
        assert links(parsed(file), "canonical") == [head["og:url"]] == [urljoin(ADDRESS, name)]
        assert head["og:locale"] == "en_GB"
        assert head["twitter:card"] == "summary_large_image"
        assert head["og:image"].startswith(ADDRESS)
        assert (hosted.site / head["og:image"].removeprefix(ADDRESS)).is_file()


def test_records_have_an_image_of_their_own_and_other_pages_that_of_the_dossier(hosted: Folders) -> None:
    for name in ("events/april-storm", "actors/teo-valk"):
        assert heads(hosted, f"{name}.html")["og:image"] == f"{ADDRESS}assets/share/{name}.png"
    for name in ("index", "map", "locations/sella", "articles/courier-storm-and-toll"):
        assert heads(hosted, f"{name}.html")["og:image"] == f"{ADDRESS}assets/share/dossier.png"


def test_data_for_machines_stand_in_the_page_as_data(hosted: Folders) -> None:
    for file in pages(hosted):
        blocks = re.findall(r"<script type=\"application/ld\+json\">([^<]*)</script>", file.read_text(encoding="utf-8"))
        is_moved = "This page has moved" in file.read_text(encoding="utf-8")
        assert len(blocks) == (0 if is_moved else 1)


def test_the_zip_has_nothing_that_only_a_server_shows(hosted: Folders) -> None:
    names = zipfile.ZipFile(hosted.archive).namelist()
    assert not [each for each in names if re.search(r"sitemap|robots|assets/share|feeds/|404", each)]


def test_each_page_leads_to_the_feeds_and_that_of_a_record_to_its_own(hosted: Folders) -> None:
    whole = [f"{ADDRESS}feeds/changes.xml", f"{ADDRESS}feeds/changes.json"]
    own = f"{ADDRESS}feeds/events/quay-blockade.xml"
    assert links(parsed(hosted.site / "map.html"), "alternate feed") == whole
    assert links(parsed(hosted.site / "events/quay-blockade.html"), "alternate feed") == [own, *whole]
    for each in (own, *whole):
        assert (hosted.site / each.removeprefix(ADDRESS)).is_file()


def test_a_kept_copy_says_how_old_it_is_and_where_to_look(hosted: Folders, harbour_site: Folders) -> None:
    def told(folders: Folders) -> str:
        with zipfile.ZipFile(folders.archive) as packed:
            return packed.read("dossier/README.txt").decode()

    assert "This copy holds the content of 2031-06-02, version 1.2." in told(hosted)
    assert f"What changed since: {ADDRESS}changes.html" in told(hosted)
    assert "This copy holds the content of 2031-06-02, version 1.2." in told(harbour_site)
    assert "https://" not in told(harbour_site)


def test_each_page_of_the_whole_dossier_has_a_sentence_of_its_own(harbour_site: Folders) -> None:
    names = [each.name for each in harbour_site.site.glob("*.html") if each.name not in {"404.html", "index.html"}]
    sentences = [heads(harbour_site, each)["description"] for each in names]
    assert len(set(sentences)) == len(names) > 8


def test_a_site_without_an_address_says_nothing_of_one(harbour_site: Folders) -> None:
    for name in ("sitemap.xml", "sitemap.xml.gz", "robots.txt", "feeds", "assets/share", "assets/images/favicon.png"):
        assert not (harbour_site.site / name).exists()
    for file in pages(harbour_site):
        head = heads(harbour_site, file.relative_to(harbour_site.site).as_posix())
        assert not head.keys() & {"og:url", "og:image", "og:locale"}
        assert not links(parsed(file), "canonical")
        assert not links(parsed(file), "alternate feed")
        assert "ld+json" not in file.read_text(encoding="utf-8")
