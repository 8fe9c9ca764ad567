import { Button } from '@/components/ui/button';
import { ErrorSummary } from '@/components/ui/error-summary';
import { Form } from '@/components/ui/form';
import { TextField } from '@/components/ui/text-field';
import { translator } from '@/lib/i18n/translator';

const t = translator('en', 'dashboard');

const problems = ['reason', 'wrong', 'locked', 'busy'] as const;
type ExportProblem = (typeof problems)[number];

export const isExportProblem = (code: unknown): code is ExportProblem =>
  (problems as readonly unknown[]).includes(code);

interface ExportFormProps {
  slug: string;
  /** The password was typed lately and is not asked again. */
  fresh: boolean;
  problem?: ExportProblem;
  reason: string;
}

/** What an export asks for. The answer to the button is the file. */
export function ExportForm({ slug, fresh, problem, reason }: ExportFormProps) {
  const message = problem && t(`exporting.problems.${problem}`);
  const concerned = problem === 'reason' ? 'reason' : 'password';
  return (
    <Form action={`/organize/letters/${slug}/export/csv`} method="post">
      {message && (
        <ErrorSummary submission={null} title={t('door.errors.title')} errors={[{ name: concerned, message }]} />
      )}
      <TextField
        name="reason"
        label={t('exporting.why')}
        hint={t('exporting.whyHint')}
        error={problem === 'reason' ? message : undefined}
        defaultValue={reason}
        required
        minLength={3}
        maxLength={300}
        autoComplete="off"
      />
      {fresh ? (
        <p>{t('exporting.fresh')}</p>
      ) : (
        <TextField
          name="password"
          type="password"
          label={t('exporting.password')}
          hint={t('exporting.passwordHint')}
          error={concerned === 'password' ? message : undefined}
          required
          autoComplete="current-password"
        />
      )}
      <p>
        {t('exporting.safe')} {t('exporting.copies')}
      </p>
      <div>
        <Button kind="quiet">{t('exporting.button')}</Button>
      </div>
    </Form>
  );
}
