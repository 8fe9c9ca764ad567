import { Notice } from '@/components/ui/notice';

/** That it does not work at the moment, and what to do. */
export function UnavailableNotice({ title, text }: { title?: string; text: string }) {
  return (
    <div role="alert">
      <Notice kind="warn" title={title}>
        <p>{text}</p>
      </Notice>
    </div>
  );
}
