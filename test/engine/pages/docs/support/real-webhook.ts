import { expect } from 'vitest'
import { ask } from '../../../../support/ask.ts'
import { notify } from '../../../../support/make.ts'
import { type Site, startTestGateway } from '../../../../support/test-gateway.ts'
import { EXAMPLES } from '../../../sites/gateways/examples/index.ts'
import { startSite } from '../../../sites/webhooks/support/site.ts'
import type { SentWebhook } from './sent-webhook.ts'

/** A webhook that this till really sent about a paid payment, and who was told what. */
export async function realWebhook(dialect: string): Promise<{ sent: SentWebhook; site: Site }> {
  const example = EXAMPLES.find(({ name }) => name === dialect)!
  const receiver = await startSite()
  const gateway = await startTestGateway()
  const site = await gateway.addSite({ webhookUrl: receiver.url })
  const { path, ...question } = example.create(site, 25_000)
  const { total } = example.created(await ask(`${gateway.lanUrl}${path}`, question))
  await notify(gateway, site, { amount: total })
  const paid = () =>
    receiver.received.find((request) => example.reported(request).status === example.words.paid)
  await expect.poll(paid).toBeDefined()
  await receiver.close()
  const { headers, body } = paid()!
  const kept = Object.entries(headers).filter(([name]) => !OF_THE_CONNECTION.includes(name))
  const plain = Object.fromEntries(kept.map(([name, value]) => [name, String(value)]))
  return { sent: { headers: plain, body }, site }
}

/** Made anew by a client that forwards it. */
const OF_THE_CONNECTION = ['host', 'connection', 'content-length', 'transfer-encoding']
