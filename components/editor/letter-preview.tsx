'use client';

import { useDeferredValue } from 'react';
import { characterNotes } from '@/lib/letters/characters/rules';
import { letterTextNotes } from '@/lib/letters/notes/rules';
import { directionOf, type Locale } from '@/lib/i18n/locales';
import { LetterText } from '../letters/letter-text';
import { TextNotes } from './text-notes';
import styles from './letter-preview.module.css';

interface LetterPreviewProps {
  locale: Locale;
  label: string;
  empty: string;
  texts: { title: string; addressees: string; body: string };
}

/** The letter as it will look, in the very element that readers get, below what it will not show; follows the typing when there is time. */
export function LetterPreview({ locale, label, empty, texts }: LetterPreviewProps) {
  const { title, addressees, body } = useDeferredValue(texts);
  return (
    <div className={styles.column}>
      <TextNotes notes={[...characterNotes(title), ...characterNotes(addressees), ...letterTextNotes(body)]} />
      <section className={styles.preview} aria-label={`${label}: ${title || locale}`}>
        <p className={styles.label}>{label}</p>
        <div lang={locale} dir={directionOf(locale)} className={styles.paper}>
          {title && <p className={styles.title}>{title}</p>}
          {addressees && <p className={styles.addressees}>{addressees}</p>}
          {body && <LetterText id={`preview-${locale}`} markdown={body} />}
        </div>
        {!title && !addressees && !body && <p className={styles.label}>{empty}</p>}
      </section>
    </div>
  );
}
