import { RadioCards } from '@/components/ui/radio-cards';
import { RadioRow } from '@/components/ui/radio-row';
import { SelectField, TextField } from '@/components/ui/text-field';
import { Tick } from '@/components/ui/tick';
import { otherEmployer, type Field } from '@/lib/signing/fields/schema';
import { relations } from '@/lib/signatures/schema';
import type { TypedFields } from '@/lib/signing/steps/schema';
import { listedId } from './field-errors';
import type { SignWords } from './labels';

interface FieldsProps {
  words: SignWords;
  typed: TypedFields;
  error: (field: Field) => string | undefined;
}

/** The two ways, compared in the same three lines. */
export function Ways({ words, typed, error }: FieldsProps) {
  const { label, shown, kept, counts } = words.way;
  const cards = (['named', 'anonymous'] as const).map((way) => ({
    value: way,
    title: words.way[way].title,
    lines: [
      { term: shown, text: words.way[way].shown },
      { term: kept, text: words.way[way].kept },
      { term: counts, text: words.way[way].counts },
    ],
  }));
  return <RadioCards name="way" label={label} error={error('way')} cards={cards} defaultValue={typed.way} />;
}

/** What stands under the letter with a name. */
export function NamedFields({ words, typed, error, suggestions }: FieldsProps & { suggestions: string[] }) {
  return (
    <>
      <TextField
        name="name"
        label={words.name.label}
        hint={words.name.hint}
        error={error('name')}
        defaultValue={typed.name}
        maxLength={words.maxLengths.name}
        autoComplete="name"
        dir="auto"
      />
      <TextField
        name="employer"
        label={words.employer.label}
        hint={words.employer.hint}
        error={error('employer')}
        defaultValue={typed.employer}
        maxLength={words.maxLengths.employer}
        suggestions={suggestions}
        autoComplete="organization"
        dir="auto"
      />
      <RadioRow
        name="relation"
        label={words.relation.label}
        error={error('relation')}
        options={relations.map((relation) => ({ value: relation, label: words.relation[relation] }))}
        defaultValue={typed.relation}
      />
      <TextField
        name="role"
        label={words.role.label}
        optional={words.optional}
        error={error('role')}
        defaultValue={typed.role}
        maxLength={words.maxLengths.role}
        autoComplete="organization-title"
        dir="auto"
      />
    </>
  );
}

/** The one thing that is asked of an anonymous signer beside the address. */
export function AnonymousFields({ words, typed, error, employers }: FieldsProps & { employers: string[] }) {
  return (
    <SelectField
      id={listedId}
      name="employer"
      label={words.listed.label}
      hint={words.listed.hint}
      error={typed.way === 'anonymous' ? error('employer') : undefined}
      defaultValue={typed.listed}
      options={[
        { value: '', label: words.listed.choose },
        { value: otherEmployer, label: words.listed.other },
        ...employers,
      ]}
      autoComplete="off"
    />
  );
}

/** The address; what the mail is about depends on the way. */
export function EmailField({ words, typed, error }: FieldsProps) {
  const [before, after] = words.email.named.split('{tick}');
  const named = (
    <>
      {before}
      <Tick label={words.line.verified} />
      {after}
    </>
  );
  const hint = typed.way === 'anonymous' ? words.email.anonymous : typed.way === 'named' ? named : undefined;
  return (
    <TextField
      name="email"
      type="email"
      label={words.email.label}
      hint={hint}
      error={error('email')}
      defaultValue={typed.email}
      autoComplete={typed.way === 'named' ? 'email' : 'off'}
      autoCapitalize="none"
      spellCheck={false}
      dir="ltr"
    />
  );
}
