-- Search by part of a name or role.
CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "verification_level" AS ENUM ('declared', 'email', 'employer');

-- CreateEnum
CREATE TYPE "relation" AS ENUM ('current', 'former', 'contractor');

-- CreateEnum
CREATE TYPE "named_state" AS ENUM ('shown', 'removed');

-- CreateEnum
CREATE TYPE "decision_kind" AS ENUM ('remove', 'restore');

-- CreateEnum
CREATE TYPE "organizer_role" AS ENUM ('owner', 'editor', 'moderator', 'viewer');

-- CreateTable
CREATE TABLE "letter" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "slug" TEXT NOT NULL,
    "demo" BOOLEAN NOT NULL DEFAULT false,
    "main_locale" TEXT NOT NULL,
    "contact_email" TEXT NOT NULL DEFAULT '',
    "contact_signal" TEXT NOT NULL DEFAULT '',
    "contact_age" TEXT NOT NULL DEFAULT '',
    "opened_at" TIMESTAMPTZ(3),
    "closes_at" TIMESTAMPTZ(3) NOT NULL,
    "finalized_at" TIMESTAMPTZ(3),
    "address_token_salt" BYTEA NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "letter_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "letter_draft" (
    "letter_id" UUID NOT NULL,
    "locale" TEXT NOT NULL,
    "title" TEXT NOT NULL DEFAULT '',
    "addressees" TEXT NOT NULL DEFAULT '',
    "body" TEXT NOT NULL DEFAULT '',
    "about" TEXT NOT NULL DEFAULT '',
    "questions" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "letter_draft_pkey" PRIMARY KEY ("letter_id","locale")
);

-- CreateTable
CREATE TABLE "revision" (
    "letter_id" UUID NOT NULL,
    "hash" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "correction" BOOLEAN NOT NULL DEFAULT false,
    "changes" JSONB,
    "published_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "revision_pkey" PRIMARY KEY ("letter_id","hash")
);

-- CreateTable
CREATE TABLE "revision_translation" (
    "letter_id" UUID NOT NULL,
    "hash" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "addressees" TEXT NOT NULL,
    "body" TEXT NOT NULL,

    CONSTRAINT "revision_translation_pkey" PRIMARY KEY ("letter_id","hash","locale")
);

-- CreateTable
CREATE TABLE "employer" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "name" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "listed" BOOLEAN NOT NULL,

    CONSTRAINT "employer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "employer_alias" (
    "key" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "employer_id" UUID NOT NULL,

    CONSTRAINT "employer_alias_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "employer_domain" (
    "domain" TEXT NOT NULL,
    "employer_id" UUID NOT NULL,

    CONSTRAINT "employer_domain_pkey" PRIMARY KEY ("domain")
);

-- CreateTable
CREATE TABLE "address_token" (
    "letter_id" UUID NOT NULL,
    "token" BYTEA NOT NULL,
    "released" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "address_token_pkey" PRIMARY KEY ("letter_id","token")
);

-- CreateTable
CREATE TABLE "link_challenge" (
    "letter_id" UUID NOT NULL,
    "token_hash" BYTEA NOT NULL,
    "blind_index" BYTEA NOT NULL,
    "day" TEXT NOT NULL,
    "sealed" BYTEA NOT NULL,
    "sealed_address_token" BYTEA,
    "expires_at" TIMESTAMPTZ(0),

    CONSTRAINT "link_challenge_pkey" PRIMARY KEY ("letter_id","token_hash")
);

-- CreateTable
CREATE TABLE "code_challenge" (
    "letter_id" UUID NOT NULL,
    "blind_index" BYTEA NOT NULL,
    "hour" TEXT NOT NULL,
    "sealed" BYTEA NOT NULL,
    "sealed_address_token" BYTEA,
    "expires_at" TIMESTAMPTZ(0),

    CONSTRAINT "code_challenge_pkey" PRIMARY KEY ("letter_id","blind_index")
);

-- CreateTable
CREATE TABLE "code_page" (
    "letter_id" UUID NOT NULL,
    "id" BYTEA NOT NULL,
    "hour" TEXT NOT NULL,
    "sealed" BYTEA NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "code_page_pkey" PRIMARY KEY ("letter_id","id")
);

-- CreateTable
CREATE TABLE "suppressed_address" (
    "letter_id" UUID NOT NULL,
    "blind_index" BYTEA NOT NULL,
    "until" DATE NOT NULL,

    CONSTRAINT "suppressed_address_pkey" PRIMARY KEY ("letter_id","blind_index")
);

