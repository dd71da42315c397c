"""The program ``lgo``: a group of commands, each loaded only when it is asked for."""

from importlib import import_module
from pkgutil import iter_modules

import click

from lgo_desktop.base.messages import catalogue
from lgo_desktop.cli import commands
from lgo_desktop.cli.reply import spoken_language

_MODULES = {
    module.name.removesuffix("_").replace("_", "-"): module.name
    for module in iter_modules(commands.__path__)
}


class LazyCommands(click.Group):
    """Commands by the names of the modules in :mod:`lgo_desktop.cli.commands`.

    A module may end in an underscore where its name is a word of Python (``import_``); one within
    is a hyphen of the command (``self_check``). Help texts come from the catalogue, so that listing
    the commands loads none of them.
    """

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names of all commands."""
        return sorted(_MODULES)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of this name, its module loaded now."""
        module = _MODULES.get(cmd_name)
        if module is None:
            return None
        command: click.Command = import_module(f"{commands.__name__}.{module}").command
        command.help = catalogue(spoken_language()).say(f"cli.help.{cmd_name}")
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The list of commands in the help, without loading them."""
        say = catalogue(spoken_language()).say
        with formatter.section(say("cli.help.section")):
            formatter.write_dl([(name, say(f"cli.help.{name}")) for name in sorted(_MODULES)])


@click.command(cls=LazyCommands, help=catalogue(spoken_language()).say("cli.help"))
def program() -> None:
    """Do nothing by itself; the commands do."""
