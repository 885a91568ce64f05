-- One statement without its spans.
insert into statement (
    place, id, article, number, byte, manner, act, negated, speaker, addressee, nested_in, said_on, score, maker
) values (
    :place, cast(:id as text), :article, :number, :byte, :manner, :act, :negated, :speaker, :addressee, :nested_in,
    cast(:said_on as text), :score, :maker
);
