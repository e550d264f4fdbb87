"""The facts of a playbook as frozen dataclasses. No file, no clock, no YAML in here."""
