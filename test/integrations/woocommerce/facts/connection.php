<?php
declare(strict_types=1);

use Lunas\WooCommerce\ConnectionTest;
use Lunas\WooCommerce\Settings;

/** The lines of the connection test, as `+ text` and `- text`. */
function test_connection(): array {
  return array_map(static fn (array $line): string => ($line['ok'] ? '+ ' : '- ') . $line['text'], (new ConnectionTest(Settings::load()))->run());
}

function refusal(int $status, string $code): array {
  return [$status, ['success' => false, 'message' => 'x', 'code' => $code]];
}

test('every request to the till uses its address only, with a short timeout, without redirects', function (): void {
  $till = new Till();
  prepare(WC_Order::make(7));
  [$url, $request] = $till->asked[0];
  same('http://192.168.1.10:8720/api/payments/qris/create', $url);
  same([10, 0, false, 'Bearer key-of-the-shop'], [$request['timeout'], $request['redirection'], $request['reject_unsafe_urls'], $request['headers']['Authorization']]);
  same(false, array_key_exists('sslverify', $request));
});

test('both directions pass when the till responds and its test arrives here', function (): void {
  $till = new Till();
  $till->on_test = function (string $nonce): array {
    [$status] = hear(...signed(['event' => 'webhook.test', 'data' => ['id' => $nonce]]));
    return [200, ['success' => true, 'delivered' => true, 'status_code' => $status, 'error' => null, 'url' => 'http://shop.test/wp-json/lunas/v1/webhook']];
  };
  same(['+ Shop to till: connected, and the API key is right.', '+ Till to shop: the test webhook arrived, and its signature is right.'], test_connection());
});

test('shop to till reports what exactly is wrong', function (): void {
  $till = new Till();
  $till->is_away = true;
  holds('- Shop to till: nobody answers at http://192.168.1.10:8720 (Connection refused)', test_connection()[0]);
  $till->is_away = false;
  foreach ([[200, '<html>router</html>'], [200, '[]'], [404, 'nothing'], [302, '']] as $says) {
    $till->says = $says;
    holds('it is not Lunas', test_connection()[0]);
  }
  $till->says = [421, ['success' => false, 'message' => 'x', 'code' => 'HOST_NOT_ALLOWED']];
  holds('does not answer to this name', test_connection()[0]);
});

test('a wrong key, a suspended merchant and a busy till are distinguished', function (): void {
  $texts = ['NOT_SIGNED_IN' => [401, 'does not know this API key'], 'MERCHANT_SUSPENDED' => [401, 'is suspended'], 'TOO_MANY_ATTEMPTS' => [429, 'busy']];
  foreach ($texts as $code => [$status, $text]) {
    $till = new Till();
    $GLOBALS['till'] = function (string $url, array $request) use ($till, $status, $code): array {
      $till->says = str_ends_with($url, '/health') ? null : refusal($status, $code);
      return $till->answer($url, $request);
    };
    $lines = test_connection();
    same(1, count($lines));
    holds($text, $lines[0]);
  }
});

test('till to shop reports what exactly is wrong', function (): void {
  $till = new Till();
  $said = ['success' => true, 'delivered' => false, 'status_code' => null, 'error' => 'ECONNREFUSED', 'url' => 'http://shop.test/x'];
  $till->on_test = static fn (): array => [200, $said];
  holds('- Till to shop: Lunas cannot reach http://shop.test/x (ECONNREFUSED)', test_connection()[1]);
  $till->on_test = static fn (): array => [200, ['url' => null] + $said];
  holds('no webhook URL is saved', test_connection()[1]);
  $till->on_test = static fn (): array => refusal(404, 'NOT_FOUND');
  holds('cannot send a test yet', test_connection()[1]);
});

test('a till that reaches another site is detected, whatever that site responds', function (): void {
  $till = new Till();
  $till->on_test = static fn (): array => [200, ['success' => true, 'delivered' => true, 'status_code' => 200, 'error' => null, 'url' => 'http://old-shop.test/hook']];
  holds('http://old-shop.test/hook answered 200, and the test did not arrive here', test_connection()[1]);
});

test('a different webhook secret and a wrong clock are distinguished', function (): void {
  $till = new Till();
  foreach ([[['secret' => 'whsec_' . base64_encode('other')], 'the webhook secret is a different one'], [['at' => time() - 900], 'the clocks differ']] as [$changes, $text]) {
    $till->on_test = function (string $nonce) use ($changes): array {
      [$status] = hear(...signed(['event' => 'webhook.test', 'data' => ['id' => $nonce]], $changes));
      return [200, ['success' => true, 'delivered' => false, 'status_code' => $status, 'error' => null, 'url' => 'http://shop.test/x']];
    };
    holds($text, test_connection()[1]);
  }
});

test('clocks that differ are reported before they cost a payment', function (): void {
  $till = new Till();
  $till->on_test = static fn (): array => refusal(404, 'NOT_FOUND');
  $GLOBALS['till'] = static fn (string $url, array $request): array => ['headers' => ['date' => gmdate('D, d M Y H:i:s', time() - 400) . ' GMT']] + $till->answer($url, $request);
  holds('The clocks of shop and till differ by 40', test_connection()[1]);
});

test('nothing is sent before everything is saved', function (): void {
  $till = new Till();
  update_option('woocommerce_lunas_settings', []);
  same([1, 0], [count(test_connection()), count($till->asked)]);
});
