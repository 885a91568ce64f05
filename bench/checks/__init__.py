"""Are the verdicts on figures right, and their reasons?"""
