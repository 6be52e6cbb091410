<?php
declare(strict_types=1);

namespace Lunas\WooCommerce;

defined('ABSPATH') || exit;

/** Re-checks orders by cron, so that a lost webhook does not lose an order. */
final class Recheck {
  public const OFTEN = 'lunas_recheck';
  public const SELDOM = 'lunas_recheck_old';

  private const PLANS = [self::OFTEN => 120, self::SELDOM => 3600];
  private const OFTEN_REACHES_SECONDS = 2 * 3600;
  private const SELDOM_REACHES_SECONDS = 8 * 86400;
  private const LONGEST_SECONDS = 20;
  private const PAGE = 50;

  public static function start(): void {
    add_action(self::OFTEN, static fn () => self::run(self::OFTEN_REACHES_SECONDS));
    add_action(self::SELDOM, static fn () => self::run(self::SELDOM_REACHES_SECONDS));
    add_action('admin_init', [self::class, 'schedule']);
    add_filter('woocommerce_cancel_unpaid_order', [self::class, 'may_cancel'], 20, 2);
  }

  /** Schedules both cron events; called where it delays no customer. */
  public static function schedule(): void {
    foreach (self::PLANS as $hook => $seconds) {
      if (!as_has_scheduled_action($hook, [], 'lunas')) {
        as_schedule_recurring_action(time() + $seconds, $seconds, $hook, [], 'lunas', true);
      }
    }
  }

  public static function unschedule(): void {
    if (function_exists('as_unschedule_all_actions')) {
      foreach (array_keys(self::PLANS) as $hook) {
        as_unschedule_all_actions($hook, [], 'lunas');
      }
    }
  }

  /** Re-checks every order that changed within `$reach` seconds and still has an open invoice. */
  public static function run(int $reach): void {
    $settings = Settings::load();
    if (!$settings->is_complete()) {
      return;
    }
    $settlement = new Settlement($settings->client());
    $ends = time() + self::LONGEST_SECONDS;
    // Reads all ids first: a check that saves an order would move it to another page of the query.
    foreach (self::order_ids(time() - $reach) as $id) {
      if (time() >= $ends) {
        return;
      }
      try {
        $settlement->check_order($id);
      } catch (TillError $error) {
        Log::debug("re-check of order $id: {$error->getMessage()}");
        // The till does not answer: further requests would also time out.
        if ($error->kind === TillError::UNREACHABLE) {
          return;
        }
      }
    }
  }

  /** Keeps WooCommerce from cancelling an order whose QRIS can still be paid, or was just paid. */
  public static function may_cancel(mixed $may, mixed $order): bool {
    if (!$may || !$order instanceof \WC_Order || $order->get_payment_method() !== Plugin::ID) {
      return (bool) $may;
    }
    try {
      (new Settlement(Settings::load()->client()))->check_order($order->get_id());
    } catch (TillError $error) {
      Log::debug("order {$order->get_id()} is kept for now: {$error->getMessage()}");
      return false;
    }
    $fresh = wc_get_order($order->get_id());
    if (!$fresh instanceof \WC_Order || !$fresh->has_status('pending')) {
      return false;
    }
    $latest = Invoices::of($fresh)->latest();
    return $latest === null || $latest['expires'] < time();
  }

  /** @return list<int> newest first */
  private static function order_ids(int $since): array {
    $all = [];
    for ($page = 1; ; $page++) {
      $ids = wc_get_orders([
        'payment_method' => Plugin::ID,
        'status' => array_keys(wc_get_order_statuses()),
        'date_modified' => ">$since",
        'orderby' => 'ID',
        'order' => 'DESC',
        'limit' => self::PAGE,
        'page' => $page,
        'return' => 'ids',
      ]);
      array_push($all, ...array_map('intval', $ids));
      if (count($ids) < self::PAGE) {
        return $all;
      }
    }
  }
}
