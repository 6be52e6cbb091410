import { createSocket } from 'node:dgram'
import { readDnsMessage, writeDnsQuery } from '../../../src/main/engine/servers/mdns/dns-message.ts'

/** Resolves a name by multicast DNS, like a phone, and prints the address of the answer. */
const [name = '', ourAddress = ''] = process.argv.slice(2)
const socket = createSocket('udp4')
socket.on('message', (bytes) => {
  const found = readDnsMessage(bytes)?.addresses.find((each) => each.name === name)
  if (!found) return
  console.log(found.address)
  socket.close()
  process.exit(0)
})
socket.bind(0, ourAddress, () => {
  socket.setMulticastInterface(ourAddress)
  socket.send(writeDnsQuery([name], 'A', 1), 5_353, '224.0.0.251')
})
setTimeout(() => process.exit(1), 1_500)
