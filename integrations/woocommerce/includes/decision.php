<?php
declare(strict_types=1);

namespace Lunas\WooCommerce;

defined('ABSPATH') || exit;

/** Decides how confirmed money affects an order. Pure; `Settlement` applies it. */
final class Decision {
  public const COMPLETE = 'complete';
  /** The order is paid already: this is a second payment. */
  public const DOUBLE = 'double';
  /** The order was cancelled, refunded or changed by hand in the meantime. */
  public const LATE = 'late';
  public const SHORT = 'short';
  public const CURRENCY = 'currency';

  private const WAITING = ['pending', 'failed', 'on-hold'];

  public static function about(\WC_Order $order, Payment $payment): string {
    return match (true) {
      $order->is_paid() => self::DOUBLE,
      $order->get_currency() !== 'IDR' => self::CURRENCY,
      $payment->total < WholeRupiah::covering($order->get_total()) => self::SHORT,
      !$order->has_status(self::WAITING) => self::LATE,
      default => self::COMPLETE,
    };
  }

  /** The order note for the owner. */
  public static function note(string $decision, \WC_Order $order, Payment $payment): string {
    $paid = WholeRupiah::text($payment->total);
    $from = $payment->method ?? '-';
    $id = $payment->invoice_id;
    switch ($decision) {
      case self::COMPLETE:
        /* translators: 1: amount, 2: reporting app, 3: invoice number */
        return sprintf(__('Lunas: %1$s received, reported by %2$s (%3$s).', 'lunas'), $paid, $from, $id);
      case self::DOUBLE:
        /* translators: 1: amount, 2: invoice number */
        return sprintf(__('Lunas: this order is already paid, and %1$s came for it once more (%2$s). Please give it back by hand.', 'lunas'), $paid, $id);
      case self::SHORT:
        $asked = WholeRupiah::text(WholeRupiah::covering($order->get_total()));
        /* translators: 1: amount paid, 2: amount asked, 3: invoice number */
        return sprintf(__('Lunas: only %1$s of %2$s came (%3$s). Please settle it with the customer.', 'lunas'), $paid, $asked, $id);
      case self::CURRENCY:
        /* translators: 1: amount, 2: currency, 3: invoice number */
        return sprintf(__('Lunas: %1$s came, but this order is in %2$s (%3$s). Please look at it.', 'lunas'), $paid, $order->get_currency(), $id);
      default:
        /* translators: 1: amount, 2: order status, 3: invoice number */
        return sprintf(__('Lunas: %1$s came late, when this order was already "%2$s" (%3$s). Send the goods or give the money back.', 'lunas'), $paid, $order->get_status(), $id);
    }
  }
}
