<?php
/** Removes what the plug-in saved. The payments in the orders stay: they are the shop's books. */

declare(strict_types=1);

defined('WP_UNINSTALL_PLUGIN') || exit;

delete_option('woocommerce_lunas_settings');
delete_transient('lunas_last_refusal');
