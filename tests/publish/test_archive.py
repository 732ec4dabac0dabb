"""The archive: the same bytes for the same site, complete, and verifiable with common tools."""

import hashlib
import os
import random
import shutil
import stat
import subprocess
import zipfile
from pathlib import Path

import pytest

from builder.publish.archive import ArchiveSummary, write_archive

MOMENT = 1700000001  # 14 November 2023, 22:13:21 UTC
FILES = {
    "index.html": b"<p>start</p>",
    "events/first.html": b"<p>first</p>" * 500,
    "events/zweite-größe.html": "<p>größe</p>".encode(),
    "assets/empty.js": b"",
    "assets/picture.png": bytes(range(256)),
}


def make_site(folder: Path, files: dict[str, bytes] | None = None) -> Path:
    for name, data in (FILES if files is None else files).items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(data)
    return folder


def pack(site: Path, archive: Path, top: str = "dossier", moment: int = MOMENT) -> dict[str, bytes]:
    write_archive(site, archive, top, moment)
    with zipfile.ZipFile(archive) as packed:
        return {name: packed.read(name) for name in packed.namelist()}


def test_everything_of_the_site_is_in_one_folder_and_sorted(tmp_path: Path) -> None:
    packed = pack(make_site(tmp_path / "site"), tmp_path / "a.zip")
    assert list(packed) == sorted(packed)
    assert {name: packed[f"dossier/{name}"] for name in FILES} == FILES
    assert set(packed) == {f"dossier/{name}" for name in [*FILES, "README.txt", "SHA256SUMS.txt", "START-HERE.html"]}


def test_zip_archives_are_left_out_also_the_one_that_is_written(tmp_path: Path) -> None:
    site = make_site(tmp_path / "site", {**FILES, "old.zip": b"PK", "data/OTHER.ZIP": b"PK", "zip.html": b"no archive"})
    first = pack(site, site / "download" / "site.zip")
    assert [name for name in first if "zip" in name.lower()] == ["dossier/zip.html"]
    assert pack(site, site / "download" / "site.zip") == first


def test_the_page_that_only_servers_show_is_left_out(tmp_path: Path) -> None:
    site = make_site(tmp_path / "site", {**FILES, "404.html": b"<a href='/'>", "events/404.html": b"<p>a storm</p>"})
    assert [name for name in pack(site, tmp_path / "a.zip") if "404" in name] == ["dossier/events/404.html"]


def test_same_site_gives_same_bytes_whatever_dates_modes_and_order(tmp_path: Path) -> None:
    names = list(FILES)
    archives = []
    for attempt in range(4):
        random.Random(attempt).shuffle(names)
        before = os.umask(0o077 if attempt % 2 else 0o002)
        try:
            site = make_site(tmp_path / f"copy {attempt}", {name: FILES[name] for name in names})
            for path in site.rglob("*"):
                os.utime(path, (attempt * 10**8, attempt * 10**8))
            write_archive(site, tmp_path / f"{attempt}.zip", "dossier", MOMENT)
        finally:
            os.umask(before)
        archives.append((tmp_path / f"{attempt}.zip").read_bytes())
    assert len(set(archives)) == 1


def test_other_content_or_other_moment_gives_other_bytes(tmp_path: Path) -> None:
    site = make_site(tmp_path / "site")
    summaries = {write_archive(site, tmp_path / "a.zip", "dossier", moment).sha256 for moment in (MOMENT, MOMENT + 60)}
    (site / "index.html").write_bytes(b"<p>other</p>")
    summaries.add(write_archive(site, tmp_path / "a.zip", "dossier", MOMENT).sha256)
    assert len(summaries) == 3


@pytest.mark.parametrize(
    ("moment", "date"),
    [
        (MOMENT, (2023, 11, 14, 22, 13, 20)),  # zip counts in steps of two seconds
        (0, (1980, 1, 1, 0, 0, 0)),
        (-1, (1980, 1, 1, 0, 0, 0)),
        (10**11, (2107, 12, 31, 23, 59, 58)),
    ],
)
def test_dates_and_permissions_are_fixed(tmp_path: Path, moment: int, date: tuple[int, ...]) -> None:
    write_archive(make_site(tmp_path / "site"), tmp_path / "a.zip", "dossier", moment)
    with zipfile.ZipFile(tmp_path / "a.zip") as packed:
        entries = packed.infolist()
    assert {entry.date_time for entry in entries} == {date}
    assert {entry.external_attr >> 16 for entry in entries} == {stat.S_IFREG | 0o644}
    assert {entry.create_system for entry in entries} == {3}
    assert {entry.compress_type for entry in entries} == {zipfile.ZIP_DEFLATED}


