"""The import wizard: from any sheet to one undo step, a module for each step. Floor: gui."""
