-- DropIndex
DROP INDEX "named_signature_name_key_idx";

-- CreateTable
CREATE TABLE "named_signature_word" (
    "letter_id" UUID NOT NULL,
    "prefix" TEXT COLLATE "C" NOT NULL,
    "signed_on" DATE NOT NULL,
    "id" UUID NOT NULL,
    "word" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "named_signature_word_pkey" PRIMARY KEY ("letter_id","prefix","signed_on","id","word")
);

-- CreateIndex
CREATE INDEX "named_signature_word_letter_id_word_signed_on_id_idx" ON "named_signature_word"("letter_id", "word", "signed_on", "id");

-- Every word of a name key has its row, and none stays when a signature is deleted, whoever deletes it.
CREATE FUNCTION named_signature_words_added() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO named_signature_word (letter_id, prefix, signed_on, id, word)
  SELECT a.letter_id, left(w.word, 3), a.signed_on, a.id, w.word
  FROM added a, string_to_table(a.name_key, ' ') AS w (word) WHERE w.word <> ''
  ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;

CREATE FUNCTION named_signature_words_removed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM named_signature_word d USING removed r, string_to_table(r.name_key, ' ') AS w (word)
  WHERE d.letter_id = r.letter_id AND d.prefix = left(w.word, 3) AND d.signed_on = r.signed_on AND d.id = r.id
    AND d.word = w.word;
  RETURN NULL;
END $$;

CREATE FUNCTION named_signature_words_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM named_signature_word d USING added a, removed r, string_to_table(r.name_key, ' ') AS w (word)
  WHERE a.letter_id = r.letter_id AND a.id = r.id AND (a.name_key, a.signed_on) <> (r.name_key, r.signed_on)
    AND d.letter_id = r.letter_id AND d.prefix = left(w.word, 3) AND d.signed_on = r.signed_on AND d.id = r.id
    AND d.word = w.word;
  INSERT INTO named_signature_word (letter_id, prefix, signed_on, id, word)
  SELECT a.letter_id, left(w.word, 3), a.signed_on, a.id, w.word
  FROM added a JOIN removed r USING (letter_id, id), string_to_table(a.name_key, ' ') AS w (word)
  WHERE (a.name_key, a.signed_on) <> (r.name_key, r.signed_on) AND w.word <> ''
  ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;

CREATE TRIGGER named_signature_words_added AFTER INSERT ON named_signature
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION named_signature_words_added();
CREATE TRIGGER named_signature_words_removed AFTER DELETE ON named_signature
  REFERENCING OLD TABLE AS removed FOR EACH STATEMENT EXECUTE FUNCTION named_signature_words_removed();
CREATE TRIGGER named_signature_words_changed AFTER UPDATE ON named_signature
  REFERENCING OLD TABLE AS removed NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION named_signature_words_changed();

-- Of the keys as they were before: words without case and accents. New signatures bring the new ones.
INSERT INTO named_signature_word (letter_id, prefix, signed_on, id, word)
SELECT s.letter_id, left(w.word, 3), s.signed_on, s.id, w.word
FROM named_signature s, string_to_table(s.name_key, ' ') AS w (word) WHERE w.word <> ''
ON CONFLICT DO NOTHING;
