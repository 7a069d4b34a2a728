/** The word in its cell and, over more than one cell, the line that runs on. `from` counts cells from 0. */
export function RunDrawing({ word, span, from }: { word: string; span: number; from?: number }) {
  return (
    <span class={`run span-${span}${from === undefined ? '' : ` from-${from + 1}`}`}>
      <span class="run-word">{word}</span>
      {span > 1 && <span class="run-line" />}
    </span>
  )
}
