import { TickLegend } from '@/components/ui/tick';
import { SignatureLine, type ShownSignature, type SignatureLabels } from './signature-line';
import styles from './signature-list.module.css';

interface SignatureListProps {
  signatures: ShownSignature[];
  labels: SignatureLabels;
  /** What the list is, for screen readers. */
  label: string;
}

/** Signatures in columns, as at the foot of a printed letter, in reading order row by row. */
export function SignatureList({ signatures, labels, label }: SignatureListProps) {
  return (
    <>
      <ol className={styles.list} aria-label={label}>
        {signatures.map((signature, index) => (
          <li key={index} data-signature className={styles.item}>
            <SignatureLine signature={signature} labels={labels} />
          </li>
        ))}
      </ol>
      {signatures.some((signature) => signature.verified) && <TickLegend label={labels.verified} />}
    </>
  );
}
