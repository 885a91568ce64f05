"""How well are saved news pages read?"""
