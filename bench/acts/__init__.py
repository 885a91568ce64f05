"""Is the act of a statement right, and its negation?"""
