import child from 'node:child_process'
import dgram from 'node:dgram'
import { syncBuiltinESMExports } from 'node:module'
import net from 'node:net'

/** Set-up of the pure tests: opening or starting anything outside the process throws. */
function refuse(what: string): () => never {
  return () => {
    throw new Error(
      `A pure test ${what}. Import node:http, node:child_process or the like in the test, or startTestGateway: then test/config/projects.ts makes it an integration test.`,
    )
  }
}

net.Server.prototype.listen = refuse('opened a port')
net.Socket.prototype.connect = refuse('opened a connection')
dgram.createSocket = refuse('opened a UDP socket')
Object.assign(child.ChildProcess.prototype, { spawn: refuse('started a program') })
for (const name of ['spawnSync', 'execSync', 'execFileSync'] as const) {
  child[name] = refuse('started a program')
}
syncBuiltinESMExports()
