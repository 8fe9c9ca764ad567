import type { AdminLetter } from '@/lib/letters/admin-queries';
import { undo } from '@/lib/moderation/actions';
import { decisionResult } from '@/lib/moderation/admin-queries';
import { decisionId } from '@/lib/moderation/schema';
import { can, type Organizer } from '@/lib/permissions/rules';
import { database } from '@/lib/platform/db';
import { dashboardTranslator } from '@/lib/i18n/dashboard';
import { BottomBar } from './bottom-bar';
import { RowButton } from './row-button';
import type { ListPosition } from './signature-list-url';

/** What was just removed or restored, with undo. */
export async function LatestDecisionBar(props: { organizer: Organizer; letter: AdminLetter; list: ListPosition }) {
  const t = await dashboardTranslator();
  const { organizer, letter, list } = props;
  const asked = decisionId.safeParse(list.decision);
  if (!asked.success || !can(organizer, 'moderate')) return null;
  const result = await decisionResult(database(), organizer, letter.id, asked.data);
  const [first] = result?.rows ?? [];
  if (!result || !first) return null;
  const { state, undone, rows } = result;
  const text = t(`signatures.bar.${state}`, { count: rows.length, name: first.name, employer: first.employer });
  if (undone) return <BottomBar text={text} />;
  return (
    <BottomBar text={text}>
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
