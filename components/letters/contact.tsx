import { DefinitionRows } from '@/components/ui/definition-rows';
import type { About } from '@/lib/letters/queries';
import type { Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';
import styles from './contact.module.css';

/** How to reach those who ask: as text to copy, since an email program on a work computer is no good place to open. */
export function Contact({ locale, about }: { locale: Locale; about: About }) {
  const t = translator(locale, 'about');
  const { contactEmail, contactSignal, contactAge } = about;
  const rows = [
    contactEmail && { term: t('contact.email'), text: <a href={`mailto:${contactEmail}`}>{copyable(contactEmail)}</a> },
    contactSignal && { term: t('contact.signal'), text: <Signal at={contactSignal} /> },
    contactAge && { term: t('contact.age'), text: copyable(contactAge), quiet: t('contact.ageHelp') },
  ].filter((row) => row !== '');
  return rows.length > 0 ? <DefinitionRows rows={rows} /> : <p>{t('contact.none')}</p>;
}

/** A Signal name, or a link that Signal made. */
function Signal({ at }: { at: string }) {
  return at.startsWith('https://') ? (
    <a href={at} rel="nofollow noopener">
      {copyable(at)}
    </a>
  ) : (
    copyable(at)
  );
}

/** Selected whole by one click or touch. */
const copyable = (text: string) => (
  <code className={styles.copyable} dir="ltr">
    {text}
  </code>
);