def test_checksums_are_sorted_and_cover_every_file_but_their_own(tmp_path: Path) -> None:
    packed = pack(make_site(tmp_path / "site"), tmp_path / "a.zip")
    lines = packed.pop("dossier/SHA256SUMS.txt").decode().splitlines()
    listed = {line[66:]: line[:64] for line in lines}
    assert list(listed) == sorted(listed)
    assert all(line[64:66] == "  " for line in lines)
    assert listed == {name.removeprefix("dossier/"): hashlib.sha256(data).hexdigest() for name, data in packed.items()}


def test_what_the_age_of_the_copy_means_stands_where_it_is_opened(tmp_path: Path) -> None:
    site, archive = make_site(tmp_path / "site"), tmp_path / "a.zip"
    write_archive(site, archive, "dossier", MOMENT, ("The content of 2031-06-02.", "Nothing <renews> itself."))
    with zipfile.ZipFile(archive) as packed:
        assert "The content of 2031-06-02.\nNothing <renews> itself.\n" in packed.read("dossier/README.txt").decode()
        start = packed.read("dossier/START-HERE.html").decode()
    assert "<p>The content of 2031-06-02. Nothing &lt;renews&gt; itself.</p>" in start
    assert "{age}" not in pack(site, archive)["dossier/START-HERE.html"].decode()


@pytest.mark.skipif(not shutil.which("sha256sum"), reason="needs coreutils")
def test_unpacked_archive_is_verified_by_the_command_in_its_instructions(tmp_path: Path) -> None:
    site = make_site(tmp_path / "site", {**FILES, "strange \\ name\nof two lines.html": b"text"})
    write_archive(site, tmp_path / "a.zip", "dossier", MOMENT)
    with zipfile.ZipFile(tmp_path / "a.zip") as packed:
        packed.extractall(tmp_path / "unpacked")
    folder = tmp_path / "unpacked" / "dossier"
    command = "sha256sum -c SHA256SUMS.txt"
    instructions = (folder / "README.txt").read_text()
    assert command in instructions
    assert "index.html" in instructions
    assert subprocess.run(command.split(), cwd=folder, capture_output=True).returncode == 0
    (folder / "index.html").write_text("tampered with")
    done = subprocess.run(command.split(), cwd=folder, capture_output=True, env={**os.environ, "LC_ALL": "C"})
    assert done.returncode != 0
    assert b"index.html: FAILED" in done.stdout


def test_summary_tells_what_was_written(tmp_path: Path) -> None:
    summary = write_archive(make_site(tmp_path / "site"), tmp_path / "a.zip", "dossier", MOMENT)
    data = (tmp_path / "a.zip").read_bytes()
    assert summary == ArchiveSummary(len(FILES) + 3, len(data), hashlib.sha256(data).hexdigest())


@pytest.mark.parametrize("top", ["", ".", "..", "a/b", "/a", "a\\b", "c:", "a\nb"])
def test_folder_name_that_could_leave_the_place_of_unpacking_is_refused(tmp_path: Path, top: str) -> None:
    with pytest.raises(ValueError, match="name of the archive's folder"):
        pack(make_site(tmp_path / "site"), tmp_path / "a.zip", top)
    assert not (tmp_path / "a.zip").exists()


@pytest.mark.parametrize("name", ["README.txt", "SHA256SUMS.txt", "readme.txt", "start-here.html"])
def test_site_with_a_file_of_our_names_is_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(ValueError, match=name):
        pack(make_site(tmp_path / "site", {**FILES, name: b"mine"}), tmp_path / "a.zip")


def test_our_names_may_be_used_further_down(tmp_path: Path) -> None:
    packed = pack(make_site(tmp_path / "site", {**FILES, "assets/README.txt": b"mine"}), tmp_path / "a.zip")
    assert packed["dossier/assets/README.txt"] == b"mine"


def test_symbolic_links_are_refused_because_they_pack_what_is_not_the_site(tmp_path: Path) -> None:
    site = make_site(tmp_path / "site")
    (site / "link.html").symlink_to("/etc/hostname")
    with pytest.raises(ValueError, match=r"link\.html"):
        pack(site, tmp_path / "a.zip")


def test_folder_without_a_start_page_is_refused_and_a_missing_one_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match=r"index\.html"):
        pack(make_site(tmp_path / "site", {"page.html": b""}), tmp_path / "a.zip")
    with pytest.raises(FileNotFoundError):
        pack(tmp_path / "nowhere", tmp_path / "a.zip")
