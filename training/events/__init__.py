"""The model that finds political events, their actors and their recipients."""
