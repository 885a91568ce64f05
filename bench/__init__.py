"""One folder a question; each prints one table."""
