import { TextField } from '@/components/ui/text-field';
import { Tick } from '@/components/ui/tick';
import type { Locale } from '@/lib/i18n/locales';
import { textsOf } from '@/lib/i18n/translator';
import styles from './details.module.css';

interface EmailFieldProps {
  locale: Locale;
  name: string;
  error: string | undefined;
  defaultValue: string;
}

/** The address. What the email says depends on the way: the hint of the other one is hidden by the style sheet. */
export function EmailField({ locale, ...field }: EmailFieldProps) {
  const { sign, signers } = textsOf(locale);
  const [before, after] = sign.email.named.split('{tick}');
  return (
    <TextField
      {...field}
      type="email"
      label={sign.email.label}
      hint={
        <>
          <span className={styles.namedHint}>
            {before}
            <Tick label={signers.line.verified} />
            {after}
          </span>
          <span className={styles.anonymousHint}>{sign.email.anonymous}</span>
        </>
      }
      autoComplete="email"
      autoCapitalize="none"
      spellCheck={false}
      dir="ltr"
    />
  );
}
