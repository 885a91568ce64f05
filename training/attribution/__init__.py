"""The model that tags source, cue and content, and points from one to the other."""
