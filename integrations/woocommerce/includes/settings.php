<?php
declare(strict_types=1);

namespace Lunas\WooCommerce;

defined('ABSPATH') || exit;

/** The saved settings, read once per use. */
final class Settings {
  public const OPTION = 'woocommerce_lunas_settings';

  public function __construct(
    public readonly string $till_url,
    public readonly string $api_key,
    public readonly string $webhook_secret,
    /** `processing`, `completed`, or empty: WooCommerce decides. */
    public readonly string $paid_status,
    public readonly bool $is_debug,
  ) {}

  public static function load(): self {
    $saved = get_option(self::OPTION, []);
    $text = static fn (string $key): string => is_array($saved) && is_string($saved[$key] ?? null) ? $saved[$key] : '';
    $paid_status = $text('paid_status');
    return new self(
      // Validated again here: an option can also be changed without the settings page.
      TillAddress::parse($text('till_url')) ?? '',
      $text('api_key'),
      $text('webhook_secret'),
      in_array($paid_status, ['processing', 'completed'], true) ? $paid_status : '',
      $text('debug') === 'yes',
    );
  }

  /** True when the settings are complete. */
  public function is_complete(): bool {
    return $this->till_url !== '' && $this->api_key !== '' && $this->webhook_secret !== '';
  }

  public function client(): TillClient {
    return new TillClient($this->till_url, $this->api_key);
  }
}
