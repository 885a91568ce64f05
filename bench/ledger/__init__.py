"""How large and how fast is the ledger?"""
