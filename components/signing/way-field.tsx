import { RadioCards } from '@/components/ui/radio-cards';
import { env } from '@/lib/platform/env';
import type { Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';

interface WayFieldProps {
  locale: Locale;
  name: string;
  error: string | undefined;
  defaultValue: string;
}

/** The two ways to sign, compared in the same three lines. */
export function WayField({ locale, ...field }: WayFieldProps) {
  const t = translator(locale, 'sign');
  const size = env().BATCH_SIZE;
  const cards = (['named', 'anonymous'] as const).map((way) => ({
    value: way,
    title: t(`way.${way}.title`),
    lines: [
      { term: t('way.shown'), text: t(`way.${way}.shown`) },
      { term: t('way.stored'), text: t(`way.${way}.stored`) },
      { term: t('way.counts'), text: way === 'named' ? t('way.named.counts') : t('way.anonymous.counts', { size }) },
    ],
  }));
  return <RadioCards {...field} label={t('way.label')} cards={cards} />;
}
