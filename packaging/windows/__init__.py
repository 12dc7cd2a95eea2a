"""The Windows installer: built and tested on Debian by `python3 dev.py installer`.

Read in this order: `product` (names and ids), `build` (the steps), then each step's own module.
Nothing here is part of the program.
"""
