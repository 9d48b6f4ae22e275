create trigger append_only_audit_tolerance_end before update, delete on audit_tolerance_end for each row call "org.clausier.web.journal.AppendOnly";
create trigger append_only_audit_hearing_act before update, delete on audit_hearing_act for each row call "org.clausier.web.journal.AppendOnly";
