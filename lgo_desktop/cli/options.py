"""Arguments and options that several commands share."""

from pathlib import Path

import click

project = click.argument("project", type=click.Path(path_type=Path))
inventory = click.option("--inventory", "inventory_id", metavar="ID", default=None)

out = click.option("--out", type=click.Path(dir_okay=False, path_type=Path), required=True)
