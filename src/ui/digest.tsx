/** A file's SHA-256 in groups of eight, so that two can be compared by eye; copied, it is one word. */
export function Digest({ sha256 }: { sha256: string }) {
  return (
    <code class="digest">
      {(sha256.match(/.{1,8}/g) ?? []).map((part) => (
        <span>{part}</span>
      ))}
    </code>
  )
}
