"""What the program for the command line begins with."""

from lgo_desktop.__main__ import main

main()
