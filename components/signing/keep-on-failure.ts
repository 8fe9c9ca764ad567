type Action<State> = (before: State, data: FormData) => Promise<State>;

/**
 * An action whose answer may be lost on the way, as on a train: then `kept` says what the page shows instead, and nothing
 * that was typed goes. On the server it stays the action itself, which a form without scripts needs.
 */
export function keptOnFailure<State>(
  action: Action<State>,
  kept: (before: State, data: FormData) => State,
): Action<State> {
  if (typeof window === 'undefined') return action;
  return async (before, data) => {
    try {
      return await action(before, data);
    } catch {
      // Whatever it was, the connection or a server that is being replaced: the signer is told, and can press again.
      return kept(before, data);
    }
  };
}

/** Differs from answer to answer. */
export const freshNow = (): string => String(performance.now());
