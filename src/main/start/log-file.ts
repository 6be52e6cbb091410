import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { createStream, type RotatingFileStream } from 'rotating-file-stream'
import { makeFolder } from '../engine/platform/storage/data-files.ts'

/** A log file that may fail: its lines are then dropped, and nothing else stops. */
export interface LogFile {
  write(line: string): void
  /** Why no line is written at the moment; null while lines are written. */
  trouble(): string | null
  close(): Promise<void>
}

export interface LogFileParts {
  folder: string
  now: () => number
  /** Called once when the file cannot be written any more, not again before lines were written. */
  onTrouble: (message: string) => void
}

const NAME = 'lunas.log'

/** How often a file that failed is tried again, and whether it was deleted is looked at, in milliseconds. */
const LOOK_EVERY_MS = 2_000

/** Lines that wait for a slow disk; more are dropped. */
const LONGEST_BACKLOG_BYTES = 4 * 1_048_576

/** Opens `lunas.log` in a folder: at most ten files of 10 MB. Never throws and never emits an error. */
export function openLogFile({ folder, now, onTrouble }: LogFileParts): LogFile {
  let stream: RotatingFileStream | undefined
  /** Closes the file before it is opened again: a turn-over of the old one would take the new one away. */
  let closing: RotatingFileStream | undefined
  let trouble: string | null = null
  let droppedLines = 0
  let lookedAtMs = now()

  function open(): void {
    try {
      makeFolder(folder)
      const opened = createStream(NAME, { path: folder, size: '10M', maxFiles: 10 })
      opened.on('error', (error) => fail(error, opened))
      stream = opened
    } catch (error) {
      fail(error as Error, undefined)
    }
  }

  function fail({ message }: Error, failed: RotatingFileStream | undefined): void {
    if (failed !== stream) return
    stream = undefined
    closing = failed?.destroy()
    if (trouble === null) onTrouble(message)
    trouble = message
  }

  /** Opens the file again after a failure, or when it was deleted: it would be written without a name. */
  function look(): void {
    const passedMs = Math.abs(now() - lookedAtMs)
    if (passedMs < LOOK_EVERY_MS) return
    lookedAtMs = now()
    if (stream && !existsSync(join(folder, NAME))) {
      closing = stream.end()
      stream = undefined
    }
    if (!stream && closing?.closed !== false) open()
  }

  function note(text: string): string {
    return `${JSON.stringify({ level: 40, time: new Date(now()).toISOString(), msg: text })}\n`
  }

  open()
  return {
    write(line) {
      look()
      if (!stream || stream.writableLength > LONGEST_BACKLOG_BYTES) {
        droppedLines += 1
        return
      }
      const target = stream
      if (droppedLines > 0) target.write(note(`${droppedLines} lines were not written`))
      droppedLines = 0
      target.write(line, (error) => {
        if (error) droppedLines += 1
        else if (target === stream) trouble = null
      })
    },
    trouble: () => trouble,
    close() {
      const target = stream
      if (!target || target.closed) return Promise.resolve()
      return new Promise((resolve) => {
        target.once('close', resolve)
        target.end()
      })
    },
  }
}
