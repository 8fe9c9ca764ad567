import { signScript } from '@/lib/signing/view/queries';

/** The one script of the pages of signing. Everything on them works without it. */
export function SignScript() {
  const address = signScript();
  return address ? <script src={address} defer /> : null;
}
