"""What the program does, between the window and what lies below: the open inventory, jobs, files.

Floor: services.
"""
