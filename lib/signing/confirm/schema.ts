/** What the pages behind the links of an email send and show. */
import { z } from 'zod';
import type { FormResult } from '@/lib/platform/form';
import type { SignaturePreview } from '@/lib/signatures/model';

const text = z.string().default('');

export const confirmFormSchema = z.object({ token: text, receipt: text });
export const notMeFormSchema = z.object({ token: text });

/** `receipt` is the one that the signature gets. A link that is used and one that has expired cannot be told apart. */
export type ConfirmState = FormResult & { receipt: string } & (
    | { step: 'confirm' }
    | { step: 'done'; slug: string; line: SignaturePreview; held: boolean }
    | { step: 'already-signed' | 'closed'; slug: string }
    | { step: 'invalid-link' }
  );

export type NotMeState = FormResult & { step: 'question' | 'done' };
