"""What a sheet is about: headings, record types, columns, platforms, people, numbers.

Floor: exchange.
"""
