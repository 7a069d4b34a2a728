/** A refusal in the reader's words: where (file, row, column), what was found, what to do. */
export type Problem = { where: string; what: string; doThis: string }

/** What a step gives when refusal is an ordinary outcome: the value, or every problem found. */
export type Result<T> = { ok: true; value: T } | { ok: false; problems: Problem[] }

export function refused(...problems: Problem[]): { ok: false; problems: Problem[] } {
  return { ok: false, problems }
}

/** The refusal of a name that nothing bears, with those that something does. */
export function unknownName(
  where: string,
  noun: string,
  name: string,
  known: readonly string[],
): { ok: false; problems: Problem[] } {
  const doThis =
    known.length === 0 ? `${noun}を加えてください` : `${known.join('、')} のいずれかを書いてください`
  return refused({ where, what: `${noun}「${name}」はありません`, doThis })
}

/** `where: what。doThis` on one line, for a terminal or a log. */
export function sentenceOf({ where, what, doThis }: Problem): string {
  return `${where}: ${what}。${doThis}。`.replace(/\p{Cc}+/gu, ' ')
}
