-- Each statement with its words cut from the text, the parts of one role joined by " … ".
select
    statements.article, statements.id, articles.published, articles.publisher, speaker.name as speaker,
    statements.act, statements.negated, statements.manner,
    array_to_string([substring(articles.text, span."start" + 1, span."end" - span."start") for span in statements.source], ' … ') as source,
    array_to_string([substring(articles.text, span."start" + 1, span."end" - span."start") for span in statements.cue], ' … ') as cue,
    array_to_string([substring(articles.text, span."start" + 1, span."end" - span."start") for span in statements.content], ' … ') as content,
    statements.score, statements.made_by, statements.shard
from statements
join articles on articles.id = statements.article
left join actors as speaker on speaker.article = statements.article and speaker.id = statements.speaker
