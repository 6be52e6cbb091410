<?php
declare(strict_types=1);

namespace Lunas\WooCommerce;

defined('ABSPATH') || exit;

/** Gives an order a payment that the customer can pay now. */
final class Checkout {
  /**
   * With less time than this left, in seconds, the customer gets a new QRIS that does not expire while it is
   * scanned.
   */
  private const SHORTEST_SECONDS = 60;

  public function __construct(private readonly Settings $settings) {}

  /**
   * The payment to show: the open one when amount and till are unchanged, otherwise a new one. Null when the
   * order turns out to be paid. Throws TillError.
   */
  public function prepare(\WC_Order $order): ?array {
    if ($order->get_currency() !== 'IDR') {
      throw new TillError(TillError::REFUSED, 'a QRIS is in rupiah, this order is not');
    }
    $client = $this->settings->client();
    // Checks first whether the previous QRIS was just paid.
    (new Settlement($client))->check_order($order->get_id());
    $made = OrderLock::hold($order->get_id(), function () use ($order, $client): array {
      $fresh = wc_get_order($order->get_id());
      if (!$fresh instanceof \WC_Order) {
        throw new TillError(TillError::REFUSED, "there is no order {$order->get_id()}");
      }
      return $fresh->is_paid() ? [] : $this->reuse_or_make($fresh, $client);
    });
    if ($made === null) {
      throw new TillError(TillError::BUSY, "order {$order->get_id()} is being worked on");
    }
    return $made === [] ? null : $made;
  }

  private function reuse_or_make(\WC_Order $order, TillClient $client): array {
    $invoices = Invoices::of($order);
    $amount = WholeRupiah::covering($order->get_total());
    $payable = $invoices->payable($amount, $this->settings->till_url, time() + self::SHORTEST_SECONDS);
    if ($payable !== null) {
      return $payable;
    }
    try {
      $made = $this->make($order, $client, $amount, $invoices);
    } finally {
      // Saved even if it could not be shown: it may be paid, and the next attempt needs another key.
      $invoices->put_into($order);
      $order->save();
    }
    /* translators: 1: amount, 2: invoice number */
    $order->add_order_note(sprintf(__('Lunas: QRIS of %1$s made (%2$s).', 'lunas'), WholeRupiah::text($made['total']), $made['id']));
    return $made;
  }

  private function make(\WC_Order $order, TillClient $client, int $amount, Invoices $invoices): array {
    $name = mb_substr($order->get_formatted_billing_full_name(), 0, 100);
    for ($round = 0; $round < 2; $round++) {
      // Includes the order's own secret, so that two shops with one API key never use the same idempotency key.
      $attempt = $order->get_order_key() . '|' . $invoices->count();
      $made = $client->create($amount, $order->get_id(), $name, $attempt);
      $invoices->add($made, $this->settings->till_url);
      // A repeated request may return a payment that has expired since.
      if ($made['expires'] > time()) {
        return $made;
      }
    }
    throw new TillError(TillError::REFUSED, 'the till only gives payments that have ended: do the clocks agree?');
  }
}
