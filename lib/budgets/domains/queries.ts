import { isEmailProvider } from '@/lib/email-addresses/rules';
import { employerOfDomain } from '@/lib/employers/queries';
import type { Db } from '@/lib/platform/db';

/** Who gives out the mailboxes of a domain: an email provider to anybody, a listed employer to its workers, or whoever it is. */
export type DomainKind = 'provider' | 'employer' | 'other';

export async function domainKind(db: Db, domain: string): Promise<DomainKind> {
  if (isEmailProvider(domain)) return 'provider';
  return (await employerOfDomain(db, domain)) ? 'employer' : 'other';
}
