import type { ReactNode } from 'react';
import { useMessages } from '@/components/ui/messages-provider';
import { SignatureLine, type ShownSignature } from './signature-line';
import styles from './signature-line-preview.module.css';

interface SignatureLinePreviewProps {
  /** That readers will see it like this. */
  caption: string;
  signature: ShownSignature;
  /** Beneath the line: what may change about it later. */
  note?: ReactNode;
}

/** A signature as readers will see it, while it is typed and again at the review. */
export function SignatureLinePreview({ caption, signature, note }: SignatureLinePreviewProps) {
  return (
    <div className={styles.draft}>
      <p className={styles.quiet}>{caption}</p>
      <SignatureLine signature={signature} labels={useMessages('signers.line')} draft />
      {note && <p className={styles.quiet}>{note}</p>}
    </div>
  );
}
