"""Words to numbers: what the encoder reads and what it answers. It knows nothing of statements."""
