"""Finished documents: crisis sheet, answers to inquiries, calendar.

Floor: reports.
"""
