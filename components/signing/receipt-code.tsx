import { useMessages } from '@/components/ui/messages-provider';
import { ReceiptCopyButton } from './receipt-copy-button';
import styles from './receipt-code.module.css';

/** The receipt, shown once: two plain lines to copy, and how to store them. They do not name the letter. */
export function ReceiptCode({ receipt, url }: { receipt: string; url: string }) {
  const t = useMessages('receipt.shown');
  return (
    <section className={styles.slip} aria-labelledby="receipt-title">
      <h2 id="receipt-title" className={styles.title}>
        {t.title}
      </h2>
      <p>{t.once}</p>
      <div className={styles.lines}>
        <p className={styles.receipt} dir="ltr" translate="no">
          {receipt}
        </p>
        <p className={styles.use}>
          {t.use}{' '}
          <a href={url}>
            <bdi>{url}</bdi>
          </a>
        </p>
      </div>
      <ReceiptCopyButton receipt={receipt} url={url} />
      <p className={styles.keep}>{t.keep}</p>
    </section>
  );
}
