"""What is known from outside the article: countries, bodies, roles and who held which office when."""
