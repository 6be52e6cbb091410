<?php
declare(strict_types=1);

namespace Lunas\WooCommerce;

defined('ABSPATH') || exit;

/** Writes to WooCommerce's logs under "lunas", with all secrets redacted. */
final class Log {
  /** Debug messages; written only while the owner has enabled them. */
  public static function debug(string $line): void {
    if (Settings::load()->is_debug) {
      self::write('debug', $line);
    }
  }

  /** Errors for the owner; always written. */
  public static function error(string $line): void {
    self::write('error', $line);
  }

  private static function write(string $level, string $line): void {
    $settings = Settings::load();
    $secrets = array_filter([$settings->api_key, $settings->webhook_secret]);
    wc_get_logger()->log($level, str_replace($secrets, '***', $line), ['source' => 'lunas']);
  }
}
