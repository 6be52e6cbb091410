<?php
declare(strict_types=1);

namespace Lunas\WooCommerce;

defined('ABSPATH') || exit;

/** Lines under "lunas" in WooCommerce's own logs, with every secret blotted out. */
final class Log {
  /** Ordinary happenings; written only while the owner has switched them on. */
  public static function debug(string $line): void {
    if (Settings::load()->is_debug) {
      self::write('debug', $line);
    }
  }

  /** What an owner has to know; always written. */
  public static function error(string $line): void {
    self::write('error', $line);
  }

  private static function write(string $level, string $line): void {
    $settings = Settings::load();
    $secrets = array_filter([$settings->api_key, $settings->webhook_secret]);
    wc_get_logger()->log($level, str_replace($secrets, '***', $line), ['source' => 'lunas']);
  }
}
