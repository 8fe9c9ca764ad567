import { SignatureList } from '@/components/signatures/signature-list';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/button';
import { Links } from '@/components/ui/links';
import { Section } from '@/components/ui/section';
import type { PublicLetter } from '@/lib/letters/queries';
import { pathIn, type Locale } from '@/lib/i18n/locales';
import { textsOf, translator } from '@/lib/i18n/translator';
import type { PublicSigner } from '@/lib/signatures/model';
import type { LetterCount } from '@/lib/tallies/rules';
import { PrintedOf } from './printed-of';

interface UndersignedProps {
  locale: Locale;
  letter: PublicLetter;
  signers: PublicSigner[];
  count: LetterCount;
}

/** The foot of the letter: the latest signatures, and the ways to all of them. */
export function Undersigned({ locale, letter, signers, count }: UndersignedProps) {
  const t = translator(locale, 'letter');
  const address = pathIn(locale, `/letters/${letter.slug}`);
  return (
    <Section id="undersigned" title={t('undersigned.title')}>
      {signers.length === 0 ? (
        <EmptyState sentence={t('undersigned.none')}>
          {letter.state === 'open' && (
            <LinkButton kind="quiet" href={`${address}/sign`}>
              {t('sign')}
            </LinkButton>
          )}
        </EmptyState>
      ) : (
        <>
          <SignatureList signatures={signers} labels={textsOf(locale).signers.line} label={t('undersigned.label')} />
          <PrintedOf locale={locale} shown={signers.length} count={count} />
          <Links
            links={[
              { href: `${address}/signers`, label: t('undersigned.all', { count: count.total }) },
              { href: `${address}/employers`, label: t('undersigned.byEmployer') },
              { href: `${address}/about#checks`, label: t('undersigned.about') },
            ]}
          />
        </>
      )}
    </Section>
  );
}
