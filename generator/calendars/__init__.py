"""The plan as calendar files (RFC 5545): all-day events that keep their identity when they move."""
