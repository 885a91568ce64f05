-- All that outlet_month holds.
select outlet, month, act, number from outlet_month;
