"""PLOVER's codes: sectors, and what stands in place of a country."""

from __future__ import annotations

SECTORS = frozenset(
    (
        *("COP", "GOV", "JUD", "LEG", "MIL", "PRM", "PTY", "REB", "SPY", "UAF", "UNK"),
        *("AGR", "BUS", "CRM", "CVL", "EDU", "ELI", "JRN", "LAB", "MED", "REF", "OPP", "PRE", "REL", "SOC"),
    )
)
"""Who somebody is in his society; docs/tables.md says what each means."""

NOT_STATES = frozenset(("IGO", "UNO", "EUR", "NGO", "ISM", "IMG", "MNC"))
"""Bodies that belong to no country: UNO is the United Nations, EUR the European Union."""

SERVED = "of"
"""In place of a sector in roles.csv: a spokesman has the sector of whom he serves."""
