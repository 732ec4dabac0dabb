"""The command: `python -m tests.synthetic FOLDER --records 1000`."""

from pathlib import Path

import click

from tests.synthetic import FEWEST, write_dossier


@click.command()
@click.argument("folder", type=click.Path(path_type=Path))
@click.option("--records", type=click.IntRange(min=FEWEST), default=1000, show_default=True)
@click.option("--seed", default=1, show_default=True)
def main(folder: Path, records: int, seed: int) -> None:
    """Write an invented dossier of so many records into FOLDER/content."""
    click.echo(write_dossier(folder, records, seed))


main()
