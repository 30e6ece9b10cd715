-- Holds one table for each snapshot; the only place where the application makes tables.
CREATE SCHEMA "snapshots";
--> statement-breakpoint
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'A row of % is never changed or removed.', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;
--> statement-breakpoint
CREATE TRIGGER releases_immutable BEFORE UPDATE OR DELETE ON releases FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER releases_not_emptied BEFORE TRUNCATE ON releases FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
-- Ids are given under a lock that lasts until the commit, so that they become visible in their order: whoever has seen
-- one has seen all before it, and asking for what came after misses nothing.
CREATE FUNCTION number_live_event() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(4300002);
  NEW.id := nextval('live_events_id_seq');
  PERFORM pg_notify('live_events', NEW.id::text);
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER live_events_numbered BEFORE INSERT ON live_events FOR EACH ROW EXECUTE FUNCTION number_live_event();
