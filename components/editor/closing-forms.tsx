import { DashboardMessages } from '@/components/dashboard/dashboard-messages';
import { dashboardLocale, dashboardTranslator } from '@/lib/i18n/dashboard';
import { longDate } from '@/lib/i18n/translator';
import { CloseForm } from './close-form';
import { ClosingDateForm } from './closing-date-form';
import styles from './review.module.css';

interface ClosingFormsProps {
  slug: string;
  closesOn: string;
  today: string;
}

/** Moving the closing date of an open letter, and closing it by hand. */
export async function ClosingForms({ slug, closesOn, today }: ClosingFormsProps) {
  const locale = await dashboardLocale();
  const t = await dashboardTranslator();
  const steps = (['now', 'grace', 'publish', 'keys'] as const).map((step) => t(`editor.closing.steps.${step}`));
  return (
    <DashboardMessages sections={['dashboard.editor']}>
      <div className={styles.review}>
        <p>{t('editor.closing.until', { closes: longDate(locale, new Date(closesOn)) })}</p>
        <section aria-labelledby="move">
          <h2 id="move" className={styles.heading}>
            {t('editor.closing.move')}
          </h2>
          <ClosingDateForm slug={slug} closesOn={closesOn} today={today} />
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
