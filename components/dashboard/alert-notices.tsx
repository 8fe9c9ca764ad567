import { Notice } from '@/components/ui/notice';
import { dismiss } from '@/lib/budgets/alerts/actions';
import { openAlerts, type AdminAlert } from '@/lib/budgets/alerts/admin-queries';
import { dashboardTranslator } from '@/lib/i18n/dashboard';
import type { AdminLetter } from '@/lib/letters/admin-queries';
import { can, type Organizer } from '@/lib/permissions/rules';
import { database } from '@/lib/platform/db';
import { RowButton } from './row-button';

interface AlertNoticesProps {
  organizer: Organizer;
  letters: readonly AdminLetter[];
  /** Those about the whole server as well, and each with the title of its letter. */
  server?: boolean;
}

/** What was confirmed or sent more often than its budget has, for those who can decide about it. */
export async function AlertNotices({ organizer, letters, server = false }: AlertNoticesProps) {
  if (!can(organizer, 'moderate')) return null;
  const alerts = await openAlerts(database(), organizer, server ? undefined : letters[0]?.id);
  const letterOf = new Map(letters.map((letter) => [letter.id, letter]));
  return alerts.map((alert) => (
    <AlertNotice key={alert.id} alert={alert} letter={letterOf.get(alert.letterId ?? '')} withTitle={server} />
  ));
}

async function AlertNotice(props: { alert: AdminAlert; letter: AdminLetter | undefined; withTitle: boolean }) {
  const t = await dashboardTranslator();
  const { alert, letter, withTitle } = props;
  const { kind, subject, atLeast } = alert;
  const hour = `${alert.hour.toISOString().slice(0, 13).replace('T', ' ')}:00 UTC`;
  return (
    <Notice kind="warn" title={t(`alerts.${kind}.title`, { subject, atLeast, hour })}>
      {withTitle && letter && (
        <p>
          <a href={`/organize/letters/${letter.slug}/signatures`} lang={letter.locale}>
            <bdi>{letter.title}</bdi>
          </a>
        </p>
      )}
      <p>{t(`alerts.${kind}.text`)}</p>
      <form action={dismiss}>
        <input type="hidden" name="letter" value={letter?.slug ?? ''} />
        <input type="hidden" name="alert" value={alert.id} />
        <RowButton>{t(kind === 'domain' ? 'alerts.letThrough' : 'alerts.dismiss')}</RowButton>
      </form>
    </Notice>
  );
}
