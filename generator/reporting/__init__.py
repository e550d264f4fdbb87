"""Texts for the terminal and for other programs."""
