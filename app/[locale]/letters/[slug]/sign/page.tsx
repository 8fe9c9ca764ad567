import { DETAILS_FORM, DetailsStep } from '@/components/signing/details-step';
import { SignEnding } from '@/components/signing/sign-ending';
import { SignShell } from '@/components/signing/sign-shell';
import { acceptsNewSignatures } from '@/lib/letters/rules';
import { database } from '@/lib/platform/db';
import { closingTime } from '@/lib/i18n/translator';
import { signPath } from '@/lib/signing/steps/rules';
import { employerChoices } from '@/lib/signing/view/queries';
import { readSignStep, signMetadata, type SignProps } from './read-sign-step';

export const generateMetadata = signMetadata;

/** The first step. Without a state it is the same for everyone, and comes from the response cache. */
export default async function SignPage(props: SignProps) {
  const { locale, letter, link, step } = await readSignStep(props);
  const { slug } = letter;
  const path = signPath(slug, 'details');
  if (!acceptsNewSignatures(letter.state))
    return (
      <SignShell locale={locale} letter={letter} path={path}>
        <SignEnding
          locale={locale}
          ending="closed"
          slug={slug}
          letter={link}
          closedSince={closingTime(locale, letter)}
        />
      </SignShell>
    );
  return (
    <SignShell locale={locale} letter={letter} path={path} languageForm={DETAILS_FORM}>
      <DetailsStep
        locale={locale}
        slug={slug}
        letter={link}
        choices={await employerChoices(database(), letter)}
        state={step?.state ?? null}
        sealed={step?.sealed}
      />
    </SignShell>
  );
}
