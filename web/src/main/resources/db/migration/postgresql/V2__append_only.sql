-- What was recorded stays as it was; only the demonstration may be erased.
create function append_only() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' and exists (select 1 from setting where name = 'demonstration') then
    return old;
  end if;
  raise exception 'append-only: %', tg_table_name;
end
$$;
create trigger append_only_version before update or delete on version for each row execute function append_only();
create trigger append_only_review before update or delete on review for each row execute function append_only();
create trigger append_only_document before update or delete on document for each row execute function append_only();
create trigger append_only_agreement before update or delete on agreement for each row execute function append_only();
create trigger append_only_usage_report before update or delete on usage_report for each row execute function append_only();
create trigger append_only_journal before update or delete on journal for each row execute function append_only();
