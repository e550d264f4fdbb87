"""How actions find their days: where planning starts, what a day can hold, and how a plan moves on (section 9)."""
