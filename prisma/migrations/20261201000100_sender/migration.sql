ALTER TABLE "letter_draft" ADD COLUMN     "sender" TEXT NOT NULL DEFAULT '';
