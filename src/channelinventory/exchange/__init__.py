"""Excel, CSV and the clipboard, both directions.

Floor: exchange (imports domain and openpyxl). Reading (`read`, `csv`), understanding (`mapping`),
planning (`plan`), merging (`merge`) and writing (`write`) are apart: each can be replaced alone.
"""
