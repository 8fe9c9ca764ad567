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
        { word: t('signatures.figures.counted'), number: write(count.total) },
        { word: t('signatures.figures.named'), number: write(count.named.total) },
        { word: t('signatures.figures.anonymous'), number: write(count.anonymous.total) },
        {
          word: t('signatures.figures.verified'),
          number: count.total === 0 ? write(0) : share.format(verified / count.total),
        },
      ]}
    />
  );
}
