<?php
declare(strict_types=1);

namespace Lunas\WooCommerce;

defined('ABSPATH') || exit;

/** The two REST routes: one for the till, one for the thank-you page. */
final class RestRoutes {
  private const LONGEST_BODY_BYTES = 65536;

  public static function register(): void {
    // Both authenticate in their handler: by signature, and by the order's key.
    register_rest_route('lunas/v1', '/webhook', [
      'methods' => 'POST',
      'callback' => [self::class, 'webhook'],
      'permission_callback' => '__return_true',
    ]);
    register_rest_route('lunas/v1', '/order-state', [
      'methods' => 'POST',
      'callback' => [self::class, 'order_state'],
      'permission_callback' => '__return_true',
    ]);
  }

  public static function webhook(\WP_REST_Request $request): \WP_REST_Response {
    $body = (string) $request->get_body();
    if (strlen($body) > self::LONGEST_BODY_BYTES) {
      return new \WP_REST_Response(['success' => false, 'message' => 'too-large'], 413);
    }
    $headers = [];
    foreach (['webhook-id', 'webhook-timestamp', 'webhook-signature', 'x-webhook-signature'] as $name) {
      $headers[$name] = (string) $request->get_header($name);
    }
    [$status, $answer] = (new WebhookReceiver(Settings::load()))->receive($headers, $body);
    return new \WP_REST_Response($answer, $status);
  }

  public static function order_state(\WP_REST_Request $request): \WP_REST_Response {
    $order = wc_get_order((int) $request->get_param('order'));
    $key = $request->get_param('key');
    $is_theirs = $order instanceof \WC_Order && is_string($key) && hash_equals($order->get_order_key(), $key) &&
      $order->get_payment_method() === Plugin::ID;
    if (!$is_theirs) {
      return new \WP_REST_Response(['state' => 'unknown'], 404);
    }
    return new \WP_REST_Response(['state' => OrderPage::state($order->get_id())], 200);
  }
}
