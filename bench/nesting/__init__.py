"""Are statements inside statements found?"""
