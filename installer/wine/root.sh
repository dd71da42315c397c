#!/bin/sh
# Prints the folder that holds the system in which Windows programs run: outside the checkout, made once.
echo "${LGO_WINE_ROOT:-${XDG_CACHE_HOME:-$HOME/.cache}/lgo-desktop/wine}"
