-- AlterTable
ALTER TABLE "anonymous_batch" ADD COLUMN     "removed" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "to_remove" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "anonymous_signature" ADD COLUMN     "removed" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "moderation_decision" ADD COLUMN     "batch" INTEGER;

-- What a challenge seals is random to PostgreSQL: it stays in its row, without an attempt to compress it.
ALTER TABLE "link_challenge" ALTER COLUMN "sealed" SET STORAGE PLAIN;
ALTER TABLE "code_challenge" ALTER COLUMN "sealed" SET STORAGE PLAIN;
