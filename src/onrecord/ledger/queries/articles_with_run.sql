-- The articles that have a run of words, at most :most.
select article from run where number = :number limit :most;
