import { DashboardMessages } from '@/components/dashboard/dashboard-messages';
import type { LetterDraft } from '@/lib/letters/admin-queries';
import { isStarted, isComplete, publishable } from '@/lib/letters/drafts/rules';
import { languagesChanged } from '@/lib/letters/revisions/rules';
import { env } from '@/lib/platform/env';
import { dashboardLocale, dashboardTranslator } from '@/lib/i18n/dashboard';
import { closingTime, formatter, languageName } from '@/lib/i18n/translator';
import { TranslationChanges } from '../letters/translation-changes';
import { LinkButton } from '../ui/button';
import { LetterPreview } from './letter-preview';
import { PublishForm } from './publish-form';
import styles from './review.module.css';

/** What publishing will do, point by point. */
async function consequences(letter: LetterDraft, signed: number): Promise<string[]> {
  const locale = await dashboardLocale();
  const t = await dashboardTranslator();
  const listOf = (languages: readonly string[]): string =>
    formatter(locale).list(languages.map((language) => languageName(locale, language)));
  const { draft } = letter;
  const languages = publishable(draft).map(({ locale }) => locale);
  const left = draft.translations.filter((one) => isStarted(one) && !isComplete(one)).map(({ locale }) => locale);
  const silent = publishable(draft).filter(({ about }) => about === '');
  const unfinished = [
    ...(left.length > 0 ? [t('editor.publish.left', { languages: listOf(left) })] : []),
    ...(silent.length > 0
      ? [
          t('editor.publish.aboutMissing', {
            languages: listOf(silent.map(({ locale }) => locale)),
            main: languageName(locale, draft.mainLocale),
          }),
        ]
      : []),
  ];
  if (letter.published) {
    return [t('editor.publish.changes', { count: signed }), t('editor.publish.public'), ...unfinished];
  }
  return [
    t('editor.publish.opens', {
      address: new URL(`/letters/${draft.slug}`, env().BASE_URL).href,
      closes: closingTime(locale, { closesAt: letter.closesAt, closingZone: draft.closingZone }),
    }),
    t('editor.publish.languages', { languages: listOf(languages) }),
    ...unfinished,
    t('editor.publish.home', { site: env().BASE_URL }),
    t('editor.publish.address'),
    t('editor.publish.keys'),
  ];
}

/** The whole text as readers will get it, before it is published for the first time. */
async function WholeText({ letter }: { letter: LetterDraft }) {
  const t = await dashboardTranslator();
  const labels = { label: t('editor.form.preview'), empty: t('editor.form.previewEmpty') };
  return publishable(letter.draft).map((texts) => (
    <LetterPreview key={texts.locale} locale={texts.locale} {...labels} texts={texts} />
  ));
}

/** The change against what readers have, in each language that it changes. */
async function Changes({ letter }: { letter: LetterDraft }) {
  const locale = await dashboardLocale();
  const t = await dashboardTranslator();
  const before = letter.published?.translations ?? [];
  const after = publishable(letter.draft);
  return (
    <section aria-labelledby="what-changes">
      <h2 id="what-changes" className={styles.heading}>
        {t('editor.publish.what')}
      </h2>
      {languagesChanged(before, after).map(({ locale: code }) => (
        <TranslationChanges
          key={code}
          before={before.find((one) => one.locale === code) ?? null}
          after={after.find((one) => one.locale === code) ?? null}
          locale={locale}
        />
      ))}
    </section>
  );
}

/** The review before publishing: what will happen, what changes, and one button. */
export async function PublishReview({ letter, signed }: { letter: LetterDraft; signed: number }) {
  const t = await dashboardTranslator();
  const { draft, published } = letter;
  const back = `/organize/letters/${draft.slug}/edit`;
  if (published && languagesChanged(published.translations, publishable(draft)).length === 0) {
    return (
      <>
        <p>{t('editor.publish.same')}</p>
        <LinkButton kind="quiet" href={back}>
          {t('editor.publish.back')}
        </LinkButton>
      </>
    );
  }
  const sentences = await consequences(letter, signed);
  return (
    <div className={styles.review}>
      <p>{t('editor.publish.lead')}</p>
      <ul className={styles.list}>
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      {published && <Changes letter={letter} />}
      <DashboardMessages sections={['dashboard.editor']}>
        {!published && <WholeText letter={letter} />}
        <PublishForm slug={draft.slug} version={letter.version} change={published !== null} />
      </DashboardMessages>
    </div>
  );
}
