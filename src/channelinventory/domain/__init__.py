"""What the program knows about: records, changes, the snapshot, queries and checks.

Floor: domain. Imports the standard library only.
"""
