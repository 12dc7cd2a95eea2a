"""What taking in a file would do: matching, merging, deciding, one ChangeSet.

Floor: exchange.
"""
