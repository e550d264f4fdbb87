"""LinkedIn's archive: its tables, in every layout that is known."""
