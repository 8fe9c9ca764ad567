import type { Metadata } from 'next';
import { LetterShell } from '@/components/letters/letter-shell';
import { OwnDevice } from '@/components/signing/own-device-notice';
import { SignForm } from '@/components/signing/sign-form';
import { signWords } from '@/components/signing/labels';
import { listedEmployers } from '@/lib/employers/queries';
import { acceptsNewSignatures } from '@/lib/letters/rules';
import { database } from '@/lib/platform/db';
import { translator } from '@/lib/i18n/translator';
import { emptyFields, type SignState } from '@/lib/signing/steps/schema';
import { readLetter, type LetterProps } from '../read-letter';

export async function generateMetadata(props: LetterProps): Promise<Metadata> {
  const { locale, letter } = await readLetter(props);
  const title = translator(locale, 'sign')('pageTitle', { title: letter.translation.title });
  return { title, robots: { index: false } };
}

export default async function SignPage(props: LetterProps) {
  const { locale, letter } = await readLetter(props);
  const employers = await listedEmployers(database());
  const words = signWords(locale, letter);
  const nothing = { typed: emptyFields, fresh: '', unavailable: false };
  // Also where it is closed the form stands behind: a code that was asked for before is still taken.
  const before: SignState = acceptsNewSignatures(letter.state)
    ? { ...nothing, view: 'form', errors: {} }
    : { ...nothing, view: 'ended', why: 'closed' };
  return (
    <LetterShell locale={locale} letter={letter} path={`/letters/${letter.slug}/sign`}>
      <SignForm
        before={before}
        words={words}
        letter={{ slug: letter.slug, locale }}
        employers={employers.map(({ name }) => name)}
        ownDevice={<OwnDevice locale={locale} slug={letter.slug} />}
      />
    </LetterShell>
  );
}
