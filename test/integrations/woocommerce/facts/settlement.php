<?php
declare(strict_types=1);

use Lunas\WooCommerce\OrderLock;
use Lunas\WooCommerce\Settings;
use Lunas\WooCommerce\Settlement;

/** The outcome of checking one invoice. */
function check(string $invoice): string {
  return (new Settlement(Settings::load()->client()))->check_invoice($invoice);
}

test('money that covers the order exactly completes it, one rupiah less does not', function (): void {
  $till = new Till();
  foreach ([[1, '25042', 'completed'], [2, '25043', 'flagged']] as [$id, $total, $result]) {
    $order = WC_Order::make($id);
    $invoice = prepare($order);
    $order = wc_get_order($id);
    $order->set_total($total);
    $order->save();
    $till->pay($invoice);
    same($result, check($invoice));
  }
  same(['on-hold', 0], [stored($order)['status'], stored($order)['completions']]);
  holds('only Rp25.042 of Rp25.043 came', end(stored($order)['notes']));
});

test('a total with cents is covered by the next whole rupiah', function (): void {
  $till = new Till();
  $order = WC_Order::make(7, ['total' => '25000.01']);
  prepare($order);
  same(25_001, $till->payments['INV-1']['amount']);
});

test('an invoice of another order completes neither', function (): void {
  $till = new Till();
  $mine = WC_Order::make(1);
  $invoice = prepare($mine);
  $other = WC_Order::make(2);
  prepare($other);
  $till->pay($invoice);
  $till->payments[$invoice]['merchant_order_id'] = 'WC-2';
  same('not-ours', check($invoice));
  same(['pending', 'pending'], [stored($mine)['status'], stored($other)['status']]);
});

test('a paid invoice that this order did not create does not complete it', function (): void {
  $till = new Till();
  $order = WC_Order::make(1);
  $till->payments['INV-9'] = ['invoice_id' => 'INV-9', 'merchant_order_id' => 'WC-1', 'total_amount' => 99_999, 'status' => 'paid'];
  same(['not-ours', 'pending'], [check('INV-9'), stored($order)['status']]);
});

test('a reference that only looks like an order belongs to none', function (): void {
  $till = new Till();
  foreach ([null, '', 'WC-', 'WC-0', 'WC-01', 'WC-1x', "WC-1\n", 'wc-1', 'XWC-1', 1, ['WC-1']] as $reference) {
    $till->payments['INV-9'] = ['invoice_id' => 'INV-9', 'merchant_order_id' => $reference, 'total_amount' => 1, 'status' => 'paid'];
    same('not-ours', check('INV-9'));
  }
});

test('an order in another currency is not completed by rupiah', function (): void {
  $till = new Till();
  $order = WC_Order::make(7);
  $till->pay(prepare($order));
  Store::change(function (array &$all): void {
    $all['orders'][7]['currency'] = 'USD';
    $all['orders'][7]['total'] = '10';
  });
  same(['flagged', 'on-hold', 0], [check('INV-1'), stored($order)['status'], stored($order)['completions']]);
});

test('of two at once only one works, and the other gets a retry response', function (): void {
  $till = new Till();
  $order = WC_Order::make(7);
  $invoice = prepare($order);
  $till->pay($invoice);
  $second = null;
  WC_Order::$on_complete = function () use ($invoice, &$second): bool {
    $second = hear(...signed(paid_event($invoice)));
    return true;
  };
  same('completed', check($invoice));
  same([503, 1], [$second[0], stored($order)['completions']]);
});

test('data read before another process completed the order does not complete it again', function (): void {
  $till = new Till();
  $order = WC_Order::make(7);
  $invoice = prepare($order);
  $till->pay($invoice);
  $old = wc_get_order(7);
  check($invoice);
  WC_Order::$read = [7 => $old];
  same(['already', 1], [check($invoice), stored($order)['completions']]);
});

