import type { ReactNode } from 'react';
import { SignEnding } from '@/components/signing/sign-ending';
import { SignShell } from '@/components/signing/sign-shell';
import type { SignStepProps } from '@/components/signing/step-props';
import { closingTime } from '@/lib/i18n/translator';
import { signPath } from '@/lib/signing/steps/rules';
import type { SignStep } from '@/lib/signing/steps/schema';
import { readSignStep, type SignProps } from './read-sign-step';

type Content = (props: SignStepProps) => Promise<ReactNode> | ReactNode;

/** A page that shows what its address holds. Where that is nothing, or no longer opens, it says so, with the next step. */
export async function signStepPage(props: SignProps, step: SignStep, content: Content): Promise<ReactNode> {
  const { locale, letter, link, step: read } = await readSignStep(props);
  const { slug } = letter;
  const shown = read && (await content({ locale, slug, letter: link, ...read }));
  return (
    <SignShell locale={locale} letter={letter} path={signPath(slug, step)} sealed={read?.sealed}>
      {shown ?? (
        <SignEnding
          locale={locale}
          ending="page-expired"
          slug={slug}
          letter={link}
          closedSince={closingTime(locale, letter)}
        />
      )}
    </SignShell>
  );
}
