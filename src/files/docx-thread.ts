import { parentPort, workerData } from 'node:worker_threads'
import { documentOf } from './docx-parts.ts'

// The program of the thread that `readDocument` starts: the bytes come as its data, it answers once.
parentPort?.postMessage(documentOf(workerData))
