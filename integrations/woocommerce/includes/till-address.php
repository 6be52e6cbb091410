<?php
declare(strict_types=1);

namespace Lunas\WooCommerce;

defined('ABSPATH') || exit;

/**
 * The till's base address: `http` or `https`, a host, optionally a port, and nothing else. Usually a LAN
 * address.
 */
final class TillAddress {
  /** The normalised address without a trailing slash; null when it is invalid. */
  public static function parse(string $text): ?string {
    $text = trim($text);
    // Validated as text: PHP's parser repairs what has to be rejected.
    if (strlen($text) > 300 || !preg_match('~^(https?)://(\[[0-9a-f:.]+\]|[a-z0-9._-]+)(?::(\d{1,5}))?/?$~iD', $text, $part)) {
      return null;
    }
    $scheme = strtolower($part[1]);
    $host = strtolower($part[2]);
    $port = isset($part[3]) ? (int) $part[3] : null;
    if ($port !== null && ($port < 1 || $port > 65535)) {
      return null;
    }
    if (!self::is_host($host)) {
      return null;
    }
    return "$scheme://$host" . ($port === null ? '' : ":$port");
  }

  private static function is_host(string $host): bool {
    if ($host[0] === '[') {
      return filter_var(trim($host, '[]'), FILTER_VALIDATE_IP, FILTER_FLAG_IPV6) !== false;
    }
    $labels = explode('.', $host);
    // A name that ends in a number is an IPv4 address, possibly in a disguised notation such as 127.1 or
    // 0x7f000001.
    if (preg_match('/^(\d+|0x[0-9a-f]*)$/', (string) end($labels))) {
      return filter_var($host, FILTER_VALIDATE_IP, FILTER_FLAG_IPV4) !== false;
    }
    foreach ($labels as $label) {
      if (!preg_match('/^[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?$/D', $label)) {
        return false;
      }
    }
    return true;
  }
}
