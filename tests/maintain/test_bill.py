"""What others made is named: for readers in THIRD-PARTY.md, for programs in the bill of materials."""

import re

import pytest
from click.testing import CliRunner

from maintain.bill import bill, main
from maintain.vendor import ROOT, Package, read_manifest

PACKAGES = read_manifest().packages


@pytest.mark.parametrize("package", PACKAGES, ids=lambda each: each.name)
def test_every_vendored_package_is_named_with_its_licence_and_the_licence_is_there(package: Package) -> None:
    row = f"| {package.name} | {package.version} | {package.licence} | [{package.home}]({package.home}) |"
    assert row in (ROOT / "THIRD-PARTY.md").read_text(encoding="utf-8")
    assert (ROOT / package.home / "LICENSE").is_file()


def test_nothing_else_is_named() -> None:
    rows = re.findall(r"^\| (?!Package|---)", (ROOT / "THIRD-PARTY.md").read_text(encoding="utf-8"), re.MULTILINE)
    assert len(rows) == len(PACKAGES)


def test_the_bill_lists_what_is_installed_and_what_is_shipped_each_once() -> None:
    lock = (ROOT / "requirements/site.txt").read_text(encoding="utf-8")
    installed = {
        f"pkg:pypi/{name}@{version}" for name, version in re.findall(r"^([a-z0-9-]+)==(\S+)", lock, re.MULTILINE)
    }
    found = bill()
    components = found["components"]
    assert isinstance(components, list)
    listed = [each["purl"] for each in components]
    assert len(listed) == len(set(listed))
    assert installed <= set(listed)
    assert {"pkg:npm/leaflet@1.9.4", "pkg:npm/%40fontsource/vazirmatn@5.3.0"} <= set(listed)
    assert not [each for each in listed if "axe-core" in each]
    assert (found["bomFormat"], found["specVersion"]) == ("CycloneDX", "1.6")


def test_the_command_prints_the_same_each_time() -> None:
    first, second = (CliRunner().invoke(main).output for _ in range(2))
    assert first == second
    assert first.startswith("{")
