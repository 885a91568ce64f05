"""Figures beside tables, a file a kind of figure; `reference.check` asks them one after the other."""
