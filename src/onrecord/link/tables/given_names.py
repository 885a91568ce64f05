"""Given names: they open a person's name, and most tell he from she."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

from onrecord.link.tables import words
from onrecord.link.tables.men import MALE
from onrecord.link.tables.women import FEMALE

EITHER = words("""
    adi alexis amara andi andrea angel ariel avery camille casey charlie claude conny dana dani daniele
    danila deniz derya dominique edi elia evren firdous frankie gabriele gal gerd gigi gulshan gurpreet
    hanan harpreet hikmat hilary ikram ilham ilhan ira islam ismat jackie jan jasmin jaspreet jean joan
    jocelyn jyoti kadri kai kanchan kaya kelly kerry kim kiran laurence lee leslie lilian lior manpreet
    marian marion marjan masih mehr merle michele mika misa misha moran morgan naseem nermin nicola
    nihad nikita nino nitzan noor nour nur nurul nusrat ofir ozgur rajni rene riley robin rotem rowan
    sabah sandy sasha shahin shai shamim shashi simone slava stav stevie suad suman sunny tal taylor
    tenzin toni tunde umit umut valery vanja yota yuval zhenya
    """)
"""Names of men in one country and of women in another, or of both."""

GIVEN = MALE | FEMALE | EITHER

_PLAIN = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ð": "d", "ı": "i", "ß": "ss", "æ": "ae", "þ": "th"})


def is_given(word: str) -> bool:
    """Whether a lower-case word is a given name, with accents or without."""
    return word in GIVEN if word.isascii() else plain(word) in GIVEN


@lru_cache(maxsize=4096)
def plain(word: str) -> str:
    """Return a lower-case word without accents, as the tables have it."""
    parts = unicodedata.normalize("NFKD", word.translate(_PLAIN))
    return "".join(letter for letter in parts if not unicodedata.combining(letter))
