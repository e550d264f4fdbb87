"""Any text that a playbook takes."""

from __future__ import annotations

from hypothesis import strategies as st

TEXT = st.text(
    st.characters(
        exclude_categories=["Cs", "Cc"], exclude_characters="\ufeff\ufffe\uffff", include_characters="\n\r\t\x85"
    ),
    max_size=60,
)
