import { Button } from '@/components/ui/button';
import { Numbered } from '@/components/ui/numbered';
import { Stack } from '@/components/ui/stack';
import { pathIn, type Locale } from '@/lib/i18n/locales';
import { textsOf } from '@/lib/i18n/translator';
import { confirmPath } from '@/lib/signing/steps/rules';
import type { LetterLink } from '@/lib/signing/view/queries';
import { LinkButton } from '@/components/ui/button';
import { LetterLine } from './letter-line';
import { StepForm } from './step-form';
import { UnavailableNotice } from './unavailable-notice';

interface NotMeProps {
  locale: Locale;
  /** Null where the link no longer tells which letter it was about. */
  letter: LetterLink | null;
}

/** For whoever did not ask for the email: what one button does. */
export function NotMeQuestion({
  locale,
  letter,
  token,
  unavailable,
}: NotMeProps & { token: string; unavailable: boolean }) {
  const { notMe: t, confirm } = textsOf(locale).sign;
  return (
    <Stack>
      <h1>{t.title}</h1>
      {letter && <LetterLine letter={letter} />}
      {unavailable && <UnavailableNotice text={confirm.unavailable} />}
      <p>{t.text}</p>
      <p>{t.button}</p>
      <StepForm locale={locale} action={confirmPath(token, 'not-me')}>
        <Button kind="quiet">{t.submit}</Button>
      </StepForm>
    </Stack>
  );
}

/** What was done, what is true where somebody had confirmed before, and whom to ask then. */
export function NotMeDone({ locale, letter }: NotMeProps) {
  const t = textsOf(locale).sign.notMe.done;
  const next = letter ? { href: `${letter.href}/about`, label: t.about } : { href: pathIn(locale, '/'), label: t.home };
  return (
    <Stack>
      <h1>{t.title}</h1>
      {letter && <LetterLine letter={letter} />}
      <Numbered items={[t.link, t.quiet, t.unsigned]} />
      <p>
        <LinkButton kind="quiet" href={next.href}>
          {next.label}
        </LinkButton>
      </p>
    </Stack>
  );
}
