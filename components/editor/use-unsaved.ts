'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import { useLeaveWarning } from '../ui/use-leave-warning';

/**
 * Tracks what was typed and not saved: warns before the page is left with it, and lets Ctrl+S or ⌘S submit the form.
 * `isSaved` says whether the last response saved what was sent with it.
 */
export function useUnsaved(form: React.RefObject<HTMLFormElement | null>, response: object, isSaved: boolean) {
  const [typed, setTyped] = useState(0);
  const [saved, setSaved] = useState(0);
  const sent = useRef(0);

  useEffect(() => {
    if (isSaved) setSaved(sent.current);
  }, [response, isSaved]);

  const unsaved = typed !== saved;
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
