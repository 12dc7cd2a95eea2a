"""Files into plain sheets of cell values, in a process of its own.

Floor: exchange.
"""
