-- A check of a figure of an article.
insert into figure_check (article, number, figure, source, source_row, low, high, verdict, why, note)
values (
    :article, :number, :figure, cast(:source as text), cast(:source_row as text), :low, :high, :verdict, :why,
    cast(:note as text)
);
