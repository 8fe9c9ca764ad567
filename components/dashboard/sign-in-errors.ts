import { translator } from '@/lib/i18n/translator';

const codes = [
  'name-missing',
  'name-long',
  'email-wrong',
  'password-short',
  'password-long',
  'password-simple',
  'password-address',
  'again-differs',
  'current-missing',
  'current-wrong',
  'wrong',
  'locked',
  'busy',
  'link-used',
] as const;

/** The words for every error of the forms around logging in, by code. */
export function signInErrors(): Record<string, string> {
  const t = translator('en', 'dashboard');
  return Object.fromEntries(codes.map((code) => [code, t(`door.errors.${code}`)]));
}
