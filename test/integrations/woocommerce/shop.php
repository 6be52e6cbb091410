<?php
declare(strict_types=1);

// A web shop for `php -S`: the plug-in on fake WordPress functions, with endpoints for the test to act as
// customer and owner.

use Lunas\WooCommerce\Checkout;
use Lunas\WooCommerce\ConnectionTest;
use Lunas\WooCommerce\OrderPage;
use Lunas\WooCommerce\QrCode;
use Lunas\WooCommerce\Recheck;
use Lunas\WooCommerce\Settings;
use Lunas\WooCommerce\TillError;
use Lunas\WooCommerce\WebhookReceiver;

foreach (['store', 'wordpress', 'woocommerce'] as $name) {
  require_once __DIR__ . "/stand-ins/$name.php";
}
require_once dirname(__DIR__, 3) . '/integrations/woocommerce/includes/load.php';
Store::$path = (string) getenv('LUNAS_SHOP_FILE');

// Simulates slow mails; otherwise two processes would rarely overlap.
WC_Order::$on_complete = static function (): bool {
  usleep(50_000);
  return true;
};

$body = (string) file_get_contents('php://input');
$wish = json_decode($body, true) ?? [];
$door = (string) parse_url($_SERVER['REQUEST_URI'], PHP_URL_PATH);

[$status, $answer] = match ($door) {
  '/webhook' => (new WebhookReceiver(Settings::load()))->receive(array_change_key_case(getallheaders()), $body),
  '/settings' => [200, update_option(Settings::OPTION, $wish)],
  '/place-order' => [200, place_order($wish)],
  '/thank-you' => [200, OrderPage::state($wish['id'])],
  '/cancel' => [200, wc_get_order($wish['id'])->update_status('cancelled')],
  '/recheck' => [200, Recheck::run(7_200)],
  '/connection-test' => [200, (new ConnectionTest(Settings::load()))->run()],
  '/order' => [200, Store::all()['orders'][$wish['id']]],
  '/qr' => [200, QrCode::svg($wish['text'])],
  default => [404, null],
};
http_response_code($status);
header('content-type: application/json');
echo json_encode($answer);

function place_order(array $wish): array {
  $order = WC_Order::make($wish['id'], ['total' => $wish['total']]);
  try {
    return (new Checkout(Settings::load()))->prepare($order) ?? ['paid' => true];
  } catch (TillError $error) {
    return ['refused' => $error->kind];
  }
}
