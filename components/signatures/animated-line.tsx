import { SignatureLine, type ShownSignature, type SignatureWords } from './signature-line';
import styles from './animated-line.module.css';

/** The signer's own line after confirming: drawn once, from the ×. It stands still for those who ask for that. */
export function DrawnLine({ signature, words }: { signature: ShownSignature; words: SignatureWords }) {
  return (
    <div className={styles.drawn}>
      <SignatureLine signature={signature} words={words} />
    </div>
  );
}
