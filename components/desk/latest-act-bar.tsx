import type { DeskLetter } from '@/lib/letters/queries-desk';
import { undo } from '@/lib/moderation/actions';
import { latestAct } from '@/lib/moderation/queries';
import { actSchema } from '@/lib/moderation/schema';
import { mayModerate, type Organizer } from '@/lib/organizers/rules';
import { database } from '@/lib/platform/db';
import { translator } from '@/lib/i18n/translator';
import { FootBar } from './foot-bar';
import { RowButton } from './row-button';
import type { SignatureList } from './signature-list-address';

const t = translator('en', 'dashboard');

/** What was just removed or put back, with undo. */
export async function LatestActBar(props: { organizer: Organizer; letter: DeskLetter; list: SignatureList }) {
  const { organizer, letter, list } = props;
  const given = actSchema.safeParse(list.act);
  if (!given.success || !mayModerate(organizer)) return null;
  const latest = await latestAct(database(), organizer, letter.id, given.data);
  const [first] = latest?.rows ?? [];
  if (!latest || !first) return null;
  const words = { count: latest.rows.length, name: first.name, employer: first.employer };
  if (latest.kind === 'put-back') return <FootBar text={t('signatures.undoneBar', words)} />;
  return (
    <FootBar text={t('signatures.removedBar', words)}>
      <form action={undo}>
        <input type="hidden" name="letter" value={letter.slug} />
        <input type="hidden" name="act" value={list.act} />
        <input type="hidden" name="show" value={list.show} />
        <input type="hidden" name="q" value={list.q} />
        <RowButton data-key="z">{t('signatures.undo')}</RowButton>
      </form>
    </FootBar>
  );
}
