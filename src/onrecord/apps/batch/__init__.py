"""`onrecord batch`: many articles by many workers into one data set, and what is done with it."""
