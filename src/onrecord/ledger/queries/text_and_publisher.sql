-- The text of an article, deflated, and who published it.
select article_text.deflated, article.publisher
from article_text
join article on article.row = article_text.article
where article_text.article = :article;
