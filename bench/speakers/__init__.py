"""Who is the he, the she and the candidate that a statement is credited to?"""
