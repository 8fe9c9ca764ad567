import { env } from '@/lib/platform/env';
import { openApi } from '../openapi';

export const dynamic = 'force-dynamic';

export const GET = (): Response => Response.json(openApi(env().BASE_URL));
