-- The desk searches roles as well as names, and looks up what was done to a signature.
CREATE INDEX "named_signature_role_idx" ON "named_signature" USING GIN ("role" gin_trgm_ops);

CREATE INDEX "audit_entry_subject_idx" ON "audit_entry"("subject");
