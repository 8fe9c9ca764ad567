import { DefinitionRows } from '@/components/ui/definition-rows';
import { useMessages } from '@/components/ui/messages-provider';
import type { ExpectedEmail } from '@/lib/signing/view/queries';

/** Where to look, and for which sender and subject: the same for every address. */
export function ExpectedEmailRows({ to = '', email }: { to?: string; email: ExpectedEmail }) {
  const t = useMessages('sign.checkEmail');
  const { name, subject } = email;
  const address = <bdi>{email.address}</bdi>;
  return (
    <DefinitionRows
      rows={[
        { term: t.to, text: <bdi>{to.trim()}</bdi> },
        { term: t.from, text: name ? <bdi>{name}</bdi> : address, quiet: name ? address : undefined },
        { term: t.subject, text: <bdi>{subject}</bdi> },
      ]}
    />
  );
}
