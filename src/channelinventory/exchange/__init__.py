"""Excel, CSV and clipboard: tables of records out, and anything that looks like one back in.

Floor: exchange (imports domain; openpyxl and lxml). `reading` makes plain sheets of a file,
`understanding` says what they are about, `planning` what taking them in would do; `writing` makes
workbooks, CSV and the clipboard. Beside them stands what both directions share.
"""
