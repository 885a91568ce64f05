"""Same as, and answer to: who the mentions of an article are."""
