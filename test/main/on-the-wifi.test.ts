import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { expect, it, onTestFinished } from 'vitest'
import { notRun } from '../support/not-run.ts'
import { makeTempDir } from '../support/temp-dir.ts'
import { canMakeNetworks, makeTwoComputers } from './support/two-computers.ts'

const root = join(import.meta.dirname, '../..')
const PHONE = '192.168.77.9'

async function startTill() {
  const network = makeTwoComputers('192.168.77.20')
  const ports = ['--host', '0.0.0.0', '--lan-port', '8720', '--till-port', '8721']
  const serve = [process.execPath, join(root, 'src/main/start/serve.ts'), '--data', makeTempDir()]
  const till = network.startOnTill([...serve, ...ports])
  onTestFinished(async () => {
    const ended = new Promise((resolve) => till.once('exit', resolve))
    till.kill('SIGTERM')
    await ended
    network.remove()
  })
  for await (const line of createInterface({ input: till.stdout! })) {
    const ready = JSON.parse(line) as { lan: string }
    return { network, ready }
  }
  throw new Error('the till ended without a word')
}

// Network namespaces need Linux and root.
const canRun = canMakeNetworks()
const NOT_HERE = notRun(canRun, 'this computer does not let a test make a network of its own')

it.runIf(canRun)(
  `G3 a phone on the same Wi-Fi finds lunas.local, also within ten seconds of a new address${NOT_HERE}`,
  { timeout: 120_000 },
  async () => {
    const { network, ready } = await startTill()
    expect(ready.lan).toBe('http://192.168.77.20:8720')
    const askName = join(root, 'test/main/support/ask-name.ts')
    const find = () => network.onPhone([process.execPath, askName, 'lunas.local', PHONE])
    const status = (host: string) => {
      const script = `fetch('http://${host}:8720/health').then((r) => console.log(r.status), () => {})`
      return network.onPhone([process.execPath, '-e', script])
    }
    await expect.poll(find).toBe('192.168.77.20')
    expect(status('192.168.77.20')).toBe('200')

    for (const address of ['192.168.77.31', '192.168.77.32', '192.168.77.33']) {
      network.moveTill(address)
      const movedAtMs = Date.now()
      await expect.poll(find).toBe(address)
      expect(status(address)).toBe('200')
      expect(Date.now() - movedAtMs).toBeLessThan(10_000)
    }
  },
)
