import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { TallyTable, type TallyLabels } from './tally-table';

const labels: TallyLabels = {
  employer: 'Employer',
  named: 'Named',
  anonymous: 'Anonymous',
  total: 'Total',
  verified: 'Work address verified',
  parts: { named: 'named', anonymous: 'anonymous', verified: 'verified' },
  others: 'Other employers',
  notShown: 'Anonymous, employer not shown',
  all: 'All signatures',
};

function table(notShown: number, others?: { named: number; anonymous: number; verified: number }): string {
  return renderToStaticMarkup(
    <TallyTable
      caption="By employer"
      employers={[{ employer: 'Google', named: 1200, anonymous: 400, verified: 900 }]}
      others={others}
      notShown={notShown}
      all={{ named: 1227, anonymous: 460, verified: 908 }}
      labels={labels}
      locale="en"
    />,
  );
}

describe('signatures by employer', () => {
  it('ends with the other employers, those not shown, and all', () => {
    const heads = [...table(60, { named: 27, anonymous: 0, verified: 8 }).matchAll(/scope="row">(.*?)<\/th>/g)];
    expect(heads.map(([, head]) => head?.replace(/<[^>]+>/g, ''))).toEqual([
      'Google',
      'Other employers',
      'Anonymous, employer not shown',
      'All signatures',
    ]);
  });

  it('leaves out last rows that count nobody', () => {
    expect(table(0, { named: 0, anonymous: 0, verified: 0 })).not.toMatch(/Other employers|not shown/);
  });

  it('draws named and anonymous as shares of the longest bar, without a word of inline style', () => {
    const html = table(0);
    expect(html).toContain('width="75.00%"');
    expect(html).toContain('x="75.00%" width="25.00%"');
    expect(html).not.toContain('style=');
  });

  it('writes counts as the language does', () => {
    expect(table(0)).toContain('1,600');
  });
});
