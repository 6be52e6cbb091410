<?php
declare(strict_types=1);

namespace Lunas\WooCommerce;

defined('ABSPATH') || exit;

/** A payment's current state from the till, the only trusted source about money. */
final class Payment {
  public function __construct(
    public readonly string $invoice_id,
    /** The order it was created for; null when it is not one of this shop. */
    public readonly ?int $order_id,
    /** The amount to pay, with the unique code, in whole rupiah. */
    public readonly int $total,
    /** `pending`, `paid`, `expired` or `cancelled`. */
    public readonly string $status,
    /** The app that reported the money, `callback`, `manual`, or null. */
    public readonly ?string $method,
  ) {}

  /** The order id that is sent to the till. */
  public static function reference(int $order_id): string {
    return "WC-$order_id";
  }

  public static function order_of(mixed $reference): ?int {
    return is_string($reference) && preg_match('/^WC-([1-9]\d{0,17})$/D', $reference, $part) ? (int) $part[1] : null;
  }
}
