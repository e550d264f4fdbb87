"""The texts of the method: every rule with its reason, the method's page, the glossary."""

from generator.rulebook.texts import load_rulebook, load_text

__all__ = ["load_rulebook", "load_text"]
