import type { Metadata } from 'next';
import type { ReactNode } from 'react';

export const doorMetadata: Metadata = { robots: { index: false } };

/** The document of the pages in front of the desk, whose layouts bring the style sheet. */
export function DoorDocument({ children }: { children: ReactNode }) {
  return (
    <html lang="en">
      <body>{children}</body>
    </html>
  );
}
