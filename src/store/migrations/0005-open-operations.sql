-- What is not over is asked for by status, newest first, and counted at every scrape: few rows among all that were.
drop index operation_open;
create index operation_open on operation (created_at desc, id desc) where status in ('QUEUED', 'RUNNING', 'IN_DOUBT', 'SET_ASIDE');
