/** The head of a list in columns: what each is called, and the class that says how wide it is; null takes what is left. */
export function ListHead({
  columns,
}: {
  columns: readonly (readonly [name: string, width: string | null])[]
}) {
  return (
    <thead>
      <tr>
        {columns.map(([name, width]) => (
          <th scope="col" class={width ?? undefined}>
            {name}
          </th>
        ))}
      </tr>
    </thead>
  )
}
