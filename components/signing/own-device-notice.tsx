import { Beside } from '@/components/ui/side-by-side';
import { Qr } from '@/components/ui/qr';
import { env } from '@/lib/platform/env';
import { pathIn, type Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';

/** The first word to whoever wants to sign: on which device, with which address. */
export function OwnDevice({ locale, slug }: { locale: Locale; slug: string }) {
  const t = translator(locale, 'sign');
  const address = env().BASE_URL + pathIn(locale, `/letters/${slug}/sign`);
  return (
    <Beside picture={<Qr text={address} label={t('qr', { address })} />}>
      <p>{t('ownDevice')}</p>
      <p>{t('workMail')}</p>
    </Beside>
  );
}
