import { NotMeQuestion } from '@/components/signing/not-me';
import { SignShell } from '@/components/signing/sign-shell';
import { confirmPath } from '@/lib/signing/steps/rules';
import { linkMetadata, readLink, type LinkProps } from '../read-link';

export const generateMetadata = linkMetadata('notMe');

/** "This was not me": only its button does something. */
export default async function NotMePage(props: LinkProps) {
  const { locale, token, letter, step } = await readLink(props);
  return (
    <SignShell locale={locale} letter={letter} path={confirmPath(token, 'not-me')} sealed={step?.sealed}>
      <NotMeQuestion locale={locale} letter={letter} token={token} unavailable={step?.state.unavailable ?? false} />
    </SignShell>
  );
}
