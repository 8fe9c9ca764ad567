-- AlterEnum
ALTER TYPE "named_state" ADD VALUE 'held';

-- AlterEnum
ALTER TYPE "decision_kind" ADD VALUE 'approve';
ALTER TYPE "decision_kind" ADD VALUE 'refuse';

-- CreateTable
CREATE TABLE "budget" (
    "name" TEXT NOT NULL,
    "per_hour" INTEGER NOT NULL,

    CONSTRAINT "budget_pkey" PRIMARY KEY ("name")
);

-- CreateTable
CREATE TABLE "budget_counter" (
    "key" BYTEA NOT NULL,
    "until" TIMESTAMPTZ(0) NOT NULL,
    "count" INTEGER NOT NULL,

    CONSTRAINT "budget_counter_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "email_turn" (
    "key" BYTEA NOT NULL,
    "until" TIMESTAMPTZ(0) NOT NULL,
    "busy_until" TIMESTAMPTZ(0),
    "granted" BOOLEAN NOT NULL DEFAULT false,
    "ended" BOOLEAN NOT NULL DEFAULT false,
    "place" INTEGER,

    CONSTRAINT "email_turn_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "alert" (
    "id" UUID NOT NULL,
    "letter_id" UUID,
    "kind" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "hour" TIMESTAMPTZ(0) NOT NULL,
    "at_least" INTEGER NOT NULL,
    "announced" BOOLEAN NOT NULL DEFAULT false,
    "dismissed_at" TIMESTAMPTZ(3),

    CONSTRAINT "alert_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "budget_counter_until_idx" ON "budget_counter"("until");

-- CreateIndex
CREATE INDEX "email_turn_until_idx" ON "email_turn"("until");

-- CreateIndex
CREATE INDEX "alert_letter_id_kind_subject_idx" ON "alert"("letter_id", "kind", "subject");

-- Not in the write-ahead log and left out of dumps: who asked how often is nobody's history.
ALTER TABLE "budget_counter" SET UNLOGGED;
ALTER TABLE "email_turn" SET UNLOGGED;
