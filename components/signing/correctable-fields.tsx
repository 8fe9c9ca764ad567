import type { ReactNode } from 'react';
import { RadioRow } from '@/components/ui/radio-row';
import { TextField } from '@/components/ui/text-field';
import type { Locale } from '@/lib/i18n/locales';
import { textsOf } from '@/lib/i18n/translator';
import { maxLengths } from '@/lib/signatures/model';
import { relations, type CorrectableField } from '@/lib/signatures/schema';

interface CorrectableFieldsProps {
  locale: Locale;
  field: (name: CorrectableField) => { name: string; error: string | undefined; defaultValue: string };
  employerHint?: ReactNode;
}

/** What a named signer fills in apart from the name, and may correct later: the same fields in both forms. */
export function CorrectableFields({ locale, field, employerHint }: CorrectableFieldsProps) {
  const { employer, relation, role, length } = textsOf(locale).sign;
  return (
    <>
      <TextField
        {...field('employer')}
        label={employer.label}
        hint={employerHint}
        autoComplete="organization"
        dir="auto"
        data-longest={maxLengths.employer}
        data-length={length}
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
        autoComplete="organization-title"
        dir="auto"
        data-longest={maxLengths.role}
        data-length={length}
      />
    </>
  );
}
