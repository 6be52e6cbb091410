<?php
declare(strict_types=1);

use Lunas\WooCommerce\Invoices;
use Lunas\WooCommerce\OrderPage;
use Lunas\WooCommerce\Plugin;

/** What the thank-you page prints. */
function page(int $id): string {
  ob_start();
  OrderPage::show($id);
  return (string) ob_get_clean();
}

test('the thank-you page shows the code, the exact amount and the time, and no secrets', function (): void {
  new Till();
  prepare(WC_Order::make(7));
  $page = page(7);
  holds('Pay exactly Rp25.042', $page);
  holds('<svg', $page);
  same([false, false], [str_contains($page, 'key-of-the-shop'), str_contains($page, '192.168.1.10')]);
  same(['url' => 'http://shop.test/wp-json/lunas/v1/order-state', 'order' => '7', 'key' => 'wc_order_key7'], $GLOBALS['localized']['lunasOrderPage']);
});

test('C7 a guest sees the thank-you page until ten minutes after the end of the QRIS', function (): void {
  new Till();
  Plugin::start();
  $shown = static fn (mixed ...$more): mixed => apply_filters('woocommerce_order_email_verification_grace_period', 600, ...$more);
  $order = WC_Order::make(7);
  same(600, $shown($order, 'order-received'));
  prepare($order);
  $end = Invoices::of(wc_get_order(7))->latest()['expires'];
  $made = wc_get_order(7)->get_date_created()->getTimestamp();
  foreach (['order-received', 'order-pay'] as $context) {
    same($end + 600 - $made, $shown(wc_get_order(7), $context));
  }
  same($end + 600 - $made, $shown(wc_get_order(7)));
  same(true, $shown(wc_get_order(7)) > 900);
  same(600, $shown());
  same(86_400, apply_filters('woocommerce_order_email_verification_grace_period', 86_400, wc_get_order(7)));
});

test('C7 an order that is paid another way keeps the time of WooCommerce', function (): void {
  new Till();
  Plugin::start();
  prepare(WC_Order::make(7));
  $other = WC_Order::make(8, ['payment_method' => 'bacs']);
  same(600, apply_filters('woocommerce_order_email_verification_grace_period', 600, $other, 'order-received'));
});

test('the thank-you page finds the money by itself when the webhook was lost', function (): void {
  $till = new Till();
  $order = WC_Order::make(7);
  $till->pay(prepare($order));
  holds('Your payment has arrived', page(7));
  same('processing', stored($order)['status']);
});

test('a fast polling page does not send each request to the till', function (): void {
  $till = new Till();
  prepare(WC_Order::make(7));
  $before = $till->count('/status');
  for ($i = 0; $i < 10; $i++) {
    OrderPage::state(7);
  }
  same(1, $till->count('/status') - $before);
});

test('the page does not change while the till is unreachable', function (): void {
  $till = new Till();
  prepare(WC_Order::make(7));
  $till->is_away = true;
  holds('Pay exactly Rp25.042', page(7));
});

test('late money shows the customer that the shop will check it', function (): void {
  $till = new Till();
  $invoice = prepare(WC_Order::make(7));
  wc_get_order(7)->update_status('cancelled');
  WC_Order::$read = [];
  $till->pay($invoice);
  holds('the shop has to look at this order', page(7));
});

test('a cancelled order cannot be paid any more', function (): void {
  new Till();
  prepare(WC_Order::make(7));
  wc_get_order(7)->update_status('cancelled');
  WC_Order::$read = [];
  holds('cannot be paid any more', page(7));
});

test('the owner chooses the status of paid orders, for QRIS orders only', function (): void {
  new Till();
  same('processing', Plugin::paid_status('processing', 7, WC_Order::make(7)));
  update_option('woocommerce_lunas_settings', ['paid_status' => 'completed'] + get_option('woocommerce_lunas_settings'));
  same('completed', Plugin::paid_status('processing', 7, WC_Order::make(7)));
  same('processing', Plugin::paid_status('processing', 8, WC_Order::make(8, ['payment_method' => 'cod'])));
  update_option('woocommerce_lunas_settings', ['paid_status' => 'trash'] + get_option('woocommerce_lunas_settings'));
  same('processing', Plugin::paid_status('processing', 7, WC_Order::make(7)));
});
