'use client';

import { createContext, useContext, type ReactNode } from 'react';
import type { PageMessages, Section, SectionMessages } from '@/lib/i18n/page-messages';

const MessagesContext = createContext<PageMessages>({});

/** The texts of a page for what runs in the browser, once, however deep it stands; `pageMessages` makes them. */
export function MessagesProvider({ messages, children }: { messages: PageMessages; children: ReactNode }) {
  return <MessagesContext value={messages}>{children}</MessagesContext>;
}

/** The texts of one section, such as `receipt` or `sign.review`. Throws where the page does not send it. */
export function useMessages<Name extends Section>(section: Name): SectionMessages<Name> {
  const found = useContext(MessagesContext)[section];
  if (found === undefined) throw new Error(`The page sends no messages of the section ${section}.`);
  return found;
}
