import type { Translator } from '@/lib/i18n/translator';
import { BURST, reasonCodes } from '@/lib/moderation/schema';

/** The reason of a removal as one line: what was chosen, then what was typed. */
export function removalReason(code: string, text: string, t: Translator<'dashboard'>): string {
  if (code === BURST) return t('signatures.removal.burst');
  const known = reasonCodes.find((one) => one === code);
  const chosen = known && known !== 'other' ? t(`signatures.removal.reasons.${known}`) : '';
  return [chosen, text].filter(Boolean).join(': ');
}
