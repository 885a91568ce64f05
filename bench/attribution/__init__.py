"""How well are source, cue and content found?"""
