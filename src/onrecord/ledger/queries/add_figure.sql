-- A figure of an article.
insert into figure (
    id, article, number, start, stop, low, high, low_open, high_open, approx, unit, base, base_of, measure, entity,
    period, status, asserted_by, score
)
values (
    cast(:id as text), :article, :number, :start, :stop, :low, :high, :low_open, :high_open, :approx,
    cast(:unit as text), cast(:base as text), :base_of, cast(:measure as text), cast(:entity as text), :period,
    :status, :asserted_by, :score
);
