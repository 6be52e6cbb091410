<?php
declare(strict_types=1);

use Lunas\WooCommerce\WebhookReceiver;

test('a webhook for a paid invoice completes its order, once', function (): void {
  $till = new Till();
  $order = WC_Order::make(7);
  $invoice = prepare($order);
  $till->pay($invoice);
  [$status, $answer] = hear(...signed(paid_event($invoice)));
  same([200, 'completed'], [$status, $answer['result']]);
  same(['processing', $invoice, 1], [stored($order)['status'], stored($order)['transaction_id'], stored($order)['completions']]);
  holds('Rp25.042 received, reported by id.dana', end(stored($order)['notes']));
});

test('a forged signature is rejected without a request to the till', function (): void {
  $till = new Till();
  $order = WC_Order::make(7);
  $invoice = prepare($order);
  $till->pay($invoice);
  $asked = count($till->asked);
  [$headers, $body] = signed(paid_event($invoice), ['secret' => 'whsec_' . base64_encode('somebody else')]);
  same(401, hear($headers, $body)[0]);
  same([$asked, 'pending'], [count($till->asked), stored($order)['status']]);
  same('signature-wrong', WebhookReceiver::last_refusal());
});

test('a changed body, id or time makes a valid signature invalid', function (): void {
  new Till();
  [$headers, $body] = signed(paid_event('INV-1'));
  foreach ([[$headers, "$body "], [['webhook-id' => 'other'] + $headers, $body], [['webhook-timestamp' => (string) (time() - 1)] + $headers, $body]] as [$sent, $text]) {
    same([401, 'signature-wrong'], [hear($sent, $text)[0], WebhookReceiver::last_refusal()]);
  }
});

test('each of the two signatures alone is not enough', function (): void {
  new Till();
  [$headers, $body] = signed(paid_event('INV-1'));
  foreach (array_keys($headers) as $name) {
    same(401, hear(array_diff_key($headers, [$name => 0]), $body)[0]);
  }
  foreach (['webhook-signature', 'x-webhook-signature'] as $name) {
    same(401, hear([$name => str_repeat('0', 64)] + $headers, $body)[0]);
  }
});

test('without a secret of our own everything is rejected, even an empty signature', function (): void {
  new Till();
  update_option('woocommerce_lunas_settings', ['till_url' => 'http://192.168.1.10:8720', 'api_key' => 'k']);
  [$headers, $body] = signed(paid_event('INV-1'), ['secret' => '']);
  same(401, hear($headers, $body)[0]);
});

test('a webhook from more than five minutes ago or ahead is rejected', function (): void {
  $till = new Till();
  $invoice = prepare(WC_Order::make(7));
  $till->pay($invoice);
  foreach ([-310, 310] as $apart) {
    same(401, hear(...signed(paid_event($invoice), ['at' => time() + $apart]))[0]);
    same('clock-differs', WebhookReceiver::last_refusal());
  }
  same(200, hear(...signed(paid_event($invoice), ['at' => time() - 290]))[0]);
});

test('a validly signed webhook changes nothing while the till returns pending', function (): void {
  new Till();
  $order = WC_Order::make(7);
  $invoice = prepare($order);
  $webhook = signed(paid_event($invoice));
  same([409, 'pending', 0], [hear(...$webhook)[0], stored($order)['status'], stored($order)['completions']]);
});

test('a webhook that came too early is accepted when it comes again', function (): void {
  $till = new Till();
  $order = WC_Order::make(7);
  $invoice = prepare($order);
  $webhook = signed(paid_event($invoice));
  hear(...$webhook);
  $till->pay($invoice);
  same([200, 'processing'], [hear(...$webhook)[0], stored($order)['status']]);
});

test('a replayed webhook does nothing and sends no request', function (): void {
  $till = new Till();
  $order = WC_Order::make(7);
  $invoice = prepare($order);
  $till->pay($invoice);
  $webhook = signed(paid_event($invoice));
  hear(...$webhook);
  $asked = count($till->asked);
  same([200, 'already'], [hear(...$webhook)[0], hear(...$webhook)[1]['result']]);
  same([$asked, 1], [count($till->asked), stored($order)['completions']]);
});

test('the same event under a new id completes nothing twice', function (): void {
  $till = new Till();
  $order = WC_Order::make(7);
  $invoice = prepare($order);
  $till->pay($invoice);
  hear(...signed(paid_event($invoice)));
  $notes = count(stored($order)['notes']);
  same([200, 'already'], [...array_slice([$a = hear(...signed(paid_event($invoice)))][0], 0, 1), $a[1]['result']]);
  same([1, $notes], [stored($order)['completions'], count(stored($order)['notes'])]);
});

test('an unreachable till makes the webhook retry later', function (): void {
  $till = new Till();
  $order = WC_Order::make(7);
  $invoice = prepare($order);
  $till->pay($invoice);
  $till->is_away = true;
  $webhook = signed(paid_event($invoice));
  same([503, 'pending'], [hear(...$webhook)[0], stored($order)['status']]);
  $till->is_away = false;
  same([200, 'processing'], [hear(...$webhook)[0], stored($order)['status']]);
});

test('an invoice that the till does not know is ignored', function (): void {
  new Till();
  same(404, hear(...signed(paid_event('INV-999')))[0]);
});

test('an event about no payment is rejected', function (): void {
  $till = new Till();
  $bodies = ['', 'null', '[]', '"x"', '7', '{"event":"payment.paid"}', '{"event":"payment.paid","data":"x"}', '{"event":["payment.paid"]}'];
  $ids = [1, null, '', 'a/b', '../health', "INV-1\n", str_repeat('x', 201), ['INV-1']];
  $events = array_map(static fn (mixed $id): string => json_encode(['event' => 'payment.paid', 'data' => ['invoice_id' => $id]]), $ids);
  foreach ([...$bodies, ...$events, '{"event":"payment.expired","data":{"invoice_id":"INV-1"}}'] as $body) {
    same(400, hear(...signed($body))[0]);
  }
  same(0, count($till->asked));
});

test('a test webhook is recorded by its nonce and changes no order', function (): void {
  $till = new Till();
  $order = WC_Order::make(7);
  $till->pay(prepare($order));
  $asked = count($till->asked);
  $answer = hear(...signed(['event' => 'webhook.test', 'data' => ['id' => 'nonce-1', 'invoice_id' => 'INV-1']]));
  same([200, ['success' => true, 'test' => true]], $answer);
  same([true, false], [WebhookReceiver::has_heard_test('nonce-1'), WebhookReceiver::has_heard_test('nonce-2')]);
  same([$asked, 'pending'], [count($till->asked), stored($order)['status']]);
});

test('a test webhook without a signature is rejected', function (): void {
  new Till();
  [$headers, $body] = signed(['event' => 'webhook.test', 'data' => ['id' => 'nonce-1']], ['secret' => 'whsec_' . base64_encode('else')]);
  same([401, false], [hear($headers, $body)[0], WebhookReceiver::has_heard_test('nonce-1')]);
});

test('no secret is ever written to the log', function (): void {
  $till = new Till();
  $till->says = [500, ['success' => false, 'message' => 'x', 'code' => 'INTERNAL']];
  Lunas\WooCommerce\Log::error('refused key-of-the-shop and ' . SECRET);
  hear(...signed(paid_event('INV-1')));
  $log = implode("\n", Store::all()['log']);
  same([false, false], [str_contains($log, 'key-of-the-shop'), str_contains($log, SECRET)]);
  holds('error: refused *** and ***', $log);
});
