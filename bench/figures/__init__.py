"""How well figures are read out of sentences."""
