"""What there is to do: one module for each kind of action (method.md section 9)."""
