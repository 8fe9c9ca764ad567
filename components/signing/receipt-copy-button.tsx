import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { useMessages } from '@/components/ui/messages-provider';
import { useScripts } from '@/components/ui/use-hydrated';
import { useLeaveWarning } from '@/components/ui/use-leave-warning';

/** Copies the receipt's two lines. Until somebody has, the browser asks before the page goes: it is not shown again. */
export function ReceiptCopyButton({ receipt, url }: { receipt: string; url: string }) {
  const t = useMessages('receipt.shown');
  const [copied, setCopied] = useState(false);
  const scripts = useScripts();
  useLeaveWarning(!copied);
  if (!scripts) return null;
  const copy = () =>
    void navigator.clipboard.writeText(`${receipt}\n${url}`).then(
      () => setCopied(true),
      // The browser does not let us: the lines stand there to be copied by hand.
      () => setCopied(false),
    );
  return (
    <p>
      <Button type="button" kind="quiet" onClick={copy}>
        {copied ? t.copied : t.copy}
      </Button>
    </p>
  );
}
