-- AlterTable
ALTER TABLE "letter" ADD COLUMN     "closing_zone" TEXT NOT NULL DEFAULT 'UTC',
ADD COLUMN     "names_omitted" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "signers_indexed" BOOLEAN NOT NULL DEFAULT false;
