import { Notice } from '@/components/ui/notice';
import type { PublicLetter } from '@/lib/letters/queries';
import { pathIn, type Locale } from '@/lib/i18n/locales';
import { languageName, longDate, translator } from '@/lib/i18n/translator';
import { InLanguage } from './in-language';
import { LetterHead } from './letter-head';
import { LetterText } from './letter-text';
import styles from './letter-sheet.module.css';
import { SignAgain } from './sign-links';

interface LetterSheetProps {
  locale: Locale;
  letter: PublicLetter;
}

/** The letter itself: head, text, and the button after its last line while it can be signed. */
export function LetterSheet({ locale, letter }: LetterSheetProps) {
  const t = translator(locale, 'letter');
  const { title, addressees, body } = letter.translation;
  const address = pathIn(locale, `/letters/${letter.slug}`);
  return (
    <>
      {letter.locale !== locale && (
        <div className={styles.untranslated}>
          <Notice>
            <p>
              {t('untranslated', {
                language: languageName(locale, locale),
                original: languageName(locale, letter.locale),
              })}
            </p>
          </Notice>
        </div>
      )}
      <InLanguage language={letter.locale} page={locale}>
        <LetterHead
          kind={<Published {...{ locale, letter }} />}
          title={title}
          addressees={addressees}
          note={letter.revision.number > 1 && <LastChanged {...{ locale, letter }} />}
        />
        <LetterText id="letter" markdown={body} />
      </InLanguage>
      {letter.state === 'open' && <SignAgain href={`${address}/sign`} label={t('sign')} />}
    </>
  );
}

/** A line of ours inside the letter's head, in the page's language whatever the letter's is. */
function Published({ locale, letter }: LetterSheetProps) {
  const t = translator(locale, 'letter');
  const date = longDate(locale, new Date(letter.openedOn));
  return <bdi lang={locale}>{t(letter.revision.number === 1 ? 'kindUnchanged' : 'kind', { date })}</bdi>;
}

function LastChanged({ locale, letter }: LetterSheetProps) {
  const t = translator(locale, 'letter');
  const revisions = pathIn(locale, `/letters/${letter.slug}/revisions`);
  return (
    <bdi lang={locale}>
      {t('changed', { date: longDate(locale, new Date(letter.lastChangedOn)) })}{' '}
      <a href={revisions}>{t('whatChanged')}</a>
    </bdi>
  );
}
