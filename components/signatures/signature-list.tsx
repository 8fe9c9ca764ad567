import { TickLegend } from '@/components/ui/tick';
import { SignatureLine, type ShownSignature, type SignatureWords } from './signature-line';
import styles from './signature-list.module.css';

interface SignatureListProps {
  signatures: ShownSignature[];
  words: SignatureWords;
  /** What the list is, for those who hear it. */
  label: string;
}

/** Signatures in columns, as at the foot of a printed letter, in reading order row by row. */
export function SignatureList({ signatures, words, label }: SignatureListProps) {
  return (
    <>
      <ol className={styles.list} aria-label={label}>
        {signatures.map((signature, index) => (
          <li key={index} className={styles.item}>
            <SignatureLine signature={signature} words={words} />
          </li>
        ))}
      </ol>
      {signatures.some((signature) => signature.verified) && <TickLegend label={words.verified} />}
    </>
  );
}
