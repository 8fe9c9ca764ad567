import type { ReactNode } from 'react';
import { SignatureLine, type ShownSignature, type SignatureWords } from './signature-line';
import styles from './signature-preview.module.css';

interface SignatureDraftProps {
  /** "How your signature will appear" */
  caption: string;
  signature: ShownSignature;
  words: SignatureWords;
  /** Beneath the line: what may change about it later. */
  note?: ReactNode;
}

/** The line as it will stand, while it is being written and again at the review. */
export function SignatureDraft({ caption, signature, words, note }: SignatureDraftProps) {
  return (
    <div className={styles.draft}>
      <p className={styles.quiet}>{caption}</p>
      <SignatureLine signature={signature} words={words} draft />
      {note && <p className={styles.quiet}>{note}</p>}
    </div>
  );
}
