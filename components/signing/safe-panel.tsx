import { Qr } from '@/components/ui/qr';
import { version } from '@/package.json';
import { env } from '@/lib/platform/env';
import { pathIn, type Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';
import styles from './safe-panel.module.css';

/** "Is this safe?", where it is asked: short answers beside the choice, each with the way to the long one. */
export function SafePanel({ locale, slug }: { locale: Locale; slug: string }) {
  const t = translator(locale, 'sign');
  const address = env().BASE_URL + pathIn(locale, `/letters/${slug}/sign`);
  const { SOURCE_URL, BASE_URL } = env();
  const link = (href: string, label: string) => (
    <>
      {' '}
      <a href={href}>{label}</a>
    </>
  );
  const rows = [
    { term: t('safe.published.term'), text: t('exposure') },
    {
      term: t('safe.stored.term'),
      text: t('safe.stored.text'),
      more: link(pathIn(locale, '/privacy'), t('safe.stored.more')),
    },
    {
      term: t('safe.server.term'),
      text: t.rich('safe.server.text', { host: new URL(BASE_URL).host, bdi: (host) => <bdi dir="ltr">{host}</bdi> }),
      more: link(pathIn(locale, `/letters/${slug}/about`), t('safe.server.more')),
    },
    {
      term: t('safe.code.term'),
      text: t('safe.code.text', { version }),
      more: SOURCE_URL && link(SOURCE_URL, t('safe.code.more')),
    },
    { term: t('safe.device.term'), text: t('safe.device.text') },
  ];
  return (
    <section className={styles.panel} aria-labelledby="safe">
      <h2 id="safe" className={styles.title}>
        {t('safe.title')}
      </h2>
      <dl className={styles.rows}>
        {rows.map(({ term, text, more }) => (
          <div key={term}>
            <dt className={styles.term}>{term}</dt>
            <dd>
              {text}
              {more}
            </dd>
          </div>
        ))}
      </dl>
      <div className={styles.qr}>
        <Qr text={address} label={t('qr', { address })} />
      </div>
    </section>
  );
}
