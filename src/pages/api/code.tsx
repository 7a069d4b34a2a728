/** A question and its answer, as they go over the line. */
export function Code({ address, answer, name }: { address: string; answer: string; name: string }) {
  return (
    <figure class="api-code">
      <figcaption>
        {name}　<code>{`GET ${decodeURI(address)}`}</code>
      </figcaption>
      <pre>
        <code>{answer}</code>
      </pre>
    </figure>
  )
}
