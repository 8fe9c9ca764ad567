import { DashboardMessages } from '@/components/dashboard/dashboard-messages';
import { dashboardLocale, dashboardTranslator } from '@/lib/i18n/dashboard';
import { closingTime } from '@/lib/i18n/translator';
import { dayIn } from '@/lib/letters/closing/rules';
import { timeZones } from '@/lib/platform/time-zones';
import type { LetterDraft } from '@/lib/letters/admin-queries';
import { now } from '@/lib/platform/clock';
import { CloseForm } from './close-form';
import { ClosingDateForm } from './closing-date-form';
import styles from './review.module.css';

interface ClosingFormsProps {
  letter: LetterDraft;
}

/** Moving the closing date of an open letter, and closing it by hand. */
export async function ClosingForms({ letter: { closesAt, draft } }: ClosingFormsProps) {
  const { slug, closesOn, closingZone } = draft;
  const locale = await dashboardLocale();
  const t = await dashboardTranslator();
  const steps = (['now', 'grace', 'publish', 'keys'] as const).map((step) => t(`editor.closing.steps.${step}`));
  return (
    <DashboardMessages sections={['dashboard.editor']}>
      <div className={styles.review}>
        <p>{t('editor.closing.until', { closes: closingTime(locale, { closesAt, closingZone }) })}</p>
        <section aria-labelledby="move">
          <h2 id="move" className={styles.heading}>
            {t('editor.closing.move')}
          </h2>
          <ClosingDateForm
            {...{ slug, closesOn, closingZone }}
            today={dayIn(now(), closingZone)}
            timeZones={[...timeZones]}
          />
        </section>
        <section aria-labelledby="hand">
          <h2 id="hand" className={styles.heading}>
            {t('editor.closing.hand')}
          </h2>
          <p>{t('editor.closing.handLead')}</p>
          <ol className={styles.list}>
            {steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
          <CloseForm slug={slug} />
        </section>
      </div>
    </DashboardMessages>
  );
}
