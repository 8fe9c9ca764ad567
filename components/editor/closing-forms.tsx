import { closeLetter, moveLetter } from '@/lib/letters/actions';
import { longDate, translator } from '@/lib/i18n/translator';
import { Button } from '../ui/button';
import { Checkbox } from '../ui/checkbox';
import { Form } from '../ui/form';
import { TextField } from '../ui/text-field';
import styles from './review.module.css';

const t = translator('en', 'dashboard');

interface ClosingFormsProps {
  slug: string;
  closesOn: string;
  today: string;
  /** What was wrong with the date, in words. */
  error?: string;
}

/** Moving the closing date of an open letter, and closing it by hand. */
export function ClosingForms({ slug, closesOn, today, error }: ClosingFormsProps) {
  const steps = (['now', 'grace', 'flush', 'keys'] as const).map((step) => t(`editor.closing.steps.${step}`));
  return (
    <div className={styles.review}>
      <p>{t('editor.closing.until', { closes: longDate('en', new Date(closesOn)) })}</p>
      <section aria-labelledby="move">
        <h2 id="move" className={styles.heading}>
          {t('editor.closing.move')}
        </h2>
        <Form action={moveLetter} noValidate>
          <input type="hidden" name="letter" value={slug} />
          <TextField
            name="closesOn"
            type="date"
            label={t('editor.closing.date')}
            hint={t('editor.closing.moveLead')}
            error={error}
            min={today}
            defaultValue={closesOn}
          />
          <Button kind="quiet">{t('editor.closing.moveButton')}</Button>
        </Form>
      </section>
      <section aria-labelledby="hand">
        <h2 id="hand" className={styles.heading}>
          {t('editor.closing.hand')}
        </h2>
        <Form action={closeLetter}>
          <input type="hidden" name="letter" value={slug} />
          <p>{t('editor.closing.handLead')}</p>
          <ol className={styles.list}>
            {steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
          <Checkbox name="sure" label={t('editor.closing.sure')} required />
          <Button kind="quiet">{t('editor.closing.button')}</Button>
        </Form>
      </section>
    </div>
  );
}
