"""One folder a model; imports onrecord and is never imported by it."""
