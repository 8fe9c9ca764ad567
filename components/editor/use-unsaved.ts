'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import { useLeaveWarning } from '../ui/use-leave-warning';

/**
 * Keeps count of what was typed and not kept: warns before the page is left with it, and lets Ctrl+S or ⌘S press the
 * form's first button. `settled` says whether the last answer kept what was sent with it.
 */
export function useUnsaved(form: React.RefObject<HTMLFormElement | null>, answer: object, settled: boolean) {
  const [typed, setTyped] = useState(0);
  const [kept, setKept] = useState(0);
  const sent = useRef(0);

  useEffect(() => {
    if (settled) setKept(sent.current);
  }, [answer, settled]);

  const unsaved = typed !== kept;
  useLeaveWarning(unsaved);

  useEffect(() => {
    const save = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 's' || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey)
        return;
      event.preventDefault();
      form.current?.requestSubmit();
    };
    window.addEventListener('keydown', save);
    return () => window.removeEventListener('keydown', save);
  }, [form]);

  return {
    unsaved,
    noteTyping: useCallback(() => setTyped((count) => count + 1), []),
    noteSending: useCallback(() => {
      sent.current = typed;
    }, [typed]),
  };
}
