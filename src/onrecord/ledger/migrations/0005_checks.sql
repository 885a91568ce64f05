-- What dated tables say of the figures. An article stored before this has none: reading it anew will tell.
create table figure_check (
    row integer primary key,
    article integer not null references article (row),
    number integer not null, -- its place in the article's list
    figure integer not null references figure (row),
    source text, -- the table; null: none speaks to it
    source_row text,
    low real, -- the table's value, as an interval
    high real,
    verdict text not null,
    why text not null,
    note text not null
) strict;

create index figure_check_of_article on figure_check (article, number);
create index figure_asserted_by on figure (asserted_by) where asserted_by is not null;
create index figure_check_of_figure on figure_check (figure);
create index figure_check_by_verdict on figure_check (verdict);
