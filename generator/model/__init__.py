"""The facts of a playbook as dataclasses that nobody changes. No file, no clock, no YAML in here."""
