-- The checks of an article's figures.
delete from figure_check where article = :article;
