-- The audit that granted a tolerance first, or had it from another: it holds at the next ones until its day.
alter table audit_tolerance add column carried_from bigint references audit (id);
