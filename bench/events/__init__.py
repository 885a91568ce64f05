"""Which events are found, of what type, on whose word, and whether they happened?"""
