"""Workbooks, CSV and the clipboard.

Floor: exchange.
"""
