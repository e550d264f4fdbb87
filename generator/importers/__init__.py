"""Exports of other programs, read: bytes in, candidates and troubles out. Nothing here touches the disk."""
