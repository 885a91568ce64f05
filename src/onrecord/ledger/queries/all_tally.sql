-- All that tally holds.
select what, name, number from tally;
