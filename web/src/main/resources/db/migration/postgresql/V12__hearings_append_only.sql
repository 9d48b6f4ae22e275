create trigger append_only_audit_tolerance_end before update or delete on audit_tolerance_end for each row execute function append_only();
create trigger append_only_audit_hearing_act before update or delete on audit_hearing_act for each row execute function append_only();
