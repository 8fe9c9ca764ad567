import { DefinitionRows } from '@/components/ui/definition-rows';
import type { Locale } from '@/lib/i18n/locales';
import { textsOf } from '@/lib/i18n/translator';
import { expectedEmail } from '@/lib/signing/view/queries';

interface ExpectedEmailRowsProps {
  locale: Locale;
  way: 'named' | 'anonymous';
  to: string | undefined;
}

/** Where to look, and for which sender and subject: the same for every address. */
export function ExpectedEmailRows({ locale, way, to = '' }: ExpectedEmailRowsProps) {
  const t = textsOf(locale).sign.checkEmail;
  const { name, address: from, subject } = expectedEmail(locale, way);
  const address = <bdi>{from}</bdi>;
  return (
    <DefinitionRows
      rows={[
        { term: t.to, text: <bdi>{to.trim()}</bdi> },
        { term: t.from, text: name ? <bdi>{name}</bdi> : address, quiet: name ? address : undefined },
        { term: t.subject, text: <bdi>{subject}</bdi> },
      ]}
    />
  );
}
