<?php
declare(strict_types=1);

namespace Lunas\WooCommerce;

defined('ABSPATH') || exit;

/** The payment method in the block checkout. Payment itself uses the gateway, as in the classic checkout. */
final class BlocksMethod extends \Automattic\WooCommerce\Blocks\Payments\Integrations\AbstractPaymentMethodType {
  protected $name = Plugin::ID;

  public function initialize(): void {
    $this->settings = (array) get_option(Settings::OPTION, []);
  }

  public function is_active(): bool {
    return $this->get_setting('enabled') === 'yes' && get_woocommerce_currency() === 'IDR' && Settings::load()->is_complete();
  }

  /** @return list<string> */
  public function get_payment_method_script_handles(): array {
    $needs = ['wc-blocks-registry', 'wc-settings', 'wp-element', 'wp-html-entities'];
    wp_register_script('lunas-blocks', plugins_url('assets/blocks.js', LUNAS_WOOCOMMERCE_FILE), $needs, LUNAS_WOOCOMMERCE_VERSION, true);
    return ['lunas-blocks'];
  }

  /** Data for the browser, without address and secrets. @return array<string, mixed> */
  public function get_payment_method_data(): array {
    return [
      'title' => $this->get_setting('title'),
      'description' => $this->get_setting('description'),
      'supports' => ['products'],
    ];
  }
}
