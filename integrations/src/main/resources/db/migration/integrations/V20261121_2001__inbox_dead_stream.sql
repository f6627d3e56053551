-- A visitor sees on his page also what could not be handled.
create index inbox_event_dead_stream on inbox_event (source, stream, position) where status = 'DEAD';
