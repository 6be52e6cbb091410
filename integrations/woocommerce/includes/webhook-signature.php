<?php
declare(strict_types=1);

namespace Lunas\WooCommerce;

defined('ABSPATH') || exit;

/**
 * Verifies that a webhook is recent and from a sender with the secret. Both signatures are required: the
 * gateway's own covers the body, the one of Standard Webhooks also id and time, which prevents replays.
 */
final class WebhookSignature {
  public const WINDOW_SECONDS = 300;

  public const GOOD = 'good';
  public const MISSING = 'signature-missing';
  public const WRONG = 'signature-wrong';
  public const CLOCK = 'clock-differs';

  /** @param array<string, string> $headers names in small letters */
  public static function judge(array $headers, string $body, string $secret, int $now): string {
    $id = $headers['webhook-id'] ?? '';
    $timestamp = $headers['webhook-timestamp'] ?? '';
    $of_body = $headers['x-webhook-signature'] ?? '';
    $of_all = $headers['webhook-signature'] ?? '';
    if ($secret === '' || $of_body === '' || $of_all === '' || !preg_match('/^[\x21-\x7e]{1,200}$/D', $id) || !preg_match('/^\d{1,12}$/D', $timestamp)) {
      return self::MISSING;
    }
    $is_body_right = hash_equals(hash_hmac('sha256', $body, $secret), $of_body);
    if (!$is_body_right || !self::is_standard_right("$id.$timestamp.$body", $of_all, $secret)) {
      return self::WRONG;
    }
    // Checked last, so that the clock check does not answer requests without a valid signature.
    return abs($now - (int) $timestamp) > self::WINDOW_SECONDS ? self::CLOCK : self::GOOD;
  }

  /** The header may have several signatures while a secret is being replaced. */
  private static function is_standard_right(string $content, string $signatures, string $secret): bool {
    $key = base64_decode((string) preg_replace('/^whsec_/', '', $secret));
    $right = 'v1,' . base64_encode(hash_hmac('sha256', $content, $key, true));
    $is_right = false;
    foreach (explode(' ', $signatures) as $signature) {
      $is_right = hash_equals($right, $signature) || $is_right;
    }
    return $is_right;
  }
}
