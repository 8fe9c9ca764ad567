import { SignatureList } from '@/components/signatures/signature-list';
import { signatureWords } from '@/components/signatures/signature-labels';
import { Actions } from '@/components/ui/actions';
import { Button } from '@/components/ui/button';
import { Form } from '@/components/ui/form';
import { RadioRow } from '@/components/ui/radio-row';
import { TextField } from '@/components/ui/text-field';
import { removeSelected } from '@/lib/moderation/actions';
import type { NamedListItem } from '@/lib/moderation/admin-queries';
import { reasonCodes } from '@/lib/moderation/schema';
import { translator } from '@/lib/i18n/translator';
import { isVerified } from '@/lib/signatures/rules';

const t = translator('en', 'dashboard');

interface RemovalFormProps {
  slug: string;
  rows: NamedListItem[];
  search: string;
  /** The list that this came from. */
  back: string;
  /** No reason was given. */
  problem: boolean;
}

/** The signatures as they stand, and the question why they go. */
export function RemovalForm({ slug, rows, search, back, problem }: RemovalFormProps) {
  return (
    <Form action={removeSelected}>
      <SignatureList
        signatures={rows.map((row) => ({ ...row, verified: isVerified(row.verificationLevel) }))}
        words={signatureWords('en')}
        label={t('signatures.removal.chosen')}
      />
      <input type="hidden" name="letter" value={slug} />
      <input type="hidden" name="q" value={search} />
      {rows.map(({ id }) => (
        <input key={id} type="hidden" name="id" value={id} />
      ))}
      <RadioRow
        name="why"
        label={t('signatures.removal.why')}
        hint={t('signatures.removal.whyHint')}
        error={problem ? t('signatures.removal.reasonMissing') : undefined}
        options={reasonCodes.map((code) => ({
          value: code,
          label: code === 'other' ? t('signatures.removal.other') : t(`signatures.removal.reasons.${code}`),
        }))}
        // Nothing else leads back here.
        defaultValue={problem ? 'other' : undefined}
        required
      />
      <TextField name="reason" label={t('signatures.removal.otherText')} maxLength={200} />
      <Actions>
        <Button kind="quiet">{t('signatures.removal.button', { count: rows.length })}</Button>
        <a href={back}>{t('signatures.removal.back')}</a>
      </Actions>
    </Form>
  );
}
