import type { ReactNode } from 'react';
import '@/app/globals.css';
import { SignInDocument, signInMetadata } from '@/components/dashboard/sign-in-document';

export const dynamic = 'force-dynamic';
export const metadata = signInMetadata;

export default function SignInRootLayout({ children }: { children: ReactNode }) {
  return <SignInDocument>{children}</SignInDocument>;
}
