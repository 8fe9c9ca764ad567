import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ProblemNotice } from '@/components/ui/problem-notice';
import { PublicShell } from '@/components/ui/public-shell';
import { isLocale, pathIn } from '@/lib/platform/i18n/locales';
import { translator } from '@/lib/platform/i18n/translator';

/*
 * The front server sends these pages, with their status, in place of the renderer's own, which have an empty body. Nobody
 * else can ask for them.
 */
const problems = {
  400: 'unreadable',
  403: 'foreign',
  404: 'missing',
  429: 'tooOften',
  500: 'broken',
  503: 'away',
} as const;
type Problem = (typeof problems)[keyof typeof problems];
const byStatus = new Map<string, Problem>(Object.entries(problems));

/** Where coming back to the same address is what helps. */
const passing = new Set<Problem>(['broken', 'away']);

interface Props {
  params: Promise<{ locale: string; status: string }>;
}

async function textsOf({ params }: Props) {
  const { locale, status } = await params;
  const problem = byStatus.get(status);
  if (!problem || !isLocale(locale)) notFound();
  const t = translator(locale, 'problem');
  return { locale, problem, title: t(`${problem}.title`), text: t(`${problem}.text`), step: t(`${problem}.step`) };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { title } = await textsOf(props);
  return { title, robots: { index: false } };
}

export default async function ProblemPage(props: Props) {
  const { locale, problem, ...texts } = await textsOf(props);
  return (
    <PublicShell locale={locale} path="/">
      <ProblemNotice {...texts} href={passing.has(problem) ? '' : pathIn(locale, '/')} />
    </PublicShell>
  );
}
