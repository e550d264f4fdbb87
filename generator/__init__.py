"""Turns a folder of contacts into a personal networking playbook."""
