import { useMessages } from '@/components/ui/messages-provider';
import { SignatureLine, type ShownSignature } from './signature-line';
import styles from './animated-line.module.css';

/** The signer's own signature after confirming: drawn once, from the ×. It does not move for those who ask for that. */
export function AnimatedLine({ signature }: { signature: ShownSignature }) {
  return (
    <div className={styles.drawn}>
      <SignatureLine signature={signature} labels={useMessages('signers.line')} />
    </div>
  );
}
