<?php
declare(strict_types=1);

use Lunas\WooCommerce\Recheck;

const TWO_HOURS = 7_200;

/** Sets an order's last change, and the expiry of its QRIS, to this many seconds ago. */
function age(int $id, int $seconds): void {
  Store::change(function (array &$all) use ($id, $seconds): void {
    $all['orders'][$id]['modified'] = time() - $seconds;
    $all['orders'][$id]['meta']['_lunas_invoices'][0]['expires'] = time() - $seconds;
  });
  WC_Order::$read = [];
}

test('cron completes an order whose webhook was lost', function (): void {
  $till = new Till();
  $order = WC_Order::make(7);
  $till->pay(prepare($order));
  Recheck::run(TWO_HOURS);
  same(['processing', 1], [stored($order)['status'], stored($order)['completions']]);
});

test('cron also finds late money for a cancelled order', function (): void {
  $till = new Till();
  $order = WC_Order::make(7);
  $till->pay(prepare($order));
  wc_get_order(7)->update_status('cancelled');
  WC_Order::$read = [];
  Recheck::run(TWO_HOURS);
  same('on-hold', stored($order)['status']);
});

test('more orders than one page are all checked', function (): void {
  $till = new Till();
  for ($id = 1; $id <= 120; $id++) {
    $till->pay(prepare(WC_Order::make($id)));
  }
  Recheck::run(TWO_HOURS);
  same(120, count(array_filter(Store::all()['orders'], static fn (array $order): bool => $order['status'] === 'processing')));
});

test('one order that cannot be read does not block the others', function (): void {
  $till = new Till();
  $order = WC_Order::make(1);
  $till->pay(prepare($order));
  $till->payments[prepare(WC_Order::make(2))]['total_amount'] = 'broken';
  Recheck::run(TWO_HOURS);
  same('processing', stored($order)['status']);
});

test('an unreachable till is asked once, not once for each order', function (): void {
  $till = new Till();
  for ($id = 1; $id <= 5; $id++) {
    prepare(WC_Order::make($id));
  }
  $before = count($till->asked);
  $till->is_away = true;
  Recheck::run(TWO_HOURS);
  same(1, count($till->asked) - $before);
});

test('an expired QRIS is checked for a day more, and then no longer', function (): void {
  $till = new Till();
  $order = WC_Order::make(7);
  $till->payments[prepare($order)]['status'] = 'expired';
  age(7, 25 * 3600);
  Recheck::run(8 * 86400);
  same('open', stored($order)['meta']['_lunas_invoices'][0]['state']);
  age(7, 27 * 3600);
  Recheck::run(8 * 86400);
  same('ended', stored($order)['meta']['_lunas_invoices'][0]['state']);
});

test('a QRIS that the till still accepts money for is checked, whatever our clock says', function (): void {
  new Till();
  $order = WC_Order::make(7);
  prepare($order);
  age(7, 27 * 3600);
  Recheck::run(8 * 86400);
  same('open', stored($order)['meta']['_lunas_invoices'][0]['state']);
});

test('money is found after days in which the shop was off', function (): void {
  $till = new Till();
  $order = WC_Order::make(7);
  $till->pay(prepare($order));
  age(7, 3 * 86400);
  Recheck::run(8 * 86400);
  same('processing', stored($order)['status']);
});

test('both cron events are scheduled after a visit to the admin pages', function (): void {
  Recheck::schedule();
  same(['lunas_recheck' => 120, 'lunas_recheck_old' => 3600], Store::all()['actions']);
});

test('WooCommerce does not cancel an order whose QRIS can still be paid', function (): void {
  $till = new Till();
  $order = WC_Order::make(7);
  prepare($order);
  same(false, Recheck::may_cancel(true, $order));
  $till->is_away = true;
  age(7, 60);
  same(false, Recheck::may_cancel(true, wc_get_order(7)));
  $till->is_away = false;
  same(true, Recheck::may_cancel(true, wc_get_order(7)));
  same([true, false], [Recheck::may_cancel(true, WC_Order::make(8, ['payment_method' => 'cod'])), Recheck::may_cancel(false, $order)]);
});

test('WooCommerce does not cancel an order that was just paid', function (): void {
  $till = new Till();
  $order = WC_Order::make(7);
  $till->pay(prepare($order));
  age(7, 60);
  same([false, 'processing'], [Recheck::may_cancel(true, wc_get_order(7)), stored($order)['status']]);
});
