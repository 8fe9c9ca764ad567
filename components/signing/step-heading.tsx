'use client';

import { useEffect, useRef, type ReactNode } from 'react';

interface StepHeadingProps {
  /** Differs from step to step; 0 on a page that was just opened, which keeps its focus where the browser puts it. */
  submission: number;
  children: ReactNode;
}

/** The heading of a step. It takes the focus when the step is new, so that it is read out and is in view. */
export function StepHeading({ submission, children }: StepHeadingProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (submission > 0) heading.current?.focus();
  }, [submission]);
  return (
    <h1 ref={heading} tabIndex={-1}>
      {children}
    </h1>
  );
}
