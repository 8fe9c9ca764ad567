import { translator } from '@/lib/i18n/translator';
import { reasonCodes } from '@/lib/moderation/schema';

const t = translator('en', 'dashboard');

/** The reason of a removal as one line: what was chosen, then what was typed. */
export function removalReason(code: string, text: string): string {
  const known = reasonCodes.find((one) => one === code);
  const chosen = known && known !== 'other' ? t(`signatures.removal.reasons.${known}`) : '';
  return [chosen, text].filter(Boolean).join(': ');
}
