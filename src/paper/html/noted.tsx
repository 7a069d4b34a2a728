import type { Piece } from '../paper.ts'
import { Pieces } from './pieces.tsx'

const SIGN = /(※\d*|＊)/

/** Where the notes of a table stand on the page, by the signs they begin with. */
export type NotePlaces = ReadonlyMap<string, string>

/** The notes that begin with a sign (※1), each with an id of its own; the first of a sign counts. */
export function notePlaces(table: string, notes: readonly string[]): NotePlaces {
  const places = new Map<string, string>()
  for (const [index, note] of notes.entries()) {
    const sign = signOf(note)
    if (sign !== null && !places.has(sign)) places.set(sign, `note-${table}-${index + 1}`)
  }
  return places
}

/** The sign a note begins with; null where it begins with none. */
export function signOf(note: string): string | null {
  const [sign] = SIGN.exec(note) ?? []
  return sign !== undefined && note.startsWith(sign) ? sign : null
}

/** A cell's content, in which a small sign leads to its note. */
export function NotedPieces({ content, notes }: { content: readonly Piece[]; notes: NotePlaces }) {
  return (
    <>
      {content.map((piece) =>
        typeof piece === 'object' && piece.kind === 'minor' && SIGN.test(piece.text) ? (
          <small>{piece.text.split(SIGN).map((part) => linked(part, notes))}</small>
        ) : (
          <Pieces content={[piece]} />
        ),
      )}
    </>
  )
}

function linked(part: string, notes: NotePlaces) {
  const place = notes.get(part)
  return place === undefined ? (
    part
  ) : (
    <a class="paper-sign" href={`#${place}`}>
      {part}
    </a>
  )
}
