import { getDomain } from 'tldts';
import { isEmailProvider } from '@/lib/email-addresses/rules';

/**
 * The domain that somebody registered, with all its subdomains: whoever owns one has as many of the others as they like.
 * Of an email provider the domain itself.
 */
export const countedDomain = (domain: string): string =>
  isEmailProvider(domain) ? domain : (getDomain(domain, { allowPrivateDomains: false }) ?? domain);
