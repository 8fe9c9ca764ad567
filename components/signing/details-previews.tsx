import { SignatureLinePreview } from '@/components/signatures/signature-line-preview';
import type { Locale } from '@/lib/i18n/locales';
import { textsOf, translator } from '@/lib/i18n/translator';
import { noEmployer } from '@/lib/employers/names/rules';
import { otherEmployer } from '@/lib/signing/fields/schema';
import { GROUP_SIZE, THRESHOLD } from '@/lib/tallies/rules';
import styles from './details.module.css';
import { anonymousSignature, typedSignature } from './preview-signatures';

interface NamedPreviewProps {
  locale: Locale;
  values: Record<string, string>;
}

/** Follows what is typed, by the script, and is shown with it only: without it, it would soon be untrue. */
export function NamedPreview({ locale, values }: NamedPreviewProps) {
  const { sign, signers } = textsOf(locale);
  const { former, contractor, comma } = signers.line;
  return (
    <div data-preview="" data-former={former} data-contractor={contractor} data-comma={comma} hidden>
      <SignatureLinePreview caption={sign.preview.caption} signature={typedSignature(values)} labels={signers.line} />
    </div>
  );
}

interface AnonymousPreviewProps {
  locale: Locale;
  /** The employer that was chosen; undefined while it still can be, and the style sheet shows what holds for it. */
  employer?: string;
}

/** The same line for everyone; what it promises of the employer's name depends on which one is chosen. */
export function AnonymousPreview({ locale, employer }: AnonymousPreviewProps) {
  const t = translator(locale, 'sign');
  const promises = {
    listed: <p className={styles.ofListed}>{t('preview.anonymous', { first: THRESHOLD, next: GROUP_SIZE })}</p>,
    [otherEmployer]: <p className={styles.ofOther}>{t('preview.other')}</p>,
    [noEmployer.value]: <p className={styles.ofNone}>{t('preview.none')}</p>,
  };
  const chosen = employer === otherEmployer || employer === noEmployer.value ? employer : 'listed';
  return (
    <SignatureLinePreview
      caption={t('preview.caption')}
      signature={anonymousSignature}
      labels={textsOf(locale).signers.line}
      note={
        employer === undefined ? (
          <>
            {promises.listed}
            {promises[otherEmployer]}
            {promises[noEmployer.value]}
          </>
        ) : (
          promises[chosen]
        )
      }
    />
  );
}
