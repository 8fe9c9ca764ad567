/** Writes counts as the language does, always in Western digits, as the rest of the page has them. */
export function numerals(locale: string): (count: number) => string {
  const format = new Intl.NumberFormat(`${locale}-u-nu-latn`);
  return (count) => format.format(count);
}
