<?php
/** Deletes the plug-in's settings. The payment data in the orders is kept for the shop's records. */

declare(strict_types=1);

defined('WP_UNINSTALL_PLUGIN') || exit;

delete_option('woocommerce_lunas_settings');
delete_transient('lunas_last_refusal');
