-- Search by part of a name.
CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "standing" AS ENUM ('declared', 'email_confirmed', 'employer_verified');

-- CreateEnum
CREATE TYPE "relation" AS ENUM ('current', 'former', 'contractor');

-- CreateEnum
CREATE TYPE "named_state" AS ENUM ('shown', 'removed');

-- CreateEnum
CREATE TYPE "organizer_role" AS ENUM ('owner', 'editor', 'moderator', 'viewer');

-- CreateTable
CREATE TABLE "letter" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "slug" TEXT NOT NULL,
    "demo" BOOLEAN NOT NULL DEFAULT false,
    "main_locale" TEXT NOT NULL,
    "contact_mail" TEXT NOT NULL DEFAULT '',
    "contact_signal" TEXT NOT NULL DEFAULT '',
    "contact_age" TEXT NOT NULL DEFAULT '',
    "opened_at" TIMESTAMPTZ(3),
    "closes_at" TIMESTAMPTZ(3) NOT NULL,
    "settled_at" TIMESTAMPTZ(3),
    "tag_salt" BYTEA NOT NULL,
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
CREATE TABLE "tag" (
    "letter_id" UUID NOT NULL,
    "tag" BYTEA NOT NULL,
    "freed" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "tag_pkey" PRIMARY KEY ("letter_id","tag")
);

-- CreateTable
CREATE TABLE "named_challenge" (
    "letter_id" UUID NOT NULL,
    "token_hash" BYTEA NOT NULL,
    "mark" BYTEA NOT NULL,
    "day" TEXT NOT NULL,
    "sealed" BYTEA NOT NULL,
    "sealed_tag" BYTEA,
    "expires" TIMESTAMPTZ(0),

    CONSTRAINT "named_challenge_pkey" PRIMARY KEY ("letter_id","token_hash")
);

-- CreateTable
CREATE TABLE "code_challenge" (
    "letter_id" UUID NOT NULL,
    "mark" BYTEA NOT NULL,
    "hour" TEXT NOT NULL,
    "sealed" BYTEA NOT NULL,
    "sealed_tag" BYTEA,
    "expires" TIMESTAMPTZ(0),

    CONSTRAINT "code_challenge_pkey" PRIMARY KEY ("letter_id","mark")
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
CREATE TABLE "disowned_address" (
    "letter_id" UUID NOT NULL,
    "mark" BYTEA NOT NULL,
    "until" DATE NOT NULL,

    CONSTRAINT "disowned_address_pkey" PRIMARY KEY ("letter_id","mark")
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
    "standing" "standing" NOT NULL,
    "revision" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "signed_on" DATE NOT NULL,
    "state" "named_state" NOT NULL DEFAULT 'shown',
    "receipt_hash" BYTEA NOT NULL,
    "tag" BYTEA NOT NULL,

    CONSTRAINT "named_signature_pkey" PRIMARY KEY ("letter_id","id")
);

-- CreateTable
CREATE TABLE "anonymous_batch" (
    "letter_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "flushed_on" DATE,
    "size" INTEGER NOT NULL DEFAULT 0,
    "revisions" TEXT[],

    CONSTRAINT "anonymous_batch_pkey" PRIMARY KEY ("letter_id","number")
);

-- CreateTable
CREATE TABLE "pending_anonymous_signature" (
    "letter_id" UUID NOT NULL,
    "batch" INTEGER NOT NULL,
    "lookup" BYTEA NOT NULL,
    "sealed" BYTEA NOT NULL,

    CONSTRAINT "pending_anonymous_signature_pkey" PRIMARY KEY ("letter_id","batch","lookup")
);

-- CreateTable
CREATE TABLE "anonymous_signature" (
    "letter_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "batch" INTEGER NOT NULL,
    "shown_on" DATE NOT NULL,
    "employer_id" UUID,
    "standing" "standing",
    "hidden" BYTEA,
    "receipt_hash" BYTEA NOT NULL,
    "withdrawn_by" DATE,

    CONSTRAINT "anonymous_signature_pkey" PRIMARY KEY ("letter_id","id")
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

    CONSTRAINT "employer_tally_pkey" PRIMARY KEY ("letter_id","employer_id")
);

-- CreateTable
CREATE TABLE "employer_step" (
    "letter_id" UUID NOT NULL,
    "employer_id" UUID NOT NULL,
    "standing" "standing" NOT NULL,
    "steps" INTEGER NOT NULL,

    CONSTRAINT "employer_step_pkey" PRIMARY KEY ("letter_id","employer_id","standing")
);

-- CreateTable
CREATE TABLE "letter_count" (
    "letter_id" UUID NOT NULL,
    "named_total" INTEGER NOT NULL DEFAULT 0,
    "named_verified" INTEGER NOT NULL DEFAULT 0,
    "anonymous_total" INTEGER NOT NULL DEFAULT 0,
    "anonymous_verified" INTEGER NOT NULL DEFAULT 0,
    "not_shown" INTEGER NOT NULL DEFAULT 0,
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
    "seen_at" TIMESTAMPTZ(0) NOT NULL,
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
    "subject" TEXT NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "previous" BYTEA NOT NULL,
    "hash" BYTEA NOT NULL,

    CONSTRAINT "audit_entry_pkey" PRIMARY KEY ("number")
);

-- CreateTable
CREATE TABLE "key_fingerprint" (
    "purpose" TEXT NOT NULL,
    "key_id" TEXT NOT NULL,
    "fingerprint" BYTEA NOT NULL,
    "dead" BOOLEAN NOT NULL DEFAULT false,

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
CREATE INDEX "named_challenge_day_idx" ON "named_challenge"("day");

-- CreateIndex
CREATE UNIQUE INDEX "named_challenge_letter_id_mark_key" ON "named_challenge"("letter_id", "mark");

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
CREATE UNIQUE INDEX "named_signature_letter_id_receipt_hash_key" ON "named_signature"("letter_id", "receipt_hash");

-- CreateIndex
CREATE INDEX "anonymous_signature_letter_id_shown_on_id_idx" ON "anonymous_signature"("letter_id", "shown_on", "id");

-- CreateIndex
CREATE INDEX "anonymous_signature_letter_id_employer_id_shown_on_id_idx" ON "anonymous_signature"("letter_id", "employer_id", "shown_on", "id");

-- CreateIndex
CREATE UNIQUE INDEX "anonymous_signature_letter_id_receipt_hash_key" ON "anonymous_signature"("letter_id", "receipt_hash");

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
ALTER TABLE "anonymous_batch" ADD CONSTRAINT "anonymous_batch_letter_id_fkey" FOREIGN KEY ("letter_id") REFERENCES "letter"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "letter_count" ADD CONSTRAINT "letter_count_letter_id_fkey" FOREIGN KEY ("letter_id") REFERENCES "letter"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "organizer_session" ADD CONSTRAINT "organizer_session_organizer_id_fkey" FOREIGN KEY ("organizer_id") REFERENCES "organizer"("id") ON DELETE CASCADE ON UPDATE CASCADE;



-- Not in the write-ahead log and left out of dumps: who asked how often is nobody's history.
ALTER TABLE "rate_limit" SET UNLOGGED;
