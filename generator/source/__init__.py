"""YAML files to the model and back: every value keeps its place and the text that was typed."""
