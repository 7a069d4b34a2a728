/** Where the source says nothing: said, never filled in. */
export function NotInSource() {
  return <span class="tag">出典に記載なし</span>
}

/** A value read out of the source with some doubt; `reason` says by what. */
export function Inferred({ reason }: { reason: string }) {
  return (
    <span class="tag">
      推定<span class="visually-hidden">{`（${reason}）`}</span>
    </span>
  )
}
