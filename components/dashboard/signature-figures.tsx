import { numerals } from '@/components/ui/numerals';
import { dashboardLocale, dashboardTranslator } from '@/lib/i18n/dashboard';
import { formatter } from '@/lib/i18n/translator';
import type { LetterCount } from '@/lib/tallies/rules';
import { Figures } from './figures';

/** The letter's four numbers, the same as readers have them. */
export async function SignatureFigures({ count }: { count: LetterCount }) {
  const locale = await dashboardLocale();
  const t = await dashboardTranslator();
  const write = numerals(locale);
  const share = formatter(locale).number;
  const verified = count.named.verified + count.anonymous.verified;
  return (
    <Figures
      figures={[
        { label: t('signatures.figures.counted'), number: write(count.total) },
        { label: t('signatures.figures.named'), number: write(count.named.total) },
        { label: t('signatures.figures.anonymous'), number: write(count.anonymous.total) },
        {
          label: t('signatures.figures.verified'),
          number: count.total === 0 ? write(0) : share(verified / count.total, { style: 'percent' }),
        },
      ]}
    />
  );
}
