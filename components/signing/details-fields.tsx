import type { formFields } from '@/components/ui/form-fields';
import { useMessages } from '@/components/ui/messages-provider';
import { RadioCards } from '@/components/ui/radio-cards';
import { SelectField, TextField } from '@/components/ui/text-field';
import { Tick } from '@/components/ui/tick';
import { useScripts } from '@/components/ui/use-hydrated';
import { otherEmployer, type SignField } from '@/lib/signing/fields/schema';
import type { SignPage } from '@/lib/signing/view/queries';
import { CorrectableFields } from './correctable-fields';
import styles from './details-step.module.css';

interface FieldsProps {
  page: SignPage;
  field: ReturnType<typeof formFields<SignField>>['field'];
}

/** The two ways to sign, compared in the same three lines. */
export function WayField({ field }: Pick<FieldsProps, 'field'>) {
  const t = useMessages('sign').way;
  const cards = (['named', 'anonymous'] as const).map((way) => ({
    value: way,
    title: t[way].title,
    lines: [
      { term: t.shown, text: t[way].shown },
      { term: t.stored, text: t[way].stored },
      { term: t.counts, text: t[way].counts },
    ],
  }));
  return <RadioCards {...field('way')} label={t.label} cards={cards} />;
}

/** What readers see of a named signature. */
export function NamedFields({ page: { maxLengths, employers }, field }: FieldsProps) {
  const t = useMessages('sign');
  // The list is in the page already, for anonymous signers to choose from: a second one would be a third of its weight.
  const scripts = useScripts();
  return (
    <>
      <TextField
        {...field('name')}
        label={t.name.label}
        hint={t.name.hint}
        maxLength={maxLengths.name}
        autoComplete="name"
        dir="auto"
      />
      <CorrectableFields
        field={field}
        maxLengths={maxLengths}
        employerHint={t.employer.hint}
        employerSuggestions={scripts ? employers : undefined}
      />
    </>
  );
}

/** The one thing that is asked of an anonymous signer beside the address. */
export function AnonymousFields({ page: { employers }, field }: FieldsProps) {
  const t = useMessages('sign').listedEmployer;
  return (
    <SelectField
      {...field('listedEmployer')}
      id="listedEmployer"
      name="employer"
      label={t.label}
      hint={t.hint}
      options={[{ value: '', label: t.choose }, { value: otherEmployer, label: t.other }, ...employers]}
      autoComplete="off"
    />
  );
}

/** The address. What the email says depends on the way: the hint of the other one is hidden by the style sheet. */
export function EmailField({ way, field }: Pick<FieldsProps, 'field'> & { way: string }) {
  const t = useMessages('sign').email;
  const { verified } = useMessages('signers.line');
  const [before, after] = t.named.split('{tick}');
  return (
    <TextField
      {...field('email')}
      type="email"
      label={t.label}
      hint={
        <>
          <span className={styles.namedHint}>
            {before}
            <Tick label={verified} />
            {after}
          </span>
          <span className={styles.anonymousHint}>{t.anonymous}</span>
        </>
      }
      autoComplete={way === 'named' ? 'email' : 'off'}
      autoCapitalize="none"
      spellCheck={false}
      dir="ltr"
    />
  );
}
