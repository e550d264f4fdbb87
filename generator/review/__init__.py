"""What changed between two days: two standings in, one review out (method.md section 12). Pure, like the method."""
