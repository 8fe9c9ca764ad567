import { ErrorSummary } from '@/components/ui/error-summary';
import type { ErrorCode, Field } from '@/lib/signing/fields/schema';
import type { SignWords } from './labels';

interface ProblemsProps {
  words: SignWords;
  errors: { field: Field; code: ErrorCode }[];
  way: string;
  submission: object;
}

/** The list of anonymous signers' employers has an id of its own, since both may stand in one page. */
export const listedId = 'employer-listed';

/** What has to be mended, with the way to each field; nothing while nothing has. */
export function Problems({ words, errors, way, submission }: ProblemsProps) {
  if (errors.length === 0) return null;
  const idOf = (field: Field) => (field === 'employer' && way === 'anonymous' ? listedId : field);
  return (
    <ErrorSummary
      submission={submission}
      title={words.errorsTitle}
      errors={errors.map(({ field, code }) => ({ name: idOf(field), message: words.errors[code] }))}
    />
  );
}
