import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** What differs between the two schemes. */
const ofColours = ['color-contrast', 'link-in-text-block'];

/**
 * What axe finds wrong on the page: each rule with the places that break it. In the dark, where only the colours are
 * others, the rules about colours. The options of lists are left out: nine hundred employers, all of one kind.
 */
export async function violationsOf(page: Page, colorScheme: 'light' | 'dark') {
  const axe = new AxeBuilder({ page }).exclude('option');
  const { violations } = await (colorScheme === 'dark' ? axe.withRules(ofColours) : axe).analyze();
  return violations.map(({ id, nodes }) => ({ id, at: nodes.map(({ html }) => html) }));
}
