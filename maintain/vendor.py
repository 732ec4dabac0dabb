"""Refresh the files that others made and we ship: `python -m maintain.vendor` (needs npm, a network).

The manifest, overrides/assets/vendor/manifest.json, names each package with version, licence, folder, files
and the SHA-256 of each file. The command packs every package anew, takes the listed files, and writes nothing
if one differs from its recorded sum. To move to another version, change `version` and empty the sums (`""`),
run the command, point the stylesheet to the new folder, and remove the old one.
"""

import hashlib
import io
import shutil
import subprocess
import tarfile
import tempfile
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

import click
from pydantic import BaseModel, ConfigDict, Field

ROOT = Path(__file__).resolve().parents[1]
MANIFEST = PurePosixPath("overrides/assets/vendor/manifest.json")


class VendorError(Exception):
    """A package could not be fetched, or is not what the manifest says."""


class VendoredFile(BaseModel):
    """A file by its path in the package; it is kept under its last part. An empty sum is filled in."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    path: str = Field(pattern=r"^[A-Za-z0-9][\w./-]*$")
    sha256: str = Field(pattern=r"^([0-9a-f]{64})?$")


class Package(BaseModel):
    """A package of npm's registry at a fixed version, and the folder that receives its files."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    name: str = Field(pattern=r"^(@[a-z0-9-]+/)?[a-z0-9][a-z0-9.-]*$")
    version: str = Field(pattern=r"^[0-9]+\.[0-9]+\.[0-9]+$")
    licence: str
    folder: str = Field(pattern=r"^[a-z][a-z0-9/-]*$")
    files: tuple[VendoredFile, ...]

    @property
    def home(self) -> PurePosixPath:
        """Where the files are kept, from the project's root."""
        return PurePosixPath(self.folder) / f"{self.name.rpartition('/')[2]}-{self.version}"


class Manifest(BaseModel):
    """All packages."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    packages: tuple[Package, ...]


def read_manifest(root: Path = ROOT) -> Manifest:
    """Return the manifest of the project at `root`."""
    return Manifest.model_validate_json((root / MANIFEST).read_bytes())


def altered_files(root: Path = ROOT) -> Iterator[str]:
    """Yield a message for each file that is not as the manifest says; needs no network."""
    packages = read_manifest(root).packages
    listed = {each.home / PurePosixPath(file.path).name: file.sha256 for each in packages for file in each.files}
    for path, sha256 in listed.items():
        if not (root / path).is_file():
            yield f"{path} is missing"
        elif hashlib.sha256((root / path).read_bytes()).hexdigest() != sha256:
            yield f"{path} differs from its sum in the manifest"
    for folder in sorted({each.folder for each in packages}):
        found = {PurePosixPath(each.relative_to(root)) for each in (root / folder).rglob("*") if each.is_file()}
        yield from (f"{path} is not listed in the manifest" for path in sorted(found - listed.keys() - {MANIFEST}))


def refresh(root: Path = ROOT) -> list[str]:
    """Fetch every package, verify, write the files and the filled-in manifest; return the paths written."""
    packages: list[Package] = []
    contents: dict[PurePosixPath, bytes] = {}
    for package in read_manifest(root).packages:
        packed = pack(package)
        packages.append(_verified(package, packed))
        contents |= {package.home / PurePosixPath(path).name: data for path, data in packed.items()}
    text = Manifest(packages=tuple(packages)).model_dump_json(indent=2) + "\n"
    contents[MANIFEST] = text.encode()
    for path, data in contents.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_bytes(data)
    return sorted(map(str, contents))


def pack(package: Package) -> dict[str, bytes]:
    """Return the listed files of a package, as `npm pack` fetches it."""
    npm = shutil.which("npm")
    if npm is None:
        raise VendorError("npm is not installed")
    with tempfile.TemporaryDirectory() as folder:
        command = [npm, "pack", "--silent", "--ignore-scripts", f"{package.name}@{package.version}"]
        done = subprocess.run(command, cwd=folder, capture_output=True, text=True)  # noqa: S603 - no shell, checked names
        archives = list(Path(folder).glob("*.tgz"))
        if done.returncode or len(archives) != 1:
            raise VendorError(f"npm could not pack {package.name}@{package.version}: {done.stderr.strip()}")
        return _listed_files(package, archives[0].read_bytes())


def _listed_files(package: Package, archive: bytes) -> dict[str, bytes]:
    contents = {}
    with tarfile.open(fileobj=io.BytesIO(archive), mode="r:gz") as members:
        for file in package.files:
            try:
                opened = members.extractfile(f"package/{file.path}")
            except KeyError:
                opened = None
            if opened is None:
                raise VendorError(f"{package.name}@{package.version} has no file {file.path}")
            contents[file.path] = opened.read()
    return contents


def _verified(package: Package, packed: dict[str, bytes]) -> Package:
    files = []
    for file in package.files:
        found = hashlib.sha256(packed[file.path]).hexdigest()
        if file.sha256 not in ("", found):
            raise VendorError(f"{package.name}@{package.version}: {file.path} has the sum {found}")
        files.append(VendoredFile(path=file.path, sha256=found))
    return package.model_copy(update={"files": tuple(files)})


@click.command()
def main() -> None:
    """Fetch the vendored files again and verify them."""
    try:
        written = refresh()
    except VendorError as error:
        raise click.ClickException(str(error)) from error
    click.echo(f"{len(written)} files written, all as listed in {MANIFEST}")


if __name__ == "__main__":
    main()
