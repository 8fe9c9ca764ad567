import { formToken } from '@/lib/signing/steps/queries';

/** Proves that a form comes from here, for browsers that do not name its origin. */
export function FormToken() {
  return <input type="hidden" name="token" value={formToken()} autoComplete="off" />;
}
