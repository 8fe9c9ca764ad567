import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ProblemNotice } from '@/components/ui/problem-notice';
import { PublicShell } from '@/components/ui/public-shell';
import { isLocale, pathIn } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';
import { problemOf, problemStatuses, type ProblemStatus } from '@/lib/server/gateway/problem-pages';

type Problem = (typeof problemOf)[ProblemStatus];

/** Where coming back to the same address is what helps. */
const passing = new Set<Problem>(['broken', 'away']);

interface Props {
  params: Promise<{ locale: string; status: string }>;
}

async function textsOf({ params }: Props) {
  const { locale, status } = await params;
  const known = problemStatuses.find((one) => String(one) === status);
  if (known === undefined || !isLocale(locale)) notFound();
  const problem = problemOf[known];
  const t = translator(locale, 'problem');
  return { locale, problem, title: t(`${problem}.title`), text: t(`${problem}.text`), step: t(`${problem}.step`) };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { title } = await textsOf(props);
  return { title, robots: { index: false } };
}

/**
 * The gateway sends this page, with its status, in place of the renderer's own, which has an empty body. Nobody else
 * can ask for it.
 */
export default async function ProblemPage(props: Props) {
  const { locale, problem, ...texts } = await textsOf(props);
  return (
    <PublicShell locale={locale} path="/">
      <ProblemNotice {...texts} href={passing.has(problem) ? '' : pathIn(locale, '/')} />
    </PublicShell>
  );
}
