import { Qr } from '@/components/ui/qr';
import { env } from '@/lib/platform/env';
import { pathIn, type Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';
import styles from './print-foot.module.css';

/** On paper only: where to find the letter. */
export function PrintFoot({ locale, slug }: { locale: Locale; slug: string }) {
  const t = translator(locale, 'letter');
  const address = env().BASE_URL + pathIn(locale, `/letters/${slug}`);
  return (
    <div className={styles.foot}>
      <Qr text={address} label={t('qr', { address })} />
      <p>
        {t('print')}
        <br />
        <bdi dir="ltr">{address}</bdi>
      </p>
    </div>
  );
}
