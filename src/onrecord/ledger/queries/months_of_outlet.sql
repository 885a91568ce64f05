-- Statements in one outlet by month and act.
select outlet, month, act, number from outlet_month where outlet = cast(:name as text) order by month, act;
