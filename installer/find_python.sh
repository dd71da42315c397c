#!/bin/sh
# Prints the first Python of 3.11, 3.12, 3.13 that really starts (a version manager may only pretend).
for name in python3.11 python3.12 python3.13 python3; do
    if "$name" -c 'import sys; sys.exit(not (3, 11) <= sys.version_info < (3, 14))' 2>/dev/null; then
        echo "$name"
        exit 0
    fi
done
