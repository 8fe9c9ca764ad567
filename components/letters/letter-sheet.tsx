import type { ReactNode } from 'react';
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

/** Above the letter's text: its title, to whom it speaks and who asks. */
export function LetterOpening({ locale, letter }: LetterSheetProps) {
  const t = translator(locale, 'letter');
  const { title, addressees } = letter.translation;
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
          sender={<Sender {...{ locale, letter }} />}
          note={letter.revision.number > 1 && <LastChanged {...{ locale, letter }} />}
        />
      </InLanguage>
    </>
  );
}

/** The letter's text, and the button after its last line while it can be signed. */
export function LetterSheet({ locale, letter }: LetterSheetProps) {
  const t = translator(locale, 'letter');
  return (
    <>
      <InLanguage language={letter.locale} page={locale}>
        <LetterText id="letter" markdown={letter.translation.body} />
      </InLanguage>
      {letter.state === 'open' && <SignAgain href={pathIn(locale, `/letters/${letter.slug}/sign`)} label={t('sign')} />}
    </>
  );
}

/** Who asks, in the organizers' words where they have said it, and where there is more about them. */
function Sender({ locale, letter }: LetterSheetProps) {
  const t = translator(locale, 'letter');
  const { sender } = letter.about;
  const about = (chunks: ReactNode) => <a href={pathIn(locale, `/letters/${letter.slug}/about`)}>{chunks}</a>;
  const bdi = (chunks: ReactNode) => <bdi lang={letter.locale}>{chunks}</bdi>;
  return (
    <bdi lang={locale}>{sender ? t.rich('sender', { sender, bdi, about }) : t.rich('senderMissing', { about })}</bdi>
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
