import type { Metadata } from 'next';
import { Checks } from '@/components/letters/checks';
import { Contact } from '@/components/letters/contact';
import { InLanguage } from '@/components/letters/in-language';
import { LetterShell } from '@/components/letters/letter-shell';
import { LetterText } from '@/components/letters/letter-text';
import { Links } from '@/components/ui/links';
import { PageHead } from '@/components/ui/page-head';
import { Section } from '@/components/ui/section';
import { env } from '@/lib/platform/env';
import { pathIn } from '@/lib/i18n/locales';
import { closingTime, translator } from '@/lib/i18n/translator';
import { letterPageMetadata } from '../letter-metadata';
import { readLetter, type LetterProps } from '../read-letter';

export async function generateMetadata(props: LetterProps): Promise<Metadata> {
  const { locale, letter } = await readLetter(props);
  const t = translator(locale, 'about');
  const title = `${t('title')} · ${letter.translation.title}`;
  return letterPageMetadata(locale, letter, { path: '/about', title, description: t('description') });
}

/** Who asks, how to reach them, how signatures are checked: what a scared signer reads first. */
export default async function AboutPage(props: LetterProps) {
  const { locale, letter } = await readLetter(props);
  const t = translator(locale, 'about');
  const address = pathIn(locale, `/letters/${letter.slug}`);
  const date = closingTime(locale, letter);
  const closing = translator(locale, 'letter');
  const until = letter.state === 'open' ? closing('openUntil', { date }) : closing('closed.title', { date });
  const { who, questions } = letter.about;
  return (
    <LetterShell locale={locale} letter={letter} path={`/letters/${letter.slug}/about`}>
      <PageHead
        above={{ href: address, label: letter.translation.title, lang: letter.locale }}
        title={t('title')}
        lead={<p>{until}</p>}
      />
      <Section sideBySide id="who" title={t('who.title')}>
        {who ? (
          <InLanguage language={letter.locale} page={locale}>
            <LetterText id="about" size="plain" markdown={who} />
          </InLanguage>
        ) : (
          <p>{t('who.none')}</p>
        )}
      </Section>
      <Section sideBySide id="contact" title={t('contact.title')}>
        <Contact locale={locale} about={letter.about} />
      </Section>
      <Section sideBySide id="checks" title={t('checks.title')}>
        <Checks locale={locale} batchSize={env().BATCH_SIZE} />
        <Links
          links={[
            { href: pathIn(locale, '/privacy'), label: t('more.privacy') },
            { href: `${address}/signers`, label: t('more.signers') },
            { href: `${address}/employers`, label: t('more.employers') },
          ]}
        />
      </Section>
      {questions && (
        <Section sideBySide id="questions" title={t('questions')}>
          <InLanguage language={letter.locale} page={locale}>
            <LetterText id="answers" size="plain" markdown={questions} />
          </InLanguage>
        </Section>
      )}
    </LetterShell>
  );
}
