<?php
declare(strict_types=1);

namespace Lunas\WooCommerce;

defined('ABSPATH') || exit;

// Files that need neither WooCommerce's gateway class nor its blocks.
foreach (
  [
    'till-error', 'till-address', 'settings', 'log', 'whole-rupiah', 'payment', 'till-answer', 'till-client',
    'order-lock', 'invoices', 'decision', 'settlement', 'checkout', 'webhook-signature', 'webhook-receiver',
    'recheck', 'qr-code', 'order-page', 'connection-test', 'rest-routes', 'plugin',
  ] as $name
) {
  require_once __DIR__ . "/$name.php";
}
