import type { ReactNode } from 'react';
import { MessagesProvider } from '@/components/ui/messages-provider';
import { dashboardLocale } from '@/lib/i18n/dashboard';
import { pageMessages } from '@/lib/i18n/page-messages';

type Sections = Parameters<typeof pageMessages>[1];

interface DashboardMessagesProps {
  /** Beside those that every form needs. */
  sections?: Sections;
  children: ReactNode;
}

/** The texts of a page's forms, in the dashboard's language. */
export async function DashboardMessages({ sections = [], children }: DashboardMessagesProps) {
  const messages = pageMessages(await dashboardLocale(), ['dashboard.signIn', ...sections]);
  return <MessagesProvider messages={messages}>{children}</MessagesProvider>;
}
