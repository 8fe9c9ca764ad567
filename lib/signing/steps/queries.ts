import { timingSafeEqual } from 'node:crypto';
import { addHours, dayOf, hourOf, now } from '@/lib/platform/clock';
import { blindIndex, isKeyUsable, open, seal } from '@/lib/platform/keyring/keyring';
import { formPurpose, stepPurpose } from '../keys';
import { stepState, type StepState } from './schema';

const context = 'step';
const sealedText = /^(\d{4})(\d\d)(\d\d)(\d\d)([A-Za-z0-9_-]{40,})$/;

/**
 * Seals what a step shows, for its address. It opens for two to three hours, in whichever browser: the address is worth as
 * much as the page. Empty parts are left out, and the length is that of whole 256 bytes.
 */
export function sealState(state: Partial<StepState>): string {
  const hour = hourOf(now());
  const filled = Object.fromEntries(Object.entries(state).filter(([, value]) => Boolean(value)));
  return hour.replace(/[-T]/g, '') + Buffer.from(seal(stepPurpose.key(hour), context, filled)).toString('base64url');
}

/** What `sealState` sealed; null where it is too old, damaged or not ours. */
export function openState(sealed: string | undefined): StepState | null {
  const [, year, month, day, hour, text = ''] = sealedText.exec(sealed ?? '') ?? [];
  if (!year) return null;
  try {
    const key = stepPurpose.key(`${year}-${month}-${day}T${hour}`);
    return stepState.parse(open(key, context, new Uint8Array(Buffer.from(text, 'base64url'))));
  } catch {
    // Whoever sends an address of their own making learns no more than whoever comes too late.
    return null;
  }
}

const tokenOf = (day: string): Uint8Array => blindIndex(formPurpose.key(day), 'form');

/**
 * Proves, where a browser names no origin at all, that a form stood on a page of ours. The same for everyone on a day: these
 * forms read no cookie, so that nobody can be made to do anything in somebody else's name.
 */
export const formToken = (): string => Buffer.from(tokenOf(dayOf(now()))).toString('base64url');

/** Whether a form carries the token of today or of yesterday. */
export function isFormToken(token: string): boolean {
  const given = Buffer.from(token, 'base64url');
  return [0, -24].some((hours) => {
    const day = dayOf(addHours(now(), hours));
    if (!isKeyUsable(formPurpose.key(day))) return false;
    const expected = tokenOf(day);
    return given.length === expected.length && timingSafeEqual(given, expected);
  });
}