-- CreateTable
CREATE TABLE "named_signature" (
    "letter_id" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "name" TEXT NOT NULL,
    "name_key" TEXT NOT NULL,
    "relation" "relation" NOT NULL,
    "role" TEXT NOT NULL,
    "employer_id" UUID NOT NULL,
    "verification_level" "verification_level" NOT NULL,
    "revision" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "signed_on" DATE NOT NULL,
    "state" "named_state" NOT NULL DEFAULT 'shown',
    "receipt_hash" BYTEA NOT NULL,
    "address_token" BYTEA NOT NULL,

    CONSTRAINT "named_signature_pkey" PRIMARY KEY ("letter_id","id")
);

-- CreateTable
CREATE TABLE "anonymous_batch" (
    "letter_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "published_on" DATE,
    "size" INTEGER NOT NULL DEFAULT 0,
    "revisions" TEXT[],

    CONSTRAINT "anonymous_batch_pkey" PRIMARY KEY ("letter_id","number")
);

-- CreateTable
CREATE TABLE "pending_anonymous_signature" (
    "letter_id" UUID NOT NULL,
    "batch" INTEGER NOT NULL,
    "blind_index" BYTEA NOT NULL,
    "sealed" BYTEA NOT NULL,

    CONSTRAINT "pending_anonymous_signature_pkey" PRIMARY KEY ("letter_id","batch","blind_index")
);

-- CreateTable
CREATE TABLE "anonymous_signature" (
    "letter_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "batch" INTEGER NOT NULL,
    "published_on" DATE NOT NULL,
    "employer_id" UUID,
    "verification_level" "verification_level",
    "hidden" BYTEA,
    "receipt_hash" BYTEA NOT NULL,
    "withdrawn_by" DATE,

    CONSTRAINT "anonymous_signature_pkey" PRIMARY KEY ("letter_id","id")
);

-- CreateTable
CREATE TABLE "moderation_decision" (
    "letter_id" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "kind" "decision_kind" NOT NULL,
    "organizer_id" UUID NOT NULL,
    "reason_code" TEXT NOT NULL DEFAULT '',
    "reason_text" TEXT NOT NULL DEFAULT '',
    "decided_at" TIMESTAMPTZ(3) NOT NULL,
    "undone_at" TIMESTAMPTZ(3),
    "undone_by" UUID,

    CONSTRAINT "moderation_decision_pkey" PRIMARY KEY ("letter_id","id")
);

-- CreateTable
CREATE TABLE "moderation_decision_signature" (
    "letter_id" UUID NOT NULL,
    "decision_id" UUID NOT NULL,
    "signature_id" UUID NOT NULL,

    CONSTRAINT "moderation_decision_signature_pkey" PRIMARY KEY ("letter_id","decision_id","signature_id")
);

-- CreateTable
CREATE TABLE "tally_journal" (
    "letter_id" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "employer_id" UUID NOT NULL,
    "total" INTEGER NOT NULL,
    "verified" INTEGER NOT NULL,

    CONSTRAINT "tally_journal_pkey" PRIMARY KEY ("letter_id","id")
);

-- CreateTable
CREATE TABLE "employer_tally" (
    "letter_id" UUID NOT NULL,
    "employer_id" UUID NOT NULL,
    "named_total" INTEGER NOT NULL DEFAULT 0,
    "named_verified" INTEGER NOT NULL DEFAULT 0,
    "anonymous_total" INTEGER NOT NULL DEFAULT 0,
    "anonymous_verified" INTEGER NOT NULL DEFAULT 0,
    "total" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "employer_tally_pkey" PRIMARY KEY ("letter_id","employer_id")
);

-- CreateTable
CREATE TABLE "employer_attribution" (
    "letter_id" UUID NOT NULL,
    "employer_id" UUID NOT NULL,
    "verification_level" "verification_level" NOT NULL,
    "groups" INTEGER NOT NULL,

    CONSTRAINT "employer_attribution_pkey" PRIMARY KEY ("letter_id","employer_id","verification_level")
);

-- CreateTable
CREATE TABLE "letter_count" (
    "letter_id" UUID NOT NULL,
    "named_total" INTEGER NOT NULL DEFAULT 0,
    "named_verified" INTEGER NOT NULL DEFAULT 0,
    "anonymous_total" INTEGER NOT NULL DEFAULT 0,
    "anonymous_verified" INTEGER NOT NULL DEFAULT 0,
    "not_shown" INTEGER NOT NULL DEFAULT 0,
    "employers" INTEGER NOT NULL DEFAULT 0,
    "batch" INTEGER NOT NULL DEFAULT 0,
    "as_of" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "letter_count_pkey" PRIMARY KEY ("letter_id")
);

