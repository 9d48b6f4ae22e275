create trigger append_only_signature before update, delete on signature for each row call "org.clausier.web.journal.AppendOnly";
create trigger append_only_evidence before update, delete on evidence for each row call "org.clausier.web.journal.AppendOnly";
