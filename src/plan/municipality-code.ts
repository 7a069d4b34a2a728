/**
 * Whether a six-digit local-government code (全国地方公共団体コード) bears its own check digit:
 * weights 6 5 4 3 2 over the first five digits, 11 less the remainder by 11, last digit of that.
 */
export function isMunicipalityCode(code: string): boolean {
  if (!/^\d{6}$/.test(code)) return false
  const digits = [...code].map(Number)
  const sum = [6, 5, 4, 3, 2].reduce((total, weight, index) => total + weight * (digits[index] ?? 0), 0)
  return (11 - (sum % 11)) % 10 === digits[5]
}
