/** `import text from './file.ext?raw'`: the file's text, put into the bundle. */
declare module '*?raw' {
  const text: string
  export default text
}

/** `import program from './file.ts?thread'`: that program with its libraries as one text, for a worker thread to run. */
declare module '*?thread' {
  const program: string
  export default program
}
