"""What was found against what is known: who is who, what is new, what differs, what must be asked."""
