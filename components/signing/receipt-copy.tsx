import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { useLeaveWarning } from '@/components/ui/use-leave-warning';
import { useScripts } from '@/components/ui/use-hydrated';
import type { ReceiptWords } from './receipt-labels';

/** Copies the receipt's two lines. Until somebody has, the browser asks before the page goes: it is not shown again. */
export function ReceiptCopy({ receipt, words }: { receipt: string; words: ReceiptWords }) {
  const [copied, setCopied] = useState(false);
  const scripts = useScripts();
  useLeaveWarning(!copied);
  if (!scripts) return null;
  const copy = () =>
    void navigator.clipboard.writeText(`${receipt}\n${words.address}`).then(
      () => setCopied(true),
      // The browser does not let us: the lines stand there to be copied by hand.
      () => setCopied(false),
    );
  return (
    <p>
      <Button type="button" kind="quiet" onClick={copy}>
        {copied ? words.copied : words.copy}
      </Button>
    </p>
  );
}
