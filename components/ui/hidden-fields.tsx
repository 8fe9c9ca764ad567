/** Fields that travel with a form unseen. Empty ones are left out. */
export function HiddenFields({ fields }: { fields: Record<string, string | number> }) {
  return Object.entries(fields)
    .filter(([, value]) => value !== '')
    .map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />);
}
