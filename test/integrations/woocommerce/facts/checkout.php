<?php
declare(strict_types=1);

use Lunas\WooCommerce\Gateway;
use Lunas\WooCommerce\OrderPage;

/** Expires the order's last QRIS a minute ago, at the till and here. */
function let_end(Till $till, int $id): void {
  Store::change(function (array &$all) use ($till, $id): void {
    $last = array_key_last($all['orders'][$id]['meta']['_lunas_invoices']);
    $all['orders'][$id]['meta']['_lunas_invoices'][$last]['expires'] = time() - 60;
    $till->payments[$all['orders'][$id]['meta']['_lunas_invoices'][$last]['id']]['status'] = 'expired';
  });
  WC_Order::$read = [];
}

test('placing an order makes a payment and goes to the thank-you page', function (): void {
  $till = new Till();
  WC_Order::make(7);
  same(['result' => 'success', 'redirect' => 'http://shop.test/thanks/7'], (new Gateway())->process_payment('7'));
  same([25_000, 'WC-7'], [$till->payments['INV-1']['amount'], $till->payments['INV-1']['merchant_order_id']]);
});

test('the same QRIS is shown again as long as it is valid', function (): void {
  $till = new Till();
  $order = WC_Order::make(7);
  same([prepare($order), 1], [prepare($order), $till->count('/create')]);
});

test('a create whose response was lost is repeated with the same key, and another order with another', function (): void {
  $till = new Till();
  $order = WC_Order::make(7);
  $till->says = [500, 'gone'];
  refuses('not-lunas', fn () => prepare($order));
  $till->says = null;
  prepare($order);
  prepare(WC_Order::make(8));
  $keys = array_values(array_filter(array_map(static fn (array $asked) => $asked[1]['headers']['Idempotency-Key'] ?? null, $till->asked)));
  same([3, $keys[0], 2], [count($keys), $keys[1], count(array_unique($keys))]);
  same(1, preg_match('/^[A-Za-z0-9_-]{8,64}$/D', $keys[0]));
});

test('after the expiry the customer gets a new QRIS for the same order', function (): void {
  $till = new Till();
  $order = WC_Order::make(7);
  prepare($order);
  let_end($till, 7);
  same(['ended', 'INV-2', 'waiting'], [OrderPage::state(7), prepare($order), OrderPage::state(7)]);
});

test('money on the old QRIS still completes the order', function (): void {
  $till = new Till();
  $order = WC_Order::make(7);
  prepare($order);
  let_end($till, 7);
  prepare($order);
  $till->pay('INV-1');
  hear(...signed(paid_event('INV-1')));
  same(['processing', 'INV-1'], [stored($order)['status'], stored($order)['transaction_id']]);
});

test('a customer who has just paid the old QRIS gets no new one', function (): void {
  $till = new Till();
  $order = WC_Order::make(7);
  prepare($order);
  let_end($till, 7);
  $till->pay('INV-1');
  same([null, 1, 'processing'], [prepare($order), $till->count('/create'), stored($order)['status']]);
});

test('a changed amount makes a new QRIS', function (): void {
  $till = new Till();
  $order = WC_Order::make(7);
  prepare($order);
  $order = wc_get_order(7);
  $order->set_total('30000');
  $order->save();
  same(['INV-2', 30_000], [prepare($order), $till->payments['INV-2']['amount']]);
});

test('another till makes a new QRIS', function (): void {
  new Till();
  $order = WC_Order::make(7);
  prepare($order);
  update_option('woocommerce_lunas_settings', ['till_url' => 'http://192.168.1.11:8720'] + get_option('woocommerce_lunas_settings'));
  same('INV-2', prepare($order));
});

test('an old attempt that returns an ended payment is repeated with a new key', function (): void {
  $till = new Till();
  $order = WC_Order::make(7);
  $till->lifetime = -10;
  refuses('refused', fn () => prepare($order));
  $till->lifetime = 900;
  same(['INV-3', 3], [prepare($order), $till->count('/create')]);
});

test('a till that cannot be reached shows an error to the customer and logs a line for the owner', function (): void {
  $till = new Till();
  $till->is_away = true;
  $order = WC_Order::make(7);
  same(['result' => 'failure'], (new Gateway())->process_payment(7));
  same(['error: QRIS is busy at this moment. Please try again in a minute.'], $GLOBALS['notices']);
  holds('error: no QRIS for order 7: Connection refused', implode(' ', Store::all()['log']));
  same('pending', stored($order)['status']);
});

test('a create that returns another amount, or less than was asked, is rejected', function (): void {
  $till = new Till();
  $right = ['success' => true, 'invoice_id' => 'INV-1', 'amount' => 25_000, 'total_amount' => 25_001, 'qris_payload' => '0002', 'expired_at' => '2099-01-01T00:00:00.000Z'];
  foreach ([['amount' => 24_999], ['amount' => '25000'], ['total_amount' => 24_999], ['invoice_id' => '../x'], ['qris_payload' => "<svg>\n"], ['expired_at' => 'soon'], ['success' => false]] as $changes) {
    $till->says = [200, $changes + $right];
    refuses('not-lunas', fn () => prepare(WC_Order::make(7)));
  }
});

test("the till's own page is offered when it has one, and only as a web address", function (): void {
  $till = new Till();
  $right = ['success' => true, 'invoice_id' => 'INV-1', 'amount' => 25_000, 'total_amount' => 25_001, 'qris_payload' => '0002', 'expired_at' => '2099-01-01T00:00:00.000Z'];
  $urls = ['http://192.168.1.10:8720/pay/x' => true, 'javascript:alert(1)' => false, 'http://a@evil.test/' => false, 7 => false];
  $id = 0;
  foreach ($urls as $url => $is_offered) {
    $till->says = [200, ['payment_url' => $url] + $right];
    prepare(WC_Order::make(++$id));
    $till->says = null;
    $till->payments['INV-1'] = ['invoice_id' => 'INV-1', 'total_amount' => 25_001, 'status' => 'pending'];
    same($is_offered, str_contains(page($id), 'Open the payment page'));
  }
});

test('C7 the list of payment methods knows that the settings are not complete', function (): void {
  new Till();
  same(false, (new Gateway())->needs_setup());
  foreach (['till_url', 'api_key', 'webhook_secret'] as $missing) {
    $complete = get_option('woocommerce_lunas_settings');
    update_option('woocommerce_lunas_settings', [$missing => ''] + $complete);
    same(true, (new Gateway())->needs_setup());
    update_option('woocommerce_lunas_settings', $complete);
  }
});

test('refunds are not offered', function (): void {
  same(['products'], (new Gateway())->supports);
});

test('QRIS is offered for rupiah only, and only with complete settings', function (): void {
  new Till();
  same(true, (new Gateway())->is_available());
  $GLOBALS['currency'] = 'USD';
  same(false, (new Gateway())->is_available());
  $GLOBALS['currency'] = 'IDR';
  update_option('woocommerce_lunas_settings', ['webhook_secret' => ''] + get_option('woocommerce_lunas_settings'));
  same(false, (new Gateway())->is_available());
  refuses('refused', fn () => prepare(WC_Order::make(9, ['currency' => 'USD'])));
});
