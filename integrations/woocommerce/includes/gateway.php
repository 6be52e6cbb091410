<?php
declare(strict_types=1);

namespace Lunas\WooCommerce;

defined('ABSPATH') || exit;

require_once __DIR__ . '/settings-page.php';

/** The WooCommerce payment gateway. Refunds are not supported: QRIS has none, the owner pays back by hand. */
final class Gateway extends \WC_Payment_Gateway {
  use SettingsPage;

  public function __construct() {
    $this->id = Plugin::ID;
    $this->has_fields = false;
    $this->supports = ['products'];
    $this->method_title = __('Lunas (QRIS)', 'lunas');
    $this->method_description = __('QRIS through the Lunas till on your own network. Customers need to reach this shop over its Wi-Fi. Refunds are made by hand, in your wallet app.', 'lunas');
    $this->form_fields = self::fields();
    $this->init_settings();
    $this->title = $this->get_option('title');
    $this->description = $this->get_option('description');
    add_action('woocommerce_update_options_payment_gateways_' . $this->id, [$this, 'process_admin_options']);
  }

  /** Only for orders in rupiah, and only when the till is configured. */
  public function is_available(): bool {
    return parent::is_available() && get_woocommerce_currency() === 'IDR' && Settings::load()->is_complete();
  }

  /** Whether the list of payment methods sends the owner to the settings first. */
  public function needs_setup(): bool {
    return !Settings::load()->is_complete();
  }

  /**
   * Makes the payment and sends the customer to it.
   *
   * @param int|string $order_id
   * @return array{result: string, redirect?: string}
   */
  public function process_payment($order_id): array {
    $order = wc_get_order((int) $order_id);
    if (!$order instanceof \WC_Order) {
      return ['result' => 'failure'];
    }
    try {
      (new Checkout(Settings::load()))->prepare($order);
    } catch (TillError $error) {
      Log::error("no QRIS for order {$order->get_id()}: {$error->getMessage()}");
      wc_add_notice(self::excuse($error), 'error');
      return ['result' => 'failure'];
    }
    WC()->cart?->empty_cart();
    return ['result' => 'success', 'redirect' => $this->get_return_url($order)];
  }

  /** The error message for a customer; without internals of the shop. */
  private static function excuse(TillError $error): string {
    return $error->is_passing()
      ? __('QRIS is busy at this moment. Please try again in a minute.', 'lunas')
      : __('QRIS does not work for this order now. Please choose another way to pay or ask the shop.', 'lunas');
  }
}
