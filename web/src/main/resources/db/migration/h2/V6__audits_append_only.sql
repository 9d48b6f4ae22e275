-- What an audit concluded, tolerated and heard stays as it was; only the demonstration may be erased.
create trigger append_only_audit_report before update, delete on audit_report for each row call "org.clausier.web.journal.AppendOnly";
create trigger append_only_audit_tolerance before update, delete on audit_tolerance for each row call "org.clausier.web.journal.AppendOnly";
create trigger append_only_audit_answer before update, delete on audit_answer for each row call "org.clausier.web.journal.AppendOnly";
create trigger append_only_audit_hearing before update, delete on audit_hearing for each row call "org.clausier.web.journal.AppendOnly";
