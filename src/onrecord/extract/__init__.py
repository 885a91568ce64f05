"""Finds what one article holds: it looks at no other, and decides of nobody who he is."""
