create trigger append_only_signature before update or delete on signature for each row execute function append_only();
create trigger append_only_evidence before update or delete on evidence for each row execute function append_only();
