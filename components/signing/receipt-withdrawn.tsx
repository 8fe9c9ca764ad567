import { LinkButton } from '@/components/ui/button';
import { Stack } from '@/components/ui/stack';
import type { Locale } from '@/lib/i18n/locales';
import { textsOf } from '@/lib/i18n/translator';
import type { Withdrawal } from '@/lib/signing/receipts/schema';
import type { LetterLink } from '@/lib/signing/view/queries';

interface ReceiptWithdrawnProps {
  locale: Locale;
  withdrawal: Withdrawal;
  letter: LetterLink;
}

/** What withdrawing has done. */
export function ReceiptWithdrawn({ locale, withdrawal, letter }: ReceiptWithdrawnProps) {
  const t = textsOf(locale).receipt.withdrawn;
  const items = {
    deleted: [t.deleted, t.again, t.receipt],
    deletedAfterRemoval: [t.deletedAfterRemoval, t.receipt],
    deletedBeforePublication: [t.deletedBeforePublication, t.receipt],
    withNextBatch: [t.withNextBatch],
  }[withdrawal];
  return (
    <Stack>
      <h1>{t.title}</h1>
      {items.map((item) => (
        <p key={item}>{item}</p>
      ))}
      <p>
        <LinkButton kind="quiet" href={letter.href}>
          {t.letter}
        </LinkButton>
      </p>
    </Stack>
  );
}
