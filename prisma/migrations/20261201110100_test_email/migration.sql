-- CreateTable
CREATE TABLE "test_email" (
    "organizer_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "requested_at" TIMESTAMPTZ(0) NOT NULL,
    "outcome" TEXT,
    "stage" TEXT,
    "reply" INTEGER,

    CONSTRAINT "test_email_pkey" PRIMARY KEY ("organizer_id","kind")
);

-- AddForeignKey
ALTER TABLE "test_email" ADD CONSTRAINT "test_email_organizer_id_fkey" FOREIGN KEY ("organizer_id") REFERENCES "organizer"("id") ON DELETE CASCADE ON UPDATE CASCADE;
