import type { AdminLetter } from '@/lib/letters/admin-queries';
import { undo } from '@/lib/moderation/actions';
import { latestDecision } from '@/lib/moderation/admin-queries';
import { undoSchema } from '@/lib/moderation/schema';
import { can, type Organizer } from '@/lib/permissions/rules';
import { database } from '@/lib/platform/db';
import { dashboardTranslator } from '@/lib/i18n/dashboard';
import { BottomBar } from './bottom-bar';
import { RowButton } from './row-button';
import type { SignatureList } from './signature-list-url';

/** What was just removed or put back, with undo. */
export async function LatestDecisionBar(props: { organizer: Organizer; letter: AdminLetter; list: SignatureList }) {
  const t = await dashboardTranslator();
  const { organizer, letter, list } = props;
  const given = undoSchema.safeParse(list.decision);
  if (!given.success || !can(organizer, 'moderate')) return null;
  const latest = await latestDecision(database(), organizer, letter.id, given.data);
  const [first] = latest?.rows ?? [];
  if (!latest || !first) return null;
  const values = { count: latest.rows.length, name: first.name, employer: first.employer };
  if (latest.kind === 'put-back') return <BottomBar text={t('signatures.undoneBar', values)} />;
  return (
    <BottomBar text={t('signatures.removedBar', values)}>
      <form action={undo}>
        <input type="hidden" name="letter" value={letter.slug} />
        <input type="hidden" name="decision" value={list.decision} />
        <input type="hidden" name="show" value={list.show} />
        <input type="hidden" name="q" value={list.q} />
        <RowButton data-key="z">{t('signatures.undo')}</RowButton>
      </form>
    </BottomBar>
  );
}
