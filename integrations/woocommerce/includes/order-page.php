<?php
declare(strict_types=1);

namespace Lunas\WooCommerce;

defined('ABSPATH') || exit;

/** The payment box on the thank-you page, and the polling of its state. */
final class OrderPage {
  /** Minimum time between two requests to the till for one order, in seconds. */
  private const ASK_EVERY_SECONDS = 3;

  /** How long a guest still sees the page after the end of the QRIS, in seconds: money may come late. */
  private const SHOWN_AFTER_END_SECONDS = 600;

  /**
   * For how many seconds after an order WooCommerce shows its pages to a guest without asking for the e-mail address:
   * for QRIS orders at least as long as the QRIS can be paid. Some plug-ins call this filter without the order.
   */
  public static function grace_period(mixed $seconds, mixed $order = null): mixed {
    $is_ours = $order instanceof \WC_Order && $order->get_payment_method() === Plugin::ID;
    $made = $is_ours ? $order->get_date_created() : null;
    $latest = $made === null ? null : Invoices::of($order)->latest();
    if ($latest === null) {
      return $seconds;
    }
    return max((int) $seconds, $latest['expires'] + self::SHOWN_AFTER_END_SECONDS - $made->getTimestamp());
  }

  /** `paid`, `looking` (the owner decides), `waiting`, `ended` or `over` (nothing can be paid any more). */
  public static function state(int $order_id): string {
    $order = wc_get_order($order_id);
    if ($order instanceof \WC_Order && !$order->is_paid() && get_transient("lunas_asked_$order_id") === false) {
      set_transient("lunas_asked_$order_id", 'yes', self::ASK_EVERY_SECONDS);
      try {
        (new Settlement(Settings::load()->client()))->check_order($order_id);
      } catch (TillError $error) {
        Log::debug("order $order_id could not be re-checked: {$error->getMessage()}");
      }
      $order = wc_get_order($order_id);
    }
    return $order instanceof \WC_Order ? self::state_of($order) : 'over';
  }

  /** Prints the payment box on the thank-you page. */
  public static function show(int $order_id): void {
    $state = self::state($order_id);
    $order = wc_get_order($order_id);
    if (!$order instanceof \WC_Order) {
      return;
    }
    echo '<section class="lunas-payment" aria-live="polite">';
    if ($state === 'waiting') {
      self::show_waiting($order, (array) Invoices::of($order)->latest());
    } elseif ($state === 'ended') {
      echo '<p>' . esc_html__('This QRIS has ended. If you have paid it already, do not pay again: the shop will see your money.', 'lunas') . '</p>';
      printf('<p><a class="button" href="%s">%s</a></p>', esc_url($order->get_checkout_payment_url()), esc_html__('Make a new QRIS', 'lunas'));
    } else {
      echo '<p>' . esc_html(self::sentence($state)) . '</p>';
    }
    echo '</section>';
  }

  private static function state_of(\WC_Order $order): string {
    $invoices = Invoices::of($order);
    $latest = $invoices->latest();
    return match (true) {
      $order->is_paid() => 'paid',
      $invoices->has_flagged() => 'looking',
      !$order->needs_payment() || $latest === null => 'over',
      $latest['expires'] > time() => 'waiting',
      default => 'ended',
    };
  }

  private static function sentence(string $state): string {
    return match ($state) {
      'paid' => __('Your payment has arrived. Thank you!', 'lunas'),
      'looking' => __('Your money has arrived, and the shop has to look at this order. It will get in touch with you.', 'lunas'),
      default => __('This order cannot be paid any more.', 'lunas'),
    };
  }

  /** @param array<string, mixed> $invoice */
  private static function show_waiting(\WC_Order $order, array $invoice): void {
    echo '<h2>' . esc_html__('Pay with QRIS', 'lunas') . '</h2>';
    /* translators: %s: amount */
    echo '<p>' . esc_html(sprintf(__('Pay exactly %s. The last digits tell the shop that it was you.', 'lunas'), WholeRupiah::text($invoice['total']))) . '</p>';
    self::show_code($invoice['payload']);
    /* translators: %s: time of day */
    echo '<p>' . esc_html(sprintf(__('Good until %s. This page changes by itself when your money is there.', 'lunas'), wp_date('H:i', $invoice['expires']))) . '</p>';
    if ($invoice['url'] !== '') {
      printf(
        '<p><a class="button" href="%s" target="_blank" rel="noopener noreferrer">%s</a></p>',
        esc_url($invoice['url'], ['http', 'https']),
        esc_html__('Open the payment page of the shop', 'lunas'),
      );
    }
    wp_enqueue_script('lunas-order-page', plugins_url('assets/order-page.js', LUNAS_WOOCOMMERCE_FILE), [], LUNAS_WOOCOMMERCE_VERSION, true);
    wp_localize_script('lunas-order-page', 'lunasOrderPage', [
      'url' => rest_url('lunas/v1/order-state'),
      'order' => (string) $order->get_id(),
      'key' => $order->get_order_key(),
    ]);
  }

  private static function show_code(string $payload): void {
    $svg = QrCode::svg($payload);
    // Allows only our own SVG: a square and a path, no scripts.
    $allowed = [
      'svg' => ['xmlns' => true, 'viewbox' => true, 'role' => true, 'width' => true, 'height' => true, 'aria-label' => true, 'shape-rendering' => true],
      'rect' => ['width' => true, 'height' => true, 'fill' => true],
      'path' => ['d' => true, 'fill' => true],
    ];
    echo '<div class="lunas-qris" style="max-width:20rem">' . wp_kses($svg, $allowed) . '</div>';
  }
}
