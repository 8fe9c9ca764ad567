import { ReceiptCopy } from './receipt-copy';
import type { ReceiptWords } from './receipt-labels';
import styles from './receipt-code.module.css';

/** The receipt, for the one time: two plain lines to copy, and how to keep them. They do not name the letter. */
export function ReceiptShown({ receipt, words }: { receipt: string; words: ReceiptWords }) {
  return (
    <section className={styles.slip} aria-labelledby="receipt-title">
      <h2 id="receipt-title" className={styles.title}>
        {words.title}
      </h2>
      <p>{words.once}</p>
      <div className={styles.lines}>
        <p className={styles.receipt} dir="ltr" translate="no">
          {receipt}
        </p>
        <p className={styles.use}>
          {words.use}{' '}
          <a href={words.address}>
            <bdi>{words.address}</bdi>
          </a>
        </p>
      </div>
      <ReceiptCopy receipt={receipt} words={words} />
      <p className={styles.keep}>{words.keep}</p>
    </section>
  );
}
