/** A text as somebody typed it: each of its lines a paragraph. */
export function Typed({ text }: { text: string }) {
  return (
    <>
      {text.split('\n').map((line) => (
        <p>{line}</p>
      ))}
    </>
  )
}
