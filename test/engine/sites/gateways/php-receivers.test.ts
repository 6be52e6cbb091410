import { expect, it } from 'vitest'
import { ask } from '../../../support/ask.ts'
import { notify } from '../../../support/make.ts'
import { notRun } from '../../../support/not-run.ts'
import { type Site, startTestGateway } from '../../../support/test-gateway.ts'
import { missingFor, runReceiver } from '../../pages/docs/support/run-example.ts'
import { EXAMPLES } from './examples/index.ts'

/**
 * Receivers in PHP that read `getallheaders()`, which keeps the spelling of the wire under `php -S` and Apache. MSPay's
 * and Purwantara's are those of the documents; the others look for the documents' spellings.
 */
const RECEIVERS: Record<string, (site: Site) => string> = {
  mspay: ({ api_secret }) => `<?php
$apiSecret = '${api_secret}';
$headers = getallheaders();
$signature = $headers['X-Signature'] ?? '';
if (empty($signature)) {
http_response_code(401);
echo json_encode(['error' => 'Missing signature']);
exit;
}
$payload = json_decode(file_get_contents('php://input'), true);
$payloadString = json_encode($payload, JSON_UNESCAPED_SLASHES);
$expectedSignature = hash_hmac('sha256', $payloadString, $apiSecret);
if (!hash_equals($signature, $expectedSignature)) {
http_response_code(401);
echo json_encode(['error' => 'Invalid signature']);
exit;
}
echo json_encode(['success' => true]);`,
  purwantara: ({ webhook_secret }) => `<?php
$headers = getallheaders();
$payload = json_decode(file_get_contents('php://input'), true);
$secret               = '${webhook_secret}';
$payloadJson          = json_encode($payload);
$calculatedSignature  = hash_hmac('sha256', $payloadJson, $secret);
$receivedSignature    = $headers['Signature'];
$isNamed = $headers['User-Agent'] === 'PPN-WH' && $headers['Accept'] === '*/*' && $headers['X-PPN-Delivery'] !== '';
http_response_code($calculatedSignature === $receivedSignature && $isNamed ? 200 : 401);`,
  bayargg: ({ webhook_secret }) => `<?php
$headers = getallheaders();
$payload = json_decode(file_get_contents('php://input'), true);
$signed = implode('|', [$payload['invoice_id'] ?? '', $payload['status'] ?? '', $payload['final_amount'] ?? '', $headers['X-Webhook-Timestamp'] ?? '']);
$isSigned = hash_equals(hash_hmac('sha256', $signed, '${webhook_secret}'), $headers['X-Webhook-Signature'] ?? '');
$isNamed = ($headers['X-Webhook-Event'] ?? '') === 'payment.paid' && ($headers['X-Invoice-ID'] ?? '') === $payload['invoice_id'];
http_response_code($isSigned && $isNamed ? 200 : 401);`,
  webqris: ({ webhook_secret }) => `<?php
$headers = getallheaders();
$expected = hash_hmac('sha256', file_get_contents('php://input'), '${webhook_secret}');
$isSigned = ($headers['X-Webhook-Signature'] ?? '') === $expected && ($headers['X-Signature'] ?? '') === $expected;
http_response_code($isSigned && $headers['User-Agent'] === 'WebQRIS-Webhook/1.0' ? 200 : 401);`,
  xendit: ({ callback_token }) => `<?php
$reqHeaders = getallheaders();
http_response_code(($reqHeaders['x-callback-token'] ?? '') === '${callback_token}' ? 200 : 403);`,
}

const missing = missingFor('php')
const reason = notRun(missing.length === 0, 'there is no php on this computer')

it.skipIf(reason !== '').each(EXAMPLES.map((example) => [example.name, example] as const))(
  `C1 the webhook of %s is taken by a receiver under php -S that reads getallheaders()${reason}`,
  async (name, example) => {
    const gateway = await startTestGateway()
    const site = await gateway.addSite()
    const receiver = await runReceiver('php', RECEIVERS[name]!(site))
    const webhookUrl = receiver.url
    await gateway.command('merchants.setWebhook', { id: site.merchant_id, webhookUrl })
    const { path, ...question } = example.create({ ...site, webhookUrl }, 25_000)
    const { total } = example.created(await ask(`${gateway.lanUrl}${path}`, question))
    await notify(gateway, site, { amount: total })
    const { outbox } = gateway.engine
    const paid = () => outbox.deliveriesOfPayment(1).at(-1)
    await expect.poll(() => paid()?.attempts).toBe(1)
    expect(paid()).toMatchObject({ status: 'delivered', lastStatusCode: 200 })
  },
)
