import { Button } from '@/components/ui/button';
import { Actions } from '@/components/ui/actions';
import { env } from '@/lib/platform/env';
import { pathIn, type Locale } from '@/lib/i18n/locales';
import { textsOf } from '@/lib/i18n/translator';
import styles from './receipt-code.module.css';

interface ReceiptCodeProps {
  locale: Locale;
  receipt: string;
  /** Where to go once it is saved; without it the page has a way on of its own. */
  next?: string;
}

/** The receipt: two plain lines to copy, how to store them, and the way on once they are. They do not name the letter. */
export function ReceiptCode({ locale, receipt, next }: ReceiptCodeProps) {
  const { receipt: texts, sign } = textsOf(locale);
  const t = texts.shown;
  const url = env().BASE_URL + pathIn(locale, '/receipt');
  return (
    <section className={styles.slip} aria-labelledby="receipt-title" data-receipt={`${receipt}\n${url}`}>
      <h2 id="receipt-title" className={styles.title}>
        {t.title}
      </h2>
      <p className={styles.screen}>{t.once}</p>
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
      <div data-scripted="" hidden>
        <Actions>
          <Button kind="quiet" type="button" data-copy={t.copied} data-failed={t.notCopied}>
            {t.copy}
          </Button>
          <Button kind="quiet" type="button" data-save={t.file} data-saved={t.saved}>
            {t.save}
          </Button>
        </Actions>
      </div>
      <p role="status" data-status="" className={styles.use} />
      <p className={styles.keep}>{t.keep}</p>
      {next && (
        <form method="get" action={next} className={styles.screen} data-have="">
          <Button>{sign.done.saved}</Button>
        </form>
      )}
    </section>
  );
}
