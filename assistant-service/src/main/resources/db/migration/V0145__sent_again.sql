-- A document that comes again with another time is found by its number, among all that came before. Its list of what is
-- not yet sorted in is kept short: every search reads the whole of it.
create index sent_documents_by_document on sent_documents using gin (documents)
    with (fastupdate = on, gin_pending_list_limit = 64);
