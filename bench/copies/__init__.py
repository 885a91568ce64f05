"""Which articles are copies: cut, retitled, lightly edited, under other bylines; and which only look so."""
