-- When the password was last typed in this session: exports ask for it again after some minutes.
ALTER TABLE "organizer_session" ADD COLUMN "proved_at" TIMESTAMPTZ(0) NOT NULL DEFAULT now();
ALTER TABLE "organizer_session" ALTER COLUMN "proved_at" DROP DEFAULT;
