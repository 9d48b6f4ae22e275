create trigger append_only_request_event before update, delete on request_event for each row call "org.clausier.web.journal.AppendOnly";
create trigger append_only_request_document before update, delete on request_document for each row call "org.clausier.web.journal.AppendOnly";
