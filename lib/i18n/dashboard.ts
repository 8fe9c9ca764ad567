import { defaultLocale, type Locale } from './locales';
import { translator } from './translator';

/** The language of the dashboard. Asynchronous, so that it can depend on the request without a change to its callers. */
export const dashboardLocale = (): Promise<Locale> => Promise.resolve(defaultLocale);

/** The dashboard's texts in its language. */
export const dashboardTranslator = async () => translator(await dashboardLocale(), 'dashboard');
