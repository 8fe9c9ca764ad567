import { ErrorSummary } from '@/components/ui/error-summary';
import { RadioRow } from '@/components/ui/radio-row';
import { TextField } from '@/components/ui/text-field';
import { correctableFields, relations, type CorrectableField } from '@/lib/signatures/schema';
import type { FieldErrors } from '@/lib/signing/fields/schema';
import type { TypedCorrection } from '@/lib/signing/receipts/schema';
import type { ReceiptPageWords } from './receipt-labels';

interface CorrectionFieldsProps {
  words: ReceiptPageWords;
  typed: TypedCorrection;
  errors: FieldErrors;
}

/** What a named signer may change; the name and the address are not among it. */
export function CorrectionFields({ words, typed, errors }: CorrectionFieldsProps) {
  const { fields, fieldErrors, maxLengths } = words;
  const error = (field: CorrectableField) => {
    const code = errors[field];
    return code && fieldErrors[code];
  };
  const wrong = correctableFields.flatMap((name) => {
    const message = error(name);
    return message ? [{ name, message }] : [];
  });
  return (
    <>
      {wrong.length > 0 && <ErrorSummary submission={errors} title={words.errorsTitle} errors={wrong} />}
      <TextField
        name="employer"
        label={fields.employer}
        error={error('employer')}
        defaultValue={typed.employer}
        maxLength={maxLengths.employer}
        autoComplete="organization"
        dir="auto"
      />
      <RadioRow
        name="relation"
        label={fields.relation.label}
        error={error('relation')}
        options={relations.map((relation) => ({ value: relation, label: fields.relation[relation] }))}
        defaultValue={typed.relation}
      />
      <TextField
        name="role"
        label={fields.role}
        optional={fields.optional}
        error={error('role')}
        defaultValue={typed.role}
        maxLength={maxLengths.role}
        autoComplete="organization-title"
        dir="auto"
      />
    </>
  );
}
