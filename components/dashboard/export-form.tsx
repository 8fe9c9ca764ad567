import { Button } from '@/components/ui/button';
import { ErrorSummary } from '@/components/ui/error-summary';
import { Form } from '@/components/ui/form';
import { TextField } from '@/components/ui/text-field';
import { dashboardTranslator } from '@/lib/i18n/dashboard';

const problems = ['reason', 'wrong', 'locked', 'busy'] as const;
type ExportProblem = (typeof problems)[number];

export const isExportProblem = (code: unknown): code is ExportProblem =>
  (problems as readonly unknown[]).includes(code);

interface ExportFormProps {
  slug: string;
  /** The password is not asked again. */
  recentlyAuthenticated: boolean;
  problem?: ExportProblem;
  reason: string;
}

/** What an export asks for. The response is the file, so a route handler takes the form and sends back what is wrong. */
export async function ExportForm({ slug, recentlyAuthenticated, problem, reason }: ExportFormProps) {
  const t = await dashboardTranslator();
  const message = problem && t(`exporting.problems.${problem}`);
  const field = problem === 'reason' ? 'reason' : 'password';
  return (
    <Form action={`/organize/letters/${slug}/export/csv`} method="post" noValidate>
      {message && (
        <ErrorSummary submission={null} title={t('signIn.errors.title')} errors={[{ name: field, message }]} />
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
      {recentlyAuthenticated ? (
        <p>{t('exporting.fresh')}</p>
      ) : (
        <TextField
          name="password"
          type="password"
          label={t('exporting.password')}
          hint={t('exporting.passwordHint')}
          error={field === 'password' ? message : undefined}
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
