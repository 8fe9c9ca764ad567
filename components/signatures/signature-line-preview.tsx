import type { ReactNode } from 'react';
import { SignatureLine, type ShownSignature, type SignatureLabels } from './signature-line';
import styles from './signature-line-preview.module.css';

interface SignatureLinePreviewProps {
  /** That readers will see it like this. */
  caption: string;
  signature: ShownSignature;
  labels: SignatureLabels;
  /** Beneath the line: what may change about it later. */
  note?: ReactNode;
}

/** A signature as readers will see it, while it is typed and again at the review. */
export function SignatureLinePreview({ caption, signature, labels, note }: SignatureLinePreviewProps) {
  return (
    <div className={styles.draft}>
      <p className={styles.quiet}>{caption}</p>
      <SignatureLine signature={signature} labels={labels} draft />
      {note && <div className={styles.quiet}>{note}</div>}
    </div>
  );
}
