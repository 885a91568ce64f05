"""Are the times that a text names read as the days that they mean?"""
