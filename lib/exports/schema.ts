import { z } from 'zod';
import { reasonSchema } from '@/lib/audit/schema';

/** What an export asks for: why, and the password where it was not typed recently. */
export const exportSchema = z.object({ reason: reasonSchema, password: z.string().max(1000).default('') });
