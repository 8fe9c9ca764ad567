import { publishLetter } from '@/lib/letters/actions';
import type { LetterDraft } from '@/lib/letters/admin-queries';
import { isStarted, isComplete, publishable } from '@/lib/letters/drafts/rules';
import { languagesChanged } from '@/lib/letters/revisions/rules';
import { env } from '@/lib/platform/env';
import { formatter, languageName, longDate, translator } from '@/lib/i18n/translator';
import { TranslationChanges } from '../letters/translation-changes';
import { Actions } from '../ui/actions';
import { Button, LinkButton } from '../ui/button';
import { Checkbox } from '../ui/checkbox';
import { Form } from '../ui/form';
import { LetterPreview } from './letter-preview';
import styles from './review.module.css';

const t = translator('en', 'dashboard');

const listOf = (languages: readonly string[]): string =>
  formatter('en').list(languages.map((language) => languageName('en', language)));

/** What publishing will do, point by point. */
function consequences(letter: LetterDraft, signed: number): string[] {
  const { draft } = letter;
  const languages = publishable(draft).map(({ locale }) => locale);
  const left = draft.translations.filter((one) => isStarted(one) && !isComplete(one)).map(({ locale }) => locale);
  const unfinished = left.length > 0 ? [t('editor.publish.left', { languages: listOf(left) })] : [];
  if (letter.published) {
    return [t('editor.publish.changes', { count: signed }), t('editor.publish.public'), ...unfinished];
  }
  return [
    t('editor.publish.opens', {
      address: new URL(`/letters/${draft.slug}`, env().BASE_URL).href,
      closes: longDate('en', new Date(draft.closesOn)),
    }),
    t('editor.publish.languages', { languages: listOf(languages) }),
    ...unfinished,
    t('editor.publish.home', { site: env().BASE_URL }),
    t('editor.publish.address'),
    t('editor.publish.keys'),
  ];
}

/** The whole text as readers will get it, before it is published for the first time. */
function WholeText({ letter }: { letter: LetterDraft }) {
  const words = { label: t('editor.form.preview'), empty: t('editor.form.previewEmpty') };
  return publishable(letter.draft).map((texts) => (
    <LetterPreview key={texts.locale} locale={texts.locale} {...words} texts={texts} />
  ));
}

/** The change against what readers have, in each language that it changes. */
function Changes({ letter }: { letter: LetterDraft }) {
  const before = letter.published?.translations ?? [];
  const after = publishable(letter.draft);
  return (
    <section aria-labelledby="what-changes">
      <h2 id="what-changes" className={styles.heading}>
        {t('editor.publish.what')}
      </h2>
      {languagesChanged(before, after).map(({ locale }) => (
        <TranslationChanges
          key={locale}
          before={before.find((one) => one.locale === locale) ?? null}
          after={after.find((one) => one.locale === locale) ?? null}
          locale="en"
        />
      ))}
    </section>
  );
}

/** The review before publishing: what will happen, what changes, and one button. `signed` is how many signed so far. */
export function PublishReview({ letter, signed }: { letter: LetterDraft; signed: number }) {
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
  return (
    <div className={styles.review}>
      <p>{t('editor.publish.lead')}</p>
      <ul className={styles.list}>
        {consequences(letter, signed).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      {published ? <Changes letter={letter} /> : <WholeText letter={letter} />}
      <Form action={publishLetter}>
        <input type="hidden" name="letter" value={draft.slug} />
        <input type="hidden" name="version" value={letter.version} />
        {published && (
          <Checkbox
            name="correction"
            label={t('editor.publish.correction')}
            hint={t('editor.publish.correctionHint')}
          />
        )}
        <Actions>
          <Button>{t(published ? 'editor.publish.buttonChange' : 'editor.publish.button')}</Button>
          <LinkButton kind="quiet" href={back}>
            {t('editor.publish.back')}
          </LinkButton>
        </Actions>
      </Form>
    </div>
  );
}
