-- What was recorded stays as it was; only the demonstration may be erased.
create trigger append_only_version before update, delete on version for each row call "org.clausier.web.journal.AppendOnly";
create trigger append_only_review before update, delete on review for each row call "org.clausier.web.journal.AppendOnly";
create trigger append_only_document before update, delete on document for each row call "org.clausier.web.journal.AppendOnly";
create trigger append_only_agreement before update, delete on agreement for each row call "org.clausier.web.journal.AppendOnly";
create trigger append_only_usage_report before update, delete on usage_report for each row call "org.clausier.web.journal.AppendOnly";
create trigger append_only_journal before update, delete on journal for each row call "org.clausier.web.journal.AppendOnly";