-- CreateTable
CREATE TABLE "organizer" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "role" "organizer_role" NOT NULL,
    "password_hash" TEXT NOT NULL,

    CONSTRAINT "organizer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "organizer_session" (
    "id_hash" BYTEA NOT NULL,
    "organizer_id" UUID NOT NULL,
    "started_at" TIMESTAMPTZ(0) NOT NULL,
    "last_seen_at" TIMESTAMPTZ(0) NOT NULL,
    "authenticated_at" TIMESTAMPTZ(0) NOT NULL,
    "device" TEXT NOT NULL,

    CONSTRAINT "organizer_session_pkey" PRIMARY KEY ("id_hash")
);

-- CreateTable
CREATE TABLE "owner_invitation" (
    "token_hash" BYTEA NOT NULL,
    "expires_at" TIMESTAMPTZ(0) NOT NULL,

    CONSTRAINT "owner_invitation_pkey" PRIMARY KEY ("token_hash")
);

-- CreateTable
CREATE TABLE "audit_entry" (
    "number" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "organizer" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "payload" JSONB NOT NULL,
    "previous" BYTEA NOT NULL,
    "hash" BYTEA NOT NULL,

    CONSTRAINT "audit_entry_pkey" PRIMARY KEY ("number")
);

-- CreateTable
CREATE TABLE "key_fingerprint" (
    "purpose" TEXT NOT NULL,
    "key_id" TEXT NOT NULL,
    "fingerprint" BYTEA NOT NULL,
    "revoked" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "key_fingerprint_pkey" PRIMARY KEY ("purpose","key_id")
);

-- CreateTable
CREATE TABLE "rate_limit" (
    "key" BYTEA NOT NULL,
    "window" TIMESTAMPTZ(0) NOT NULL,
    "count" INTEGER NOT NULL,

    CONSTRAINT "rate_limit_pkey" PRIMARY KEY ("key","window")
);

