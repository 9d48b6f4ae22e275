-- The only sheet of a workbook that is to be read, when somebody said it.
alter table audit add column sheet varchar(200);
