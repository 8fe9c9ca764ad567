-- What the queue keeps of times is coarse: to the second they could be joined with an email log or a signature's transaction
-- (docs/decisions/0003-the-queue.md). A trigger, so that it holds for whatever writes the rows.

-- The order of jobs within an hour, since their times don't tell it any more.
CREATE SEQUENCE pgboss.job_order AS integer CYCLE;

CREATE FUNCTION pgboss.make_times_coarse() RETURNS trigger AS
$$
BEGIN
  NEW.created_on := date_trunc('hour', NEW.created_on);
  NEW.completed_on := date_trunc('hour', NEW.completed_on);
  NEW.keep_until := date_trunc('hour', NEW.keep_until) + interval '1 hour';
  -- How long an attempt has its job is counted from here, so an hour would be too much.
  NEW.started_on := date_bin('5 minutes', NEW.started_on, timestamptz '2000-01-01 00:00:00+00');
  NEW.start_after := CASE
    WHEN NEW.start_after <= now() THEN date_trunc('hour', NEW.start_after)
    ELSE date_trunc('minute', NEW.start_after) + interval '1 minute'
  END;
  IF TG_OP = 'INSERT' AND TG_TABLE_NAME <> 'archive' AND NEW.priority = 0 THEN
    NEW.priority := -nextval('pgboss.job_order');
  END IF;
  RETURN NEW;
END;
$$
LANGUAGE plpgsql;

CREATE FUNCTION pgboss.make_archived_coarse() RETURNS trigger AS
$$
BEGIN
  NEW.archived_on := date_trunc('hour', NEW.archived_on);
  RETURN NEW;
END;
$$
LANGUAGE plpgsql;

CREATE TRIGGER make_times_coarse BEFORE INSERT OR UPDATE ON pgboss.job
  FOR EACH ROW EXECUTE FUNCTION pgboss.make_times_coarse();
CREATE TRIGGER make_times_coarse BEFORE INSERT OR UPDATE ON pgboss.archive
  FOR EACH ROW EXECUTE FUNCTION pgboss.make_times_coarse();
CREATE TRIGGER make_archived_coarse BEFORE INSERT ON pgboss.archive
  FOR EACH ROW EXECUTE FUNCTION pgboss.make_archived_coarse();

-- What is there already.
UPDATE pgboss.job SET created_on = created_on;
UPDATE pgboss.archive SET archived_on = date_trunc('hour', archived_on);