-- CreateIndex
CREATE UNIQUE INDEX "letter_slug_key" ON "letter"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "revision_letter_id_number_key" ON "revision"("letter_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "employer_key_key" ON "employer"("key");

-- CreateIndex
CREATE INDEX "employer_alias_employer_id_idx" ON "employer_alias"("employer_id");

-- CreateIndex
CREATE INDEX "employer_domain_employer_id_idx" ON "employer_domain"("employer_id");

-- CreateIndex
CREATE INDEX "link_challenge_day_idx" ON "link_challenge"("day");

-- CreateIndex
CREATE INDEX "link_challenge_token_hash_idx" ON "link_challenge"("token_hash");

-- CreateIndex
CREATE UNIQUE INDEX "link_challenge_letter_id_blind_index_key" ON "link_challenge"("letter_id", "blind_index");

-- CreateIndex
CREATE INDEX "code_challenge_hour_idx" ON "code_challenge"("hour");

-- CreateIndex
CREATE INDEX "code_page_hour_idx" ON "code_page"("hour");

-- CreateIndex
CREATE INDEX "named_signature_letter_id_state_signed_on_id_idx" ON "named_signature"("letter_id", "state", "signed_on", "id");

-- CreateIndex
CREATE INDEX "named_signature_letter_id_state_employer_id_signed_on_id_idx" ON "named_signature"("letter_id", "state", "employer_id", "signed_on", "id");

-- CreateIndex
CREATE INDEX "named_signature_name_key_idx" ON "named_signature" USING GIN ("name_key" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "named_signature_role_idx" ON "named_signature" USING GIN ("role" gin_trgm_ops);

-- CreateIndex
CREATE UNIQUE INDEX "named_signature_letter_id_receipt_hash_key" ON "named_signature"("letter_id", "receipt_hash");

-- CreateIndex
CREATE INDEX "anonymous_signature_letter_id_published_on_id_idx" ON "anonymous_signature"("letter_id", "published_on", "id");

-- CreateIndex
CREATE INDEX "anonymous_signature_letter_id_employer_id_published_on_id_idx" ON "anonymous_signature"("letter_id", "employer_id", "published_on", "id");

-- CreateIndex
CREATE UNIQUE INDEX "anonymous_signature_letter_id_receipt_hash_key" ON "anonymous_signature"("letter_id", "receipt_hash");

-- CreateIndex
CREATE INDEX "moderation_decision_signature_letter_id_signature_id_idx" ON "moderation_decision_signature"("letter_id", "signature_id");

-- CreateIndex
CREATE INDEX "employer_tally_letter_id_total_employer_id_idx" ON "employer_tally"("letter_id", "total" DESC, "employer_id");

-- CreateIndex
CREATE UNIQUE INDEX "organizer_email_key" ON "organizer"("email");

-- CreateIndex
CREATE INDEX "organizer_session_organizer_id_idx" ON "organizer_session"("organizer_id");

-- CreateIndex
CREATE INDEX "rate_limit_window_idx" ON "rate_limit"("window");

-- AddForeignKey
ALTER TABLE "letter_draft" ADD CONSTRAINT "letter_draft_letter_id_fkey" FOREIGN KEY ("letter_id") REFERENCES "letter"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "revision" ADD CONSTRAINT "revision_letter_id_fkey" FOREIGN KEY ("letter_id") REFERENCES "letter"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "revision_translation" ADD CONSTRAINT "revision_translation_letter_id_hash_fkey" FOREIGN KEY ("letter_id", "hash") REFERENCES "revision"("letter_id", "hash") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "employer_alias" ADD CONSTRAINT "employer_alias_employer_id_fkey" FOREIGN KEY ("employer_id") REFERENCES "employer"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "employer_domain" ADD CONSTRAINT "employer_domain_employer_id_fkey" FOREIGN KEY ("employer_id") REFERENCES "employer"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "moderation_decision_signature" ADD CONSTRAINT "moderation_decision_signature_letter_id_decision_id_fkey" FOREIGN KEY ("letter_id", "decision_id") REFERENCES "moderation_decision"("letter_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "moderation_decision_signature" ADD CONSTRAINT "moderation_decision_signature_letter_id_signature_id_fkey" FOREIGN KEY ("letter_id", "signature_id") REFERENCES "named_signature"("letter_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "organizer_session" ADD CONSTRAINT "organizer_session_organizer_id_fkey" FOREIGN KEY ("organizer_id") REFERENCES "organizer"("id") ON DELETE CASCADE ON UPDATE CASCADE;



-- Not in the write-ahead log and left out of dumps: who asked how often is nobody's history.
ALTER TABLE "rate_limit" SET UNLOGGED;

-- pg-boss 10.4.2, as its own PgBoss.getConstructionPlans() prints it: made here, so that the server can queue before any worker has run.

SET LOCAL lock_timeout = '30s';
SET LOCAL idle_in_transaction_session_timeout = '30s';
SELECT pg_advisory_xact_lock(
  ('x' || encode(sha224((current_database() || '.pgboss.pgboss')::bytea), 'hex'))::bit(64)::bigint
  );

CREATE SCHEMA IF NOT EXISTS pgboss
  ;

CREATE TYPE pgboss.job_state AS ENUM (
  'created',
  'retry',
  'active',
  'completed',
  'cancelled',
  'failed'
)
  ;

CREATE TABLE pgboss.version (
  version int primary key,
  maintained_on timestamp with time zone,
  cron_on timestamp with time zone,
  monitored_on timestamp with time zone
)
  ;

CREATE TABLE pgboss.queue (
  name text,
  policy text,
  retry_limit int,
  retry_delay int,
  retry_backoff bool,
  expire_seconds int,
  retention_minutes int,
  dead_letter text REFERENCES pgboss.queue (name),
  partition_name text,
  created_on timestamp with time zone not null default now(),
  updated_on timestamp with time zone not null default now(),
  PRIMARY KEY (name)
)
  ;

CREATE TABLE pgboss.schedule (
  name text REFERENCES pgboss.queue ON DELETE CASCADE,
  cron text not null,
  timezone text,
  data jsonb,
  options jsonb,
  created_on timestamp with time zone not null default now(),
  updated_on timestamp with time zone not null default now(),
  PRIMARY KEY (name)
)
  ;

CREATE TABLE pgboss.subscription (
  event text not null,
  name text not null REFERENCES pgboss.queue ON DELETE CASCADE,
  created_on timestamp with time zone not null default now(),
  updated_on timestamp with time zone not null default now(),
  PRIMARY KEY(event, name)
)
  ;

CREATE TABLE pgboss.job (
  id uuid not null default gen_random_uuid(),
  name text not null,
  priority integer not null default(0),
  data jsonb,
  state pgboss.job_state not null default('created'),
  retry_limit integer not null default(2),
  retry_count integer not null default(0),
  retry_delay integer not null default(0),
  retry_backoff boolean not null default false,
  start_after timestamp with time zone not null default now(),
  started_on timestamp with time zone,
  singleton_key text,
  singleton_on timestamp without time zone,
  expire_in interval not null default interval '15 minutes',
  created_on timestamp with time zone not null default now(),
  completed_on timestamp with time zone,
  keep_until timestamp with time zone NOT NULL default now() + interval '14 days',
  output jsonb,
  dead_letter text,
  policy text
) PARTITION BY LIST (name)
  ;
ALTER TABLE pgboss.job ADD PRIMARY KEY (name, id);
CREATE TABLE pgboss.archive (LIKE pgboss.job);
ALTER TABLE pgboss.archive ADD PRIMARY KEY (name, id);
ALTER TABLE pgboss.archive ADD archived_on timestamptz NOT NULL DEFAULT now();
CREATE INDEX archive_i1 ON pgboss.archive(archived_on);

CREATE FUNCTION pgboss.create_queue(queue_name text, options json)
RETURNS VOID AS
$$
DECLARE
  table_name varchar := 'j' || encode(sha224(queue_name::bytea), 'hex');
  queue_created_on timestamptz;
BEGIN

  WITH q as (
  INSERT INTO pgboss.queue (
    name,
    policy,
    retry_limit,
    retry_delay,
    retry_backoff,
    expire_seconds,
    retention_minutes,
    dead_letter,
    partition_name
  )
  VALUES (
    queue_name,
    options->>'policy',
    (options->>'retryLimit')::int,
    (options->>'retryDelay')::int,
    (options->>'retryBackoff')::bool,
    (options->>'expireInSeconds')::int,
    (options->>'retentionMinutes')::int,
    options->>'deadLetter',
    table_name
  )
  ON CONFLICT DO NOTHING
  RETURNING created_on
  )
  SELECT created_on into queue_created_on from q;

  IF queue_created_on IS NULL THEN
    RETURN;
  END IF;

  EXECUTE format('CREATE TABLE pgboss.%I (LIKE pgboss.job INCLUDING DEFAULTS)', table_name);

  EXECUTE format('ALTER TABLE pgboss.%1$I ADD PRIMARY KEY (name, id)', table_name);
  EXECUTE format('ALTER TABLE pgboss.%1$I ADD CONSTRAINT q_fkey FOREIGN KEY (name) REFERENCES pgboss.queue (name) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED', table_name);
  EXECUTE format('ALTER TABLE pgboss.%1$I ADD CONSTRAINT dlq_fkey FOREIGN KEY (dead_letter) REFERENCES pgboss.queue (name) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED', table_name);
  EXECUTE format('CREATE UNIQUE INDEX %1$s_i1 ON pgboss.%1$I (name, COALESCE(singleton_key, '''')) WHERE state = ''created'' AND policy = ''short''', table_name);
  EXECUTE format('CREATE UNIQUE INDEX %1$s_i2 ON pgboss.%1$I (name, COALESCE(singleton_key, '''')) WHERE state = ''active'' AND policy = ''singleton''', table_name);
  EXECUTE format('CREATE UNIQUE INDEX %1$s_i3 ON pgboss.%1$I (name, state, COALESCE(singleton_key, '''')) WHERE state <= ''active'' AND policy = ''stately''', table_name);
  EXECUTE format('CREATE UNIQUE INDEX %1$s_i4 ON pgboss.%1$I (name, singleton_on, COALESCE(singleton_key, '''')) WHERE state <> ''cancelled'' AND singleton_on IS NOT NULL', table_name);
  EXECUTE format('CREATE INDEX %1$s_i5 ON pgboss.%1$I (name, start_after) INCLUDE (priority, created_on, id) WHERE state < ''active''', table_name);

  EXECUTE format('ALTER TABLE pgboss.%I ADD CONSTRAINT cjc CHECK (name=%L)', table_name, queue_name);
  EXECUTE format('ALTER TABLE pgboss.job ATTACH PARTITION pgboss.%I FOR VALUES IN (%L)', table_name, queue_name);
END;
$$
LANGUAGE plpgsql;
  ;

CREATE FUNCTION pgboss.delete_queue(queue_name text)
RETURNS VOID AS
$$
DECLARE
  table_name varchar;
BEGIN
  WITH deleted as (
    DELETE FROM pgboss.queue
    WHERE name = queue_name
    RETURNING partition_name
  )
  SELECT partition_name from deleted INTO table_name;

  EXECUTE format('DROP TABLE IF EXISTS pgboss.%I', table_name);
END;
$$
LANGUAGE plpgsql;
  ;
INSERT INTO pgboss.version(version) VALUES ('24');

SELECT pgboss.create_queue('email', '{"policy": "standard"}');
