import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { onTestFinished } from 'vitest'
import { ask } from '../../support/ask.ts'
import { makeTempDir } from '../../support/temp-dir.ts'

/** A notification as Termux:API lists it. */
export interface Listed {
  id: number
  key: string
  packageName: string
  title: string
  content: string
  when: string
}

/** A phone with replacements for the Termux:API programs, and the forwarder as served by the till. */
export interface TermuxPhone {
  show: (listed: readonly Listed[]) => void
  /** Installs with the command that the till shows; returns its output. */
  install: (lanUrl: string, ...words: string[]) => Promise<{ status: number; output: string }>
  /** Runs a shell script like the installation. */
  run: (script: string, ...words: string[]) => Promise<{ status: number; output: string }>
  start: () => ChildProcess
  /** The running forwarder's log. */
  log: () => string
  /** Its settings, with later updates. */
  config: () => { till: string; token: string; signingSecret: string; pins: string[] }
  /** Queued files. */
  waiting: () => string[]
  home: string
}

let notifications = 0

export function makeListed(amount: number, changes: Partial<Listed> = {}): Listed {
  notifications += 1
  const local = new Date(Date.now() - new Date().getTimezoneOffset() * 60_000)
  return {
    id: notifications,
    key: `0|id.dana|${notifications}|null|10123`,
    packageName: 'id.dana',
    title: 'Pembayaran Masuk',
    content: `Rp${amount.toLocaleString('id-ID')} diterima DANA Bisnis.`,
    when: local.toISOString().slice(0, 19).replace('T', ' '),
    ...changes,
  }
}

export function makeTermuxPhone(): TermuxPhone {
  const folder = makeTempDir()
  const bin = join(folder, 'bin')
  const home = join(folder, '.lunas')
  const list = join(folder, 'list.json')
  let log = ''
  mkdirSync(bin)
  writeFileSync(list, '[]')
  standIn('termux-notification-list', `cat '${list}'`)
  standIn('termux-battery-status', `echo '{"percentage":77,"status":"CHARGING"}'`)
  const environment = {
    HOME: folder,
    LUNAS_HOME: home,
    LUNAS_DO_NOT_START: '1',
    LUNAS_LOOK_EVERY_MS: '50',
    LUNAS_BEAT_EVERY_MS: '200',
    PATH: [bin, dirname(process.execPath), '/usr/bin', '/bin'].join(':'),
  }

  function standIn(name: string, work: string): void {
    writeFileSync(join(bin, name), `#!/bin/sh\n${work}\n`)
    chmodSync(join(bin, name), 0o755)
  }

  function run(script: string, ...words: string[]): Promise<{ status: number; output: string }> {
    const child = spawn('sh', ['-s', '--', ...words], { env: environment, stdio: 'pipe' })
    child.stdin.on('error', () => undefined).end(script)
    let output = ''
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (part: Buffer) => {
        output += part.toString()
      })
    }
    return new Promise((resolve) =>
      child.on('close', (status) => resolve({ status: status ?? -1, output })),
    )
  }

  return {
    home,
    show: (listed) => writeFileSync(list, JSON.stringify(listed)),
    run,
    async install(lanUrl, ...words) {
      return run((await ask(`${lanUrl}/termux/install.sh`)).text, ...words)
    },
    start() {
      const program = join(home, 'lunas-forwarder.mjs')
      const child = spawn(process.execPath, [program], {
        env: environment,
        stdio: ['ignore', 'pipe', 'ignore'],
      })
      child.stdout.on('data', (part: Buffer) => {
        log += part.toString()
      })
      onTestFinished(() => void child.kill('SIGKILL'))
      return child
    },
    config: () => JSON.parse(readFileSync(join(home, 'config.json'), 'utf8')),
    log: () => log,
    waiting() {
      const queue = join(home, 'queue')
      return existsSync(queue) ? readdirSync(queue).filter((name) => name.endsWith('.json')) : []
    },
  }
}

/** Whether this shell script is valid. */
export function isSoundShell(text: string): boolean {
  return spawnSync('sh', ['-n'], { input: text }).status === 0
}
