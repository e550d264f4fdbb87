"""The read-only edition: reduced first, rendered from that alone, then searched for what must not be there."""
