import type { ReactNode } from 'react';
import { useMessages } from '@/components/ui/messages-provider';
import { RadioRow } from '@/components/ui/radio-row';
import { TextField } from '@/components/ui/text-field';
import { relations, type CorrectableField } from '@/lib/signatures/schema';

interface CorrectableFieldsProps {
  field: (name: CorrectableField) => { name: string; error: string | undefined; defaultValue: string };
  /** The lengths that the fields announce to the browser. */
  maxLengths: Record<Exclude<CorrectableField, 'relation'>, number>;
  employerHint?: ReactNode;
  employerSuggestions?: string[];
}

/** What a named signer fills in apart from the name, and may correct later: the same fields in both forms. */
export function CorrectableFields({ field, maxLengths, employerHint, employerSuggestions }: CorrectableFieldsProps) {
  const employer = useMessages('sign.employer');
  const relation = useMessages('sign.relation');
  const role = useMessages('sign.role');
  return (
    <>
      <TextField
        {...field('employer')}
        label={employer.label}
        hint={employerHint}
        maxLength={maxLengths.employer}
        suggestions={employerSuggestions}
        autoComplete="organization"
        dir="auto"
      />
      <RadioRow
        {...field('relation')}
        label={relation.label}
        options={relations.map((one) => ({ value: one, label: relation[one] }))}
      />
      <TextField
        {...field('role')}
        label={role.label}
        optional={role.optional}
        maxLength={maxLengths.role}
        autoComplete="organization-title"
        dir="auto"
      />
    </>
  );
}
