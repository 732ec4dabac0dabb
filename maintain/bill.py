"""What a site is made with, for programs that look for known weaknesses: `python -m maintain.bill > bill.json`.

A bill of materials in the form of CycloneDX 1.6: the packages of the lock file, and the files of others that we ship.
It needs no network, and the same checkout has the same bill.
"""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

import click

from maintain.vendor import ROOT, Package, read_manifest

_LOCK = "requirements/site.txt"
_PIN = re.compile(r"^([A-Za-z0-9._-]+)==(\S+)", re.MULTILINE)


def bill(root: Path = ROOT) -> dict[str, object]:
    """Return the bill of the checkout at `root`."""
    installed = _PIN.findall((root / _LOCK).read_text(encoding="utf-8"))
    components = [*(_installed(*each) for each in installed), *map(_shipped, _part_of_sites(root))]
    return {
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": {"component": {"type": "application", "name": "dossier", "bom-ref": "dossier"}},
        "components": components,
        "dependencies": [{"ref": "dossier", "dependsOn": [each["bom-ref"] for each in components]}],
    }


def _part_of_sites(root: Path) -> Iterator[Package]:
    """Yield the vendored packages but for those that only tests need."""
    yield from (each for each in read_manifest(root).packages if not each.folder.startswith("tests/"))


def _installed(name: str, version: str) -> dict[str, object]:
    address = f"pkg:pypi/{name.lower().replace('_', '-')}@{version}"
    return {"type": "library", "bom-ref": address, "name": name, "version": version, "purl": address}


def _shipped(package: Package) -> dict[str, object]:
    address = f"pkg:npm/{quote(package.name)}@{package.version}"
    return {
        "type": "library",
        "bom-ref": address,
        "name": package.name,
        "version": package.version,
        "purl": address,
        "licenses": [{"license": {"id": package.licence}}],
    }


@click.command()
def main() -> None:
    """Print the bill of materials."""
    click.echo(json.dumps(bill(), indent=2))


if __name__ == "__main__":
    main()
