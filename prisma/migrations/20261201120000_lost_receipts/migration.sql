-- CreateIndex
CREATE INDEX "named_signature_letter_id_address_token_idx" ON "named_signature"("letter_id", "address_token");
