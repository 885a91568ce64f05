"""Does the look of a text change what is found in it?"""
