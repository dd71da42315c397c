"""``python -m lgo_desktop`` and the program ``lgo``."""

from lgo_desktop.bootstrap import start


def main() -> None:
    """Start the program with the words of the command line."""
    start()


if __name__ == "__main__":
    main()
