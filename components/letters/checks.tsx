import { DefinitionRows } from '@/components/ui/definition-rows';
import type { Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';
import { THRESHOLD, GROUP_SIZE } from '@/lib/tallies/rules';

interface ChecksProps {
  locale: Locale;
  /** The least number of anonymous signatures that are published together. */
  batchSize: number;
}

const checks = ['mailbox', 'once', 'tick', 'declared', 'batches', 'steps', 'silence', 'trust'] as const;

/** How signatures are checked, and what nobody can check. */
export function Checks({ locale, batchSize }: ChecksProps) {
  const t = translator(locale, 'about');
  const numbers = { size: batchSize, first: THRESHOLD, next: GROUP_SIZE };
  return (
    <DefinitionRows
      rows={checks.map((check) => ({ term: t(`checks.${check}.term`), text: t(`checks.${check}.text`, numbers) }))}
    />
  );
}
