import { closingTime } from '@/lib/i18n/translator';
import { notFound } from 'next/navigation';
import { SignEnding } from '@/components/signing/sign-ending';
import { SignShell } from '@/components/signing/sign-shell';
import { endingPath } from '@/lib/signing/steps/rules';
import { endings } from '@/lib/signing/steps/schema';
import { readSignStep, signMetadata, type SignProps } from '../../read-sign-step';

interface EndingProps extends SignProps {
  params: Promise<{ locale: string; slug: string; ending: string }>;
}

export const generateMetadata = signMetadata;

/** Where signing does not go on. */
export default async function EndingPage(props: EndingProps) {
  const { locale, letter, link, step } = await readSignStep(props);
  const { ending: named } = await props.params;
  const ending = endings.find((one) => one === named);
  if (!ending) notFound();
  const { slug } = letter;
  return (
    <SignShell locale={locale} letter={letter} path={endingPath(slug, ending)} sealed={step?.sealed}>
      <SignEnding locale={locale} ending={ending} slug={slug} letter={link} closedSince={closingTime(locale, letter)} />
    </SignShell>
  );
}
