/**
 * The steps of signing on one page: what each form sends, and what the page shows then. Nothing is stored between them but
 * what the forms themselves carry, so that they work without scripts, and a reload loses nothing that was sent.
 */
import { z } from 'zod';
import { defaultLocale, locales } from '@/lib/i18n/locales';
import type { FormResult } from '@/lib/platform/form';
import type { SignaturePreview } from '@/lib/signatures/model';
import { signerFields, type SignerField } from '@/lib/signatures/schema';

const text = z.string().default('');
const signerTexts = Object.fromEntries(signerFields.map((field) => [field, text])) as Record<SignerField, typeof text>;

/** Whatever a form of the page sends; the fields of a signature are read by the schema of the chosen way. */
export const signFormSchema = z.object({
  slug: text,
  locale: z.enum(locales).catch(defaultLocale),
  /** Which button was pressed. */
  intent: z.enum(['review', 'send', 'change', 'code']).catch('review'),
  way: text,
  ...signerTexts,
  listedEmployer: text,
  email: text,
  /** The revision that was reviewed. */
  revision: text,
  /** How often the email was asked for again. */
  again: z.coerce.number().int().min(0).max(99).catch(0),
  /** Which code challenge is responded to, with the receipt that the signature gets. */
  page: text,
  receipt: text,
  code: text,
});
export type SignFormData = z.output<typeof signFormSchema>;

/** A notice apart from the text, finished. */
export type NoticeText = { title: string; text: string };

/** The revision that will be signed: its hash for the form, and a label to read. */
export type ReviewedRevision = { hash: string; label: string };

export type SignStep =
  | { step: 'details' }
  | { step: 'review'; line: SignaturePreview; revision: ReviewedRevision; changed: boolean; caution: NoticeText | null }
  | { step: 'work-address'; caution: NoticeText }
  | { step: 'check-email'; again: number; revision: string }
  | { step: 'code'; again: number; page: string; receipt: string }
  | { step: 'done'; receipt: string }
  | { step: 'stopped'; reason: 'too-many-codes' | 'code-expired' | 'already-signed' | 'closed' };

/** What the page shows. `values` holds the fields of the signature as they were typed. */
export type SignState = FormResult & SignStep;
