import { numerals } from '@/components/ui/numerals';
import { translator } from '@/lib/i18n/translator';
import type { LetterCount } from '@/lib/tallies/rules';
import { Figures } from './figures';

const t = translator('en', 'dashboard');
const write = numerals('en');
const share = new Intl.NumberFormat('en', { style: 'percent' });

/** The letter's four numbers, the same as readers have them. */
export function SignatureFigures({ count }: { count: LetterCount }) {
  const verified = count.named.verified + count.anonymous.verified;
  return (
    <Figures
      figures={[
        { label: t('signatures.figures.counted'), number: write(count.total) },
        { label: t('signatures.figures.named'), number: write(count.named.total) },
        { label: t('signatures.figures.anonymous'), number: write(count.anonymous.total) },
        {
          label: t('signatures.figures.verified'),
          number: count.total === 0 ? write(0) : share.format(verified / count.total),
        },
      ]}
    />
  );
}
