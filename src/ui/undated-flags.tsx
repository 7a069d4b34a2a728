import { type Flag, undatedWords } from './schedule.ts'

/** What happened at a time that no source gives: below the cells of a strip, and in none of them. */
export function UndatedFlags({ flags }: { flags: readonly Flag[] }) {
  if (flags.length === 0) return null
  return (
    <p class="strip-undated">
      {flags.map((flag) => (
        <span class="flag undated">{undatedWords(flag)}</span>
      ))}
    </p>
  )
}
