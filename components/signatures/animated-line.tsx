import { SignatureLine, type ShownSignature, type SignatureLabels } from './signature-line';
import styles from './animated-line.module.css';

interface AnimatedLineProps {
  signature: ShownSignature;
  labels: SignatureLabels;
}

/** The signer's own signature after confirming: drawn once, from the ×. It does not move for those who ask for that. */
export function AnimatedLine({ signature, labels }: AnimatedLineProps) {
  return (
    <div className={styles.drawn}>
      <SignatureLine signature={signature} labels={labels} />
    </div>
  );
}
