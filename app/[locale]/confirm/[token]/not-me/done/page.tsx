import { NotMeDone } from '@/components/signing/not-me';
import { SignShell } from '@/components/signing/sign-shell';
import { confirmPath } from '@/lib/signing/steps/rules';
import { linkMetadata, readLink, type LinkProps } from '../../read-link';

export const generateMetadata = linkMetadata('notMe');

/** The same for every link, used or not. */
export default async function NotMeDonePage(props: LinkProps) {
  const { locale, token, letter, step } = await readLink(props);
  return (
    <SignShell locale={locale} letter={letter} path={confirmPath(token, 'not-me/done')} sealed={step?.sealed}>
      <NotMeDone locale={locale} letter={letter} />
    </SignShell>
  );
}
