import { notFound } from 'next/navigation';
import { isLocale, type Locale } from '@/lib/i18n/locales';
import { openState } from '@/lib/signing/steps/queries';
import type { StepState } from '@/lib/signing/steps/schema';

/** What the address of a step may carry: its sealed state, and the letter that somebody came from. */
export type StepSearch = Promise<{ state?: string | string[]; letter?: string | string[] }>;

/** The sealed text of an address and what it holds; null where there is none, or it is too old. */
export async function readStep(search: StepSearch): Promise<{ sealed: string; state: StepState } | null> {
  const { state: sealed } = await search;
  if (typeof sealed !== 'string') return null;
  const state = openState(sealed);
  return state && { sealed, state };
}

/** The language of a page's address; any other is 404. */
export async function readLocale(params: Promise<{ locale: string }>): Promise<Locale> {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  return locale;
}
