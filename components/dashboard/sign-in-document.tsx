import type { Metadata } from 'next';
import type { ReactNode } from 'react';

export const signInMetadata: Metadata = { robots: { index: false } };

/** The document of the sign-in pages, whose layouts import the style sheet. */
export function SignInDocument({ children }: { children: ReactNode }) {
  return (
    <html lang="en">
      <body>{children}</body>
    </html>
  );
}
