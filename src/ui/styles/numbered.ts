/**
 * Classes that carry a number, because the security policy bars `style` attributes:
 * `w-25` a column's width in percent; `of-5`, `from-2`, `span-3` the cells of a schedule strip.
 */
export function numberedCss(): string {
  const upTo = (last: number) => Array.from({ length: last }, (_, index) => index + 1)
  return [
    ...upTo(100).map((n) => `.w-${n}{inline-size:${n}%}`),
    ...upTo(40).map((n) => `.of-${n}{--of:${n}}.from-${n}{--from:${n}}.span-${n}{--span:${n}}`),
  ].join('\n')
}
