<?php
/**
 * Plugin Name: Lunas for WooCommerce
 * Description: QRIS payments through the Lunas till on your own network. No fees, no cloud.
 * Version: 0.1.0
 * Author: Lunas
 * License: GPL-2.0-or-later
 * License URI: https://www.gnu.org/licenses/gpl-2.0.html
 * Text Domain: lunas
 * Domain Path: /languages
 * Requires at least: 6.4
 * Requires PHP: 8.1
 * Requires Plugins: woocommerce
 * WC requires at least: 8.2
 * WC tested up to: 10.3
 */

declare(strict_types=1);

defined('ABSPATH') || exit;

define('LUNAS_WOOCOMMERCE_FILE', __FILE__);
define('LUNAS_WOOCOMMERCE_VERSION', '0.1.0');

require_once __DIR__ . '/includes/load.php';

add_action('before_woocommerce_init', static function (): void {
  if (class_exists(\Automattic\WooCommerce\Utilities\FeaturesUtil::class)) {
    foreach (['custom_order_tables', 'cart_checkout_blocks'] as $feature) {
      \Automattic\WooCommerce\Utilities\FeaturesUtil::declare_compatibility($feature, __FILE__, true);
    }
  }
});

add_action('init', static function (): void {
  load_plugin_textdomain('lunas', false, dirname(plugin_basename(__FILE__)) . '/languages');
});

add_action('plugins_loaded', static function (): void {
  // Without WooCommerce its base classes are missing, so nothing is registered.
  if (!class_exists('WC_Payment_Gateway')) {
    return;
  }
  require_once __DIR__ . '/includes/gateway.php';
  \Lunas\WooCommerce\Plugin::start();
});

register_deactivation_hook(__FILE__, [\Lunas\WooCommerce\Recheck::class, 'unschedule']);
