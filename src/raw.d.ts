/** `import text from './file.ext?raw'`: the file's text, put into the bundle. */
declare module '*?raw' {
  const text: string
  export default text
}
