import { DefinitionRows } from '@/components/ui/definition-rows';
import type { SignWords } from './words';

/** Which sender and subject to look for: the same for every address. */
export function MailToLookFor({ words, way }: { words: SignWords; way: 'named' | 'anonymous' }) {
  const { name, address, subject } = words.mail[way];
  const shown = <bdi>{address}</bdi>;
  return (
    <DefinitionRows
      rows={[
        { term: words.sent.from, text: name ? <bdi>{name}</bdi> : shown, quiet: name ? shown : undefined },
        { term: words.sent.subject, text: <bdi>{subject}</bdi> },
      ]}
    />
  );
}
