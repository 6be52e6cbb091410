<?php
declare(strict_types=1);

namespace Lunas\WooCommerce;

defined('ABSPATH') || exit;

/** Registers the parts with WordPress and WooCommerce. */
final class Plugin {
  /** The payment method's name, in orders and settings. */
  public const ID = 'lunas';

  public static function start(): void {
    add_filter('woocommerce_payment_gateways', static fn (array $all): array => [...$all, Gateway::class]);
    add_action('woocommerce_blocks_payment_method_type_registration', static function ($registry): void {
      require_once __DIR__ . '/blocks-method.php';
      $registry->register(new BlocksMethod());
    });
    add_action('rest_api_init', [RestRoutes::class, 'register']);
    add_action('woocommerce_thankyou_' . self::ID, static fn ($order_id) => OrderPage::show((int) $order_id));
    add_filter('woocommerce_payment_complete_order_status', [self::class, 'paid_status'], 10, 3);
    add_filter('woocommerce_order_email_verification_grace_period', [OrderPage::class, 'grace_period'], 10, 2);
    add_action('wp_ajax_lunas_connection_test', [self::class, 'test_connection']);
    Recheck::start();
  }

  /** The webhook address, which the owner copies into Lunas. */
  public static function webhook_url(): string {
    return rest_url('lunas/v1/webhook');
  }

  /** The owner's own status for paid orders, if one is chosen. */
  public static function paid_status(mixed $status, mixed $order_id, mixed $order = null): mixed {
    $order = $order instanceof \WC_Order ? $order : wc_get_order($order_id);
    $is_ours = $order instanceof \WC_Order && $order->get_payment_method() === self::ID;
    $wished = $is_ours ? Settings::load()->paid_status : '';
    return $wished === '' ? $status : $wished;
  }

  /** Handles the connection test button of the settings page. */
  public static function test_connection(): void {
    check_ajax_referer('lunas_connection_test', 'nonce');
    if (!current_user_can('manage_woocommerce')) {
      wp_send_json_error(null, 403);
    }
    wp_send_json_success((new ConnectionTest(Settings::load()))->run());
  }
}
