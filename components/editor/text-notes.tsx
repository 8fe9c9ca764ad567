'use client';

import type { LetterTextNote } from '@/lib/letters/notes/rules';
import { useMessages } from '../ui/messages-provider';
import { Notice } from '../ui/notice';
import styles from './text-notes.module.css';

// More places of one kind than this are one habit, and the list would push the preview away.
const MOST_PLACES = 12;

/** What readers will not see as it was typed, by kind, with the line and the words of each place; nothing where all is well. */
export function TextNotes({ notes }: { notes: readonly LetterTextNote[] }) {
  const t = useMessages('dashboard.editor').form.notes;
  if (notes.length === 0) return null;
  const codes = [...new Set(notes.map(({ code }) => code))];
  return (
    <Notice kind="warn" title={t.title}>
      {codes.map((code) => {
        const places = notes.filter((note) => note.code === code);
        return (
          <div key={code}>
            <p>{t[code]}</p>
            <ul className={styles.places}>
              {places.slice(0, MOST_PLACES).map(({ line, excerpt }, index) => (
                <li key={index}>
                  {t.line} {line}: <bdi className={styles.excerpt}>{excerpt}</bdi>
                </li>
              ))}
              {places.length > MOST_PLACES && <li>…</li>}
            </ul>
          </div>
        );
      })}
    </Notice>
  );
}
