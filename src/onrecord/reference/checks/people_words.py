"""The words by which a sentence says how many people live somewhere, or how large an economy is."""

from __future__ import annotations

import re

PEOPLE = r"(?:people|inhabitants|residents|citizens|souls|persons|population)"
KINDS = (
    r"(?:country|nation|state|republic|kingdom|islands?|territory|archipelago|enclave|city|town|capital"
    r"|emirate|principality|megacity|metropolis|province|region)"
)
PEOPLED = re.compile(
    rf"\bpopulation\b[^.;:]{{0,45}}$|\bpopulous\b[^.;:]{{0,30}}$"
    rf"|\bhome to\W+(?:\w+\W+){{0,2}}$"
    rf"|\b{KINDS}\b(?:\W+[\w-]+)?\W+(?:of|with)\W+(?:\w+\W+){{0,2}}$",
    re.IGNORECASE,
)
"""What stands before a number of people who live somewhere."""
ANY_NOUN = re.compile(rf"\b{PEOPLE}\b", re.IGNORECASE)
HAS = re.compile(
    r"(?:\b(?:has|have|had|counts?|numbers?|numbered|counted)|[,(–—]\s*with)\W+"
    r"(?:a |an |the |now |only |just |some |about |around |grown to |home to )*$",
    re.IGNORECASE,
)
"""What stands between a country and its people."""
POPULATION_OF = re.compile(r"(?<![\w'’-])([\w'’-]+)\s+population\b", re.IGNORECASE)
WHOLE = frozenset(
    [
        "the",
        "a",
        "its",
        "their",
        "total",
        "whole",
        "entire",
        "national",
        "current",
        "overall",
        "world",
        "global",
        "human",
        "estimated",
        "with",
        "of",
        "resident",
        "small",
        "large",
        "tiny",
        "and",
        "has",
        "had",
    ]
)
"""Words before "population" that leave nobody out."""
NATION_OF = re.compile(
    r"\b(?:country|nation|state|republic|kingdom|island|islands|archipelago|emirate|principality)"
    r"(?:\W+[\w-]+)?\W+(?:of|with)\W+(?:\w+\W+){0,2}$",
    re.IGNORECASE,
)
APPOSITION = re.compile(
    r"(?:['’]s)?\s*(?:[,(—–-]|\bis\b|\bwas\b|\bremains\b)(?:\s*(?:which|is|was|itself|now|still))*\s*(?:[\w'’-]+\s+){0,5}"
)
APPOSED = re.compile(r",[^,]*,")
"""What is pushed in between a country and its verb."""
OWNER = re.compile(r"(?:['’]s?)\s+(?:(?:nearly|almost|about|around|some|roughly|more than|over)\s+)?$")
PART = re.compile(
    r"\b(?:refugees?|displaced|voters?|adults?|children|workers?|working[- ]age|voting[- ]age|urban"
    r"|rural|muslims?"
    r"|christians?|speakers|foreign[- ]born|immigrants?|migrants?|unemployed|poor|hungry|killed|wounded"
    r"|electorate"
    r"|workforce|labou?r force|households?|students?|soldiers|troops|tourists|visitors|born abroad"
    r"|pensioners|women|men"
    r"|fled|flee|vaccinated|infected|died|dead|jobless|users|subscribers|without power|diaspora|abroad"
    r"|young|under-?\d\ds)\b",
    re.IGNORECASE,
)
CITY = re.compile(
    r"\b(?:city|town|capital|municipality|metropolis|megacity|district|province|village|borough"
    r"|metro area|metropolitan area"
    r"|oblast|suburb|county|prefecture|canton|port)\b",
    re.IGNORECASE,
)
TERRITORY = re.compile(
    r"\b(?:includ(?:es|ed|ing)|exclud(?:es|ed|ing)|counting|not counting|without|leaving out"
    r"|government[- ](?:held|controlled)"
    r"|under (?:its|government|kyiv['’]s) control|controlled by|controls|occupied|annexed|mainland"
    r"|metropolitan|overseas"
    r"|unoccupied|territor(?:y|ies)|minus|plus|together with|and its regions)\b",
    re.IGNORECASE,
)
ECONOMY = re.compile(
    r"\b(?:gdp|gross domestic product|econom(?:y|ies)|economic output|national output|output|gnp"
    r"|national income)\b",
    re.IGNORECASE,
)
NOT_ECONOMY = re.compile(
    r"\b(?:cost|costs|costing|lost|loss|losses|debt|deficit|surplus|exports?|imports?|trade|stimulus|package|budget"
    r"|boost|add(?:s|ed|ing)?|inject\w*|sector|industry|damage|subsid\w+|invest\w*|spend\w*|wip(?:ed?|ing)|tourism"
    r"|remittances|aid|loan|loans|sanctions)\b",
    re.IGNORECASE,
)
OTHER_GDP = re.compile(
    r"\b(?:purchasing[- ]power|ppp|real terms|real gdp|inflation[- ]adjusted|adjusted for inflation"
    r"|constant|per capita"
    r"|per head|per person|a head|grew|growth|expand(?:ed|s)|shrank|shrunk|contract(?:ed|s|ion)|gnp|gni"
    r"|national income"
    r"|adjusted for prices|at \w+ prices|local currency|comparable prices|international dollars"
    r"|gross value added)\b",
    re.IGNORECASE,
)
GROWTH = re.compile(r"\b(?:grew|growth|shrank|shrunk|expand\w*|contract\w*)\b", re.IGNORECASE)
OF_GDP = re.compile(r"\bof (?:its |the )?(?:GDP|gross domestic|econom)", re.IGNORECASE)
LATER = re.compile(
    r"\b(?:will|would|forecast|expected|projected|set to|on course|by 20[3-9]\d|predict\w*)\b", re.IGNORECASE
)
WORLD_WORDS = re.compile(
    r"\b(?:the world|the planet|global|world|humanity|earth)\b(?!['’]s (?:most|largest|second|biggest"
    r"|third))",
    re.IGNORECASE,
)
CURRENCIES = re.compile(r"[A-Z]{3}")
