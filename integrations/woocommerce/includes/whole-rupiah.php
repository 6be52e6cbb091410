<?php
declare(strict_types=1);

namespace Lunas\WooCommerce;

defined('ABSPATH') || exit;

/** Money as whole rupiah. WooCommerce stores decimals; QRIS has none. */
final class WholeRupiah {
  /** The smallest whole amount that covers `$total`, so that a paid QRIS always covers the order. */
  public static function covering(string|int|float $total): int {
    [$whole, $part] = explode('.', number_format((float) $total, 2, '.', ''));
    return (int) $whole + ((int) $part > 0 ? 1 : 0);
  }

  /** `25042` as `Rp25.042`, in plain text. */
  public static function text(int $amount): string {
    return 'Rp' . number_format($amount, 0, ',', '.');
  }
}
