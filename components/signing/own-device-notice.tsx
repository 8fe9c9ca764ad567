import { SideBySide } from '@/components/ui/side-by-side';
import { Qr } from '@/components/ui/qr';
import { env } from '@/lib/platform/env';
import { pathIn, type Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';

/** Before anything else: on which device to sign, and with which address. */
export function OwnDeviceNotice({ locale, slug }: { locale: Locale; slug: string }) {
  const t = translator(locale, 'sign');
  const address = env().BASE_URL + pathIn(locale, `/letters/${slug}/sign`);
  return (
    <SideBySide picture={<Qr text={address} label={t('qr', { address })} />}>
      <p>{t('ownDevice')}</p>
      <p>{t('workEmail')}</p>
    </SideBySide>
  );
}
