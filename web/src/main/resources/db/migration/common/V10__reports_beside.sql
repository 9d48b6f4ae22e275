-- What is handed over beside a report: who belongs to which organisation, and what its words mean.
alter table usage_report add column members bytea;
alter table usage_report add column mapping text;
