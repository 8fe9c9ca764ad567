import type { Metadata } from 'next';
import { readStep, type StepSearch } from '@/app/[locale]/read-step';
import type { Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';
import type { PublicLetter } from '@/lib/letters/queries';
import type { StepState } from '@/lib/signing/steps/schema';
import { letterLink, type LetterLink } from '@/lib/signing/view/queries';
import { readLetter, type LetterProps } from '../read-letter';

export interface SignProps extends LetterProps {
  searchParams: StepSearch;
}

interface SignPage {
  locale: Locale;
  letter: PublicLetter;
  link: LetterLink;
  /** Null where the address has no state, or one that is too old. */
  step: { sealed: string; state: StepState } | null;
}

/** The letter and the step that the address of a page of signing names. */
export async function readSignStep(props: SignProps): Promise<SignPage> {
  const { locale, letter } = await readLetter(props);
  return { locale, letter, link: letterLink(letter, letter.slug, locale), step: await readStep(props.searchParams) };
}

/** The head of every page of signing. */
export async function signMetadata(props: SignProps): Promise<Metadata> {
  const { locale, letter } = await readLetter(props);
  const t = translator(locale, 'sign');
  const title = t('pageTitle', { title: letter.translation.title });
  return { title, description: t('description'), robots: { index: false } };
}
