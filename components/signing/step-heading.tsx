'use client';

import { useEffect, useRef, type ReactNode } from 'react';

interface StepHeadingProps {
  /** Differs from step to step; empty on a page that was just opened, which keeps its focus where the browser puts it. */
  fresh: string;
  children: ReactNode;
}

/** The heading of a step. It takes the focus when the step is new, so that it is read out and stands in view. */
export function StepHeading({ fresh, children }: StepHeadingProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (fresh !== '') heading.current?.focus();
  }, [fresh]);
  return (
    <h1 ref={heading} tabIndex={-1}>
      {children}
    </h1>
  );
}
