import type { Metadata } from 'next';
import { LetterShell } from '@/components/letters/letter-shell';
import { OwnDeviceNotice } from '@/components/signing/own-device-notice';
import { SignForm } from '@/components/signing/sign-form';
import { MessagesProvider } from '@/components/ui/messages-provider';
import { listedEmployers } from '@/lib/employers/queries';
import { pageMessages, type MessageSection } from '@/lib/i18n/page-messages';
import { longDate, translator } from '@/lib/i18n/translator';
import { acceptsNewSignatures } from '@/lib/letters/rules';
import { database } from '@/lib/platform/db';
import { env } from '@/lib/platform/env';
import { untouched } from '@/lib/platform/form';
import { signPage } from '@/lib/signing/view/queries';
import type { SignState } from '@/lib/signing/steps/schema';
import { readLetter, type LetterProps } from '../read-letter';

const sections: MessageSection[] = ['sign', 'receipt.shown', 'signers.line'];

export async function generateMetadata(props: LetterProps): Promise<Metadata> {
  const { locale, letter } = await readLetter(props);
  const title = translator(locale, 'sign')('pageTitle', { title: letter.translation.title });
  return { title, robots: { index: false } };
}

export default async function SignPage(props: LetterProps) {
  const { locale, letter } = await readLetter(props);
  const employers = await listedEmployers(database());
  // Also where it is closed the form is behind it: a code that was asked for before is still taken.
  const initial: SignState = acceptsNewSignatures(letter.state)
    ? { step: 'details', ...untouched }
    : { step: 'stopped', reason: 'closed', ...untouched };
  const values = { size: env().BATCH_SIZE, date: longDate(locale, new Date(letter.closesOn)) };
  return (
    <LetterShell locale={locale} letter={letter} path={`/letters/${letter.slug}/sign`}>
      <MessagesProvider messages={pageMessages(locale, sections, values)}>
        <SignForm
          initial={initial}
          page={signPage(letter, locale, employers)}
          ownDevice={<OwnDeviceNotice locale={locale} slug={letter.slug} />}
        />
      </MessagesProvider>
    </LetterShell>
  );
}
