"""The store: one SQLite file that holds articles, what they state, and what was let go.

SQLite is spoken in this room alone. `store.Ledger` is the door; `export.EXPORTS` the way out.
"""
