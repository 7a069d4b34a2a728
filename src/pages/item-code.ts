/** An item's number as screens show it: `外1` is 計画外1, told apart from the plan's own 1; papers have their own rule. */
export function shownCode(code: string): string {
  return code.replace(/^外(?=\d)/, '計画外')
}
