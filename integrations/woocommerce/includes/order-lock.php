<?php
declare(strict_types=1);

namespace Lunas\WooCommerce;

defined('ABSPATH') || exit;

/**
 * A lock per order. It is a row that only one INSERT can create; a transient would not be atomic with an object
 * cache. After a crash the row is taken over when it has expired.
 */
final class OrderLock {
  private const LONGEST_SECONDS = 180;

  /**
   * Runs `$work` under the order's lock. Null, and nothing done, when another process holds it.
   *
   * @template T
   * @param callable(): T $work
   * @return T|null
   */
  public static function hold(int $order_id, callable $work): mixed {
    $name = "lunas_lock_$order_id";
    $mine = (time() + self::LONGEST_SECONDS) . '|' . bin2hex(random_bytes(8));
    if (!self::take($name, $mine)) {
      return null;
    }
    try {
      // Data read before the lock was taken may be outdated.
      if (function_exists('wp_cache_flush_runtime')) {
        wp_cache_flush_runtime();
      }
      return $work();
    } finally {
      global $wpdb;
      $wpdb->query($wpdb->prepare("DELETE FROM {$wpdb->options} WHERE option_name = %s AND option_value = %s", $name, $mine));
    }
  }

  private static function take(string $name, string $mine): bool {
    global $wpdb;
    $insert = "INSERT IGNORE INTO {$wpdb->options} (option_name, option_value, autoload) VALUES (%s, %s, 'no')";
    if ($wpdb->query($wpdb->prepare($insert, $name, $mine)) === 1) {
      return true;
    }
    $held = $wpdb->get_var($wpdb->prepare("SELECT option_value FROM {$wpdb->options} WHERE option_name = %s", $name));
    if ($held === null || (int) $held > time()) {
      return false;
    }
    $update = "UPDATE {$wpdb->options} SET option_value = %s WHERE option_name = %s AND option_value = %s";
    return $wpdb->query($wpdb->prepare($update, $mine, $name, $held)) === 1;
  }
}