test('a crash between completing and saving does not complete twice', function (): void {
  $till = new Till();
  $order = WC_Order::make(7);
  $invoice = prepare($order);
  $before = stored($order)['meta'];
  $till->pay($invoice);
  check($invoice);
  Store::change(function (array &$all) use ($before): void {
    $all['orders'][7]['meta'] = $before;
  });
  $notes = count(stored($order)['notes']);
  same(['already', 1, $notes], [check($invoice), stored($order)['completions'], count(stored($order)['notes'])]);
});

test('a lock that a crash left behind is taken over when it has expired, not before', function (): void {
  $till = new Till();
  $order = WC_Order::make(7);
  $invoice = prepare($order);
  $till->pay($invoice);
  update_option('lunas_lock_7', (time() + 100) . '|dead');
  same(['busy', 'pending'], [check($invoice), stored($order)['status']]);
  update_option('lunas_lock_7', (time() - 1) . '|dead');
  same(['completed', false], [check($invoice), isset(Store::all()['options']['lunas_lock_7'])]);
});

test('the lock is released when the work fails', function (): void {
  new Till();
  try {
    OrderLock::hold(7, static fn () => throw new LogicException('broken'));
  } catch (LogicException) {
  }
  same('done', OrderLock::hold(7, static fn (): string => 'done'));
});

test('an order that could not be completed is tried again', function (): void {
  $till = new Till();
  $order = WC_Order::make(7);
  $invoice = prepare($order);
  $till->pay($invoice);
  WC_Order::$on_complete = static fn (): bool => false;
  same([500, 'pending'], [hear(...signed(paid_event($invoice)))[0], stored($order)['status']]);
  WC_Order::$on_complete = null;
  same([200, 'processing'], [hear(...signed(paid_event($invoice)))[0], stored($order)['status']]);
});

test('money for a cancelled order puts it on hold with a note, once', function (): void {
  $till = new Till();
  $order = WC_Order::make(7);
  $invoice = prepare($order);
  wc_get_order(7)->update_status('cancelled');
  WC_Order::$read = [];
  $till->pay($invoice);
  same(['flagged', 'already'], [check($invoice), check($invoice)]);
  same(['on-hold', 0], [stored($order)['status'], stored($order)['completions']]);
  same(1, count(array_filter(stored($order)['notes'], static fn (string $note): bool => str_contains($note, 'came late'))));
});

test('a second payment for a paid order is noted and changes nothing else', function (): void {
  $till = new Till();
  $order = WC_Order::make(7);
  $first = prepare($order);
  $till->payments[$first]['status'] = 'expired';
  Store::change(function (array &$all): void {
    $all['orders'][7]['meta']['_lunas_invoices'][0]['expires'] = time() - 1;
  });
  $second = prepare($order);
  $till->pay($second);
  check($second);
  $till->pay($first);
  same(['flagged', 'processing', 1], [check($first), stored($order)['status'], stored($order)['completions']]);
  holds('give it back by hand', end(stored($order)['notes']));
});

test('the note is different when the order was on hold already', function (): void {
  $till = new Till();
  $order = WC_Order::make(7);
  $invoice = prepare($order);
  Store::change(function (array &$all): void {
    $all['orders'][7]['status'] = 'on-hold';
    $all['orders'][7]['total'] = '90000';
  });
  $till->pay($invoice);
  check($invoice);
  holds('only Rp25.042 of Rp90.000 came', end(stored($order)['notes']));
});

test("a response that does not match the till's API settles nothing", function (): void {
  $till = new Till();
  $order = WC_Order::make(7);
  $invoice = prepare($order);
  $right = ['success' => true, 'data' => ['status' => 'paid'] + $till->payments[$invoice]];
  $wrong = [
    ['total_amount' => '25042'], ['total_amount' => null], ['total_amount' => 25042.5], ['invoice_id' => 'INV-2'], ['status' => 'PAID'], ['status' => true],
  ];
  foreach ($wrong as $changes) {
    $till->says = [200, ['data' => $changes + $right['data']] + $right];
    refuses('not-lunas', fn () => check($invoice));
  }
  foreach (['', 'null', '<html>', '{"success":true}', '{"success":true,"data":[]}', '{"success":1}'] as $body) {
    $till->says = [200, $body];
    refuses('not-lunas', fn () => check($invoice));
  }
  same('pending', stored($order)['status']);
});
