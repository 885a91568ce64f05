"""The words of the field as frozen types. This room imports the standard library alone."""
