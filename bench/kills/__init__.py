"""A ledger that is killed at work, again and again."""
