"""The databases for the tests of this floor."""

from tests.databases import place, places, server

__all__ = ["place", "places", "server"]
