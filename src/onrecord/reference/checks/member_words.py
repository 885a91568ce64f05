"""The words by which a sentence says how many members a body has, who came, who went, who is in two."""

from __future__ import annotations

import re

MEMBERS = (
    r"(?:member[- ](?:states?|countries|nations|governments)|members?|states|nations|countries|allies"
    r"|economies"
    r"|state|nation|country|signatories|participants)"
)
PEOPLE = re.compile(
    r"\b(?:leaders?|ministers?|ambassadors?|delegat(?:es|ions)|presidents?|envoys?|heads|capitals|flags|parliaments"
    r"|governments|commissioners?|armies|militaries|judges|diplomats)\b",
    re.IGNORECASE,
)
UNIT = re.compile(rf"\b{MEMBERS}\b", re.IGNORECASE)
ACTED = re.compile(
    r"\b(?:vot\w+|abstain\w*|attend\w*|came|turned up|showed up|signed|ratif\w+|endors\w+|approv\w+"
    r"|backed|backing"
    r"|condemn\w*|recogni[sz]\w*|sent|send|pledg\w+|agreed|imposed|boycott\w*|were present|met|meet"
    r"|meets|target"
    r"|spen[dt]\w*|hit|miss\w*|reach\w*|observ\w+|sponsored)\b",
    re.IGNORECASE,
)
APPOSED = re.compile(r"(?<!\s)\s*[,(–—]\s*(?:[\w-]+\W+){0,4}")
BELONG = re.compile(
    rf"^\W*(?:{MEMBERS}\W+)?(?:that |which |who )?(?:now |currently )?(?:belong(?:s|ed)? to|(?:are"
    rf"|were) (?:now )?(?:members|part) of"
    r"|mak(?:e|es|ing) up|form|sit in|are represented in)\b",
    re.IGNORECASE,
)
VOTED = re.compile(
    r"^\W*(?:\w+(?:['’.-]\w+)*\W+){0,6}?(?:have |had |has |all |also |were )?"
    r"(?:vot\w+|abstained|attended|came|turned up|showed up|signed|ratified|endorsed|approved|backed"
    r"|condemned|recogni[sz]ed|sent|pledged|agreed|imposed|boycotted|present)\b",
    re.IGNORECASE,
)
SIZED = re.compile(
    r"(?:\b|(?=[,(–—]))"
    r"(?:has|have|had|having|counts?|counted|numbers?|numbered|group(?:s|ing|ed)?"
    r"|compris(?:es?|ed|ing)"
    r"|unites?|br(?:ings?|ought|inging) together|includes? all|consist(?:s|ed) of|made up of|composed of"
    r"|grown to|grew to|grows to|growing to|expanded to|swelled to|enlarged to|down to|shrunk to|shrank to"
    r"|fell to|rose to|risen to|up to|now|at|total|totals|totalled|was|were|is|are|became|to|of|covers?"
    r"|covered|(?:,|\(|–|—)\s*with|stands? at|stood at|gathers?|links?|boasts?|represents?|remained"
    r"|still|only|just)\W*"
    r"(?:(?:a|its|the|all|now|still|only|just|some|about|around|nearly|almost"
    r"|club|bloc|group|alliance|pact|union|body|of|total)\W+)*$",
    re.IGNORECASE,
)
"""What may stand between a body and its size."""
KIN = re.compile(
    r"^\W*(?:[\w-]+\s+){0,3}?(?:bloc|alliance|union|group|grouping|pact|organi[sz]ation|cartel|club|body|community"
    r"|association|forum|council|assembly|league|zone|area|treaty)\b",
    re.IGNORECASE,
)
"""What "27-nation" is said of when it is said of a body."""
CAME = re.compile(
    r"\b(?:new (?:members?|states|countries|entrants)|newcomers|join(?:s|ed|ing)?|admit(?:s|ted|ting)?"
    r"|acce(?:ded|ssions?)"
    r"|tak(?:en|ing) in|took in|added|adding|enlarge\w*|gained|welcomed|let in|entered)\b",
    re.IGNORECASE,
)
WENT = re.compile(
    r"\b(?:left|quit|withdr[ae]wn?|walked out|lost|departed|exited|pulled out)\b", re.IGNORECASE
)
FOUNDED = re.compile(r"\b(?:found(?:ed|ing|ers?)|original|set up|created by|established)\b", re.IGNORECASE)
NOT_IN = re.compile(
    r"\b(?:not|outside|neither|without|never joined|stay(?:ed|s)? out|do(?:es)? not|don't|remain out|non-)\b",
    re.IGNORECASE,
)
NEW_BODY = re.compile(
    r"(?P<name>(?:[A-Z][\w’'-]+(?:\s+(?:of|for|and|the))*\s+)+[A-Z][\w’'-]+"
    r"|(?:coalition|group|bloc|club|forum|alliance|initiative|partnership|community)(?:\s+of(?:\s+[\w-]+){1,3})?)"
    r"\s*,?\s+(?:now |currently )?"
    r"(?:groups|grouping|br(?:ings?|inging) together|unites|uniting|compris(?:es|ing)"
    r"|consists of|is made up of|counts|numbers)\s+(?:(?:some|about|all|its|the|around)\s+)*$"
)
"""A body that no table has, before its size; `NAMED_NEXT` where it stands after "12-nation"."""
NAMED_NEXT = re.compile(
    r"^(?:-\w+)?\s+(?P<name>[A-Z][\w’'-]+(?:\s+(?:(?:of|for|and|the)\s+)?[A-Z][\w’'-]+)+)"
)
NATIONS = re.compile(
    r"\b(?:countries|nations|states|member states)\b|-(?:nation|country|state)\b", re.IGNORECASE
)
CLAUSE = re.compile(r"[;:—]|, (?:but|and|while|whereas|though)\b")
BOTH = re.compile(
    r"\b(?:also|both|too|as well|belong\w*|are (?:now )?in|inside|within|in|use the|share|overlap\w*)\b",
    re.IGNORECASE,
)
PARTIAL = re.compile(r"^\W*(?:of|out of|in|from)\b", re.IGNORECASE)
ALL = re.compile(
    r"(?:\b(?:all|the|its|every one of|each of|our|their|whole)\s+|['’]s?\s+|\ba\s+|\ban\s+)$", re.IGNORECASE
)
OWNED = re.compile(r"\bits\s+(?:own\s+|all\s+)?$", re.IGNORECASE)
"""Before a figure: the owner is named before, not behind."""

ATTRIBUTIVE = re.compile(r"-(?:member|nation|country|state|strong|economy|party)\b", re.IGNORECASE)
OFFICE = re.compile(
    r"\b(?:observers?|candidates?|partners?|dialogue|associate|non-members?)\b", re.IGNORECASE
)
