"""The guards: nothing has changed behind our back, and whatever would is named, with what to do about it."""

import hashlib
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner

from maintain import guard, vendor
from maintain.guard import Guard, guards
from maintain.schemas import FOLDER, outdated_schemas
from maintain.theme import HOW_TO_MOVE, VERSION, changed_templates, other_version, unlisted_templates
from maintain.vendor import ROOT, Manifest, Package, VendoredFile, VendorError, altered_files, read_manifest, refresh


def sum_of(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def write(folder: Path, **files: str) -> Path:
    """Write templates, `name__part` standing for name/part.html."""
    for name, text in files.items():
        path = folder / f"{name.replace('__', '/')}.html"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder


@pytest.mark.parametrize("each", guards(), ids=lambda each: each.subject)
def test_nothing_has_changed(each: Guard) -> None:
    assert not each.problems, f"{each.remedy}"


# The theme


def test_a_template_that_the_theme_has_changed_is_named_with_its_new_sum(tmp_path: Path) -> None:
    theme = write(tmp_path, main="new", partials__nav="as it was")
    known = {"main.html": sum_of(b"old"), "partials/nav.html": sum_of(b"as it was")}
    (message,) = changed_templates(theme, known)
    assert "main.html" in message
    assert sum_of(b"new") in message


def test_a_template_that_the_theme_has_no_more_is_named(tmp_path: Path) -> None:
    (message,) = changed_templates(tmp_path, {"partials/nav.html": sum_of(b"as it was")})
    assert "no partials/nav.html" in message


def test_a_template_of_ours_whose_sum_nobody_noted_is_named(tmp_path: Path) -> None:
    theme = write(tmp_path / "theme", main="theirs", partials__nav="theirs")
    ours = write(tmp_path / "ours", main="ours", partials__nav="ours", partials__only_ours="ours")
    (message,) = unlisted_templates(theme, ours, {"main.html": ""})
    assert "overrides/partials/nav.html" in message
    assert sum_of(b"theirs") in message


def test_a_sum_noted_in_vain_is_named(tmp_path: Path) -> None:
    theme, ours = write(tmp_path / "theme", main="theirs"), write(tmp_path / "ours", other="ours")
    (message,) = unlisted_templates(theme, ours, {"main.html": sum_of(b"theirs")})
    assert "main.html" in message


def test_another_version_of_the_theme_is_named() -> None:
    (message,) = other_version("99.0.0", [f"mkdocs-material=={VERSION}"])
    assert "99.0.0" in message
    assert VERSION in message


@pytest.mark.parametrize("loose", [f"mkdocs-material>={VERSION}", "mkdocs-material==99.0.0", "mkdocs-material"])
def test_a_requirement_that_lets_in_another_version_is_named(loose: str) -> None:
    (message,) = other_version(VERSION, ["click>=8", loose])
    assert loose in message
    assert f"mkdocs-material=={VERSION}" in message


# Vendored files


@pytest.fixture
def vendored(tmp_path: Path) -> Path:
    """A copy of the vendored files with their manifest."""
    for folder in {each.folder for each in read_manifest().packages}:
        shutil.copytree(ROOT / folder, tmp_path / folder)
    assert list(altered_files(tmp_path)) == []
    return tmp_path


def first_of(root: Path) -> Path:
    """Return the first listed file."""
    package = read_manifest(root).packages[0]
    return Path(package.home / Path(package.files[0].path).name)


def test_a_vendored_file_that_was_edited_is_named(vendored: Path) -> None:
    file = first_of(vendored)
    (vendored / file).write_bytes((vendored / file).read_bytes() + b"\n")
    assert list(altered_files(vendored)) == [f"{file} differs from its sum in the manifest"]


def test_a_vendored_file_that_is_missing_is_named(vendored: Path) -> None:
    file = first_of(vendored)
    (vendored / file).unlink()
    assert list(altered_files(vendored)) == [f"{file} is missing"]


def test_a_file_that_nobody_listed_is_named(vendored: Path) -> None:
    file = first_of(vendored).with_name("more.js")
    (vendored / file).touch()
    assert list(altered_files(vendored)) == [f"{file} is not listed in the manifest"]


PACKAGE = Package(
    name="some-tool",
    version="1.0.0",
    licence="MIT",
    folder="vendor",
    files=(VendoredFile(path="lib/tool.js", sha256=""), VendoredFile(path="LICENSE", sha256=sum_of(b"licence"))),
)


def fetched(root: Path, monkeypatch: pytest.MonkeyPatch, licence: bytes) -> list[str]:
    """Fetch a package whose tool.js is new, without a network."""
    manifest = root / vendor.MANIFEST
    manifest.parent.mkdir(parents=True)
    manifest.write_text(Manifest(packages=(PACKAGE,)).model_dump_json())
    monkeypatch.setattr(vendor, "pack", lambda package: {"lib/tool.js": b"tool", "LICENSE": licence})
    return refresh(root)


def test_files_that_are_fetched_are_written_and_their_sums_filled_in(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fetched(tmp_path, monkeypatch, b"licence")
    assert (tmp_path / "vendor/some-tool-1.0.0/tool.js").read_bytes() == b"tool"
    assert list(altered_files(tmp_path)) == []


def test_nothing_is_written_if_one_file_is_not_what_was_listed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(VendorError, match="LICENSE"):
        fetched(tmp_path, monkeypatch, b"another licence")
    assert not (tmp_path / "vendor").exists()


# Schemas


def test_a_schema_that_no_longer_follows_its_model_is_named(tmp_path: Path) -> None:
    folder = shutil.copytree(FOLDER, tmp_path / "schemas")
    (folder / "actor.json").write_text("{}", encoding="utf-8")
    (folder / "event.json").unlink()
    (folder / "more.json").write_text("{}", encoding="utf-8")
    assert [each.split()[0] for each in outdated_schemas(folder)] == ["actor.json", "event.json", "more.json"]


# The command


def test_the_command_says_what_changed_and_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    complaint = Guard("the theme's templates", ("main.html is another",), HOW_TO_MOVE)
    monkeypatch.setattr(guard, "guards", lambda: (complaint, Guard("the schemas", (), "")))
    done = CliRunner().invoke(guard.main)
    assert done.exit_code == 1
    assert "main.html is another" in done.stderr
    assert HOW_TO_MOVE in done.stderr
    assert "the schemas" not in done.stderr


def test_the_command_is_content_if_nothing_has_changed() -> None:
    done = CliRunner().invoke(guard.main)
    assert (done.exit_code, done.stderr) == (0, "")
