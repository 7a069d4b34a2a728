/**
 * Where a line may end. Typst decides by Unicode's rules; here a place counts only when those allow it beyond doubt, so
 * that a run we call unbroken is never shorter than one of Typst's.
 */

const WIDE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff01-\uff60■]/u
const NEVER_LAST = /[（「『【〔《〈［｛([{“‘№¥￥＄$£+±−\\]/
const NEVER_FIRST =
  /[\p{M}\u3000）」』】〕》〉］｝)\]}、。，．・：；！？,.:;!?”’%％‰℃°′″…‥ー〜～―々ゝゞヽヾァィゥェォッャュョヮヵヶぁぃぅぇぉっゃゅょゎ゛゜]/u

/** Where an address or a compound word breaks with no harm to its reader. */
const AFTER = /[/\-‐_?&=#|~]/
const LETTER = /\p{L}/u

/** Whether a line may surely end between two neighbouring characters. */
export function surelyBreaks(before: string, after: string): boolean {
  if (after === ' ') return false
  if (before === ' ') return true
  if (!WIDE.test(before) && !WIDE.test(after)) return false
  return !NEVER_LAST.test(before) && !NEVER_FIRST.test(after)
}

/** Whether a run too long for its line may end there before it is torn at any place. */
export function gladlyBreaks(before: string, after: string): boolean {
  if (/\d/.test(after) && /[-‐]/.test(before)) return false
  if (AFTER.test(before)) return true
  return before === '.' && LETTER.test(after)
}
