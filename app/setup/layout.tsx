import type { ReactNode } from 'react';
import '@/app/globals.css';
import { DoorDocument, doorMetadata } from '@/components/dashboard/sign-in-document';

export const dynamic = 'force-dynamic';
export const metadata = doorMetadata;

export default function DoorLayout({ children }: { children: ReactNode }) {
  return <DoorDocument>{children}</DoorDocument>;
}
