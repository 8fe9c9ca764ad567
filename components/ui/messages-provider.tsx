'use client';

import { createContext, useContext, type ReactNode } from 'react';
import type { Area, PageMessages, MessageSection, SectionMessages } from '@/lib/i18n/page-messages';

const MessagesContext = createContext<PageMessages>({});

/** The texts of a page for what runs in the browser, once, at any depth; `pageMessages` makes them. */
export function MessagesProvider({ messages, children }: { messages: PageMessages; children: ReactNode }) {
  return <MessagesContext value={messages}>{children}</MessagesContext>;
}

/** The texts of one section, such as `receipt` or `sign.review`. Throws where the page sends neither it nor its area. */
export function useMessages<Name extends MessageSection>(section: Name): SectionMessages<Name> {
  const sent = useContext(MessagesContext);
  const [area, key] = section.split('.') as [Area, string?];
  const found = sent[section] ?? (sent[area] as Record<string, unknown> | undefined)?.[key ?? ''];
  if (found === undefined) throw new Error(`The page sends no messages of the section ${section}.`);
  return found as SectionMessages<Name>;
}
