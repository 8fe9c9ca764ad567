import { DefinitionRows } from '@/components/ui/definition-rows';
import type { SignWords } from './labels';

/** Where to look, and for which sender and subject: the same for every address. */
export function MailToLookFor({ words, way, to }: { words: SignWords; way: 'named' | 'anonymous'; to: string }) {
  const { name, address, subject } = words.mail[way];
  const shown = <bdi>{address}</bdi>;
  return (
    <DefinitionRows
      rows={[
        { term: words.sent.to, text: <bdi>{to}</bdi> },
        { term: words.sent.from, text: name ? <bdi>{name}</bdi> : shown, quiet: name ? shown : undefined },
        { term: words.sent.subject, text: <bdi>{subject}</bdi> },
      ]}
    />
  );
}
