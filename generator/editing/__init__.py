"""Edits of the user's files: lines are added by position, proven, and written whole or not at all."""
