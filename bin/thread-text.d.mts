export const threadText: {
  name: string
  enforce: 'pre'
  resolveId: (source: string, importer: string | undefined) => string | null
  load: (id: string) => Promise<string | null>
}
