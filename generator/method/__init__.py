"""The rules of method.md as pure functions of (playbook, today)."""
