-- A version that goes back to an earlier one: which, and the last report that the planning of that one knew of. Empty for all others.

ALTER TABLE plan_version ADD COLUMN earlier_version INTEGER;
ALTER TABLE plan_version ADD COLUMN earlier_sequence BIGINT;
