import type { Metadata } from 'next';
import { LetterView } from '@/app/[locale]/letter-view';
import { letterMetadata } from './letter-metadata';
import { readLetter, type LetterProps } from './read-letter';

export async function generateMetadata(props: LetterProps): Promise<Metadata> {
  const { locale, letter } = await readLetter(props);
  return letterMetadata(locale, letter);
}

export default async function LetterPage(props: LetterProps) {
  const { locale, letter } = await readLetter(props);
  return <LetterView locale={locale} letter={letter} path={`/letters/${letter.slug}`} />;
}
