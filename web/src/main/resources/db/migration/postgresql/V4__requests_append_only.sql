create trigger append_only_request_event before update or delete on request_event for each row execute function append_only();
create trigger append_only_request_document before update or delete on request_document for each row execute function append_only();
