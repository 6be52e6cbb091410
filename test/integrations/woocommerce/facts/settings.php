<?php
declare(strict_types=1);

use Lunas\WooCommerce\Gateway;
use Lunas\WooCommerce\Settings;
use Lunas\WooCommerce\TillAddress;

test("addresses of the shop's own network are accepted", function (): void {
  $right = [
    'http://192.168.1.10:8720' => 'http://192.168.1.10:8720',
    ' http://10.0.0.5/ ' => 'http://10.0.0.5',
    'HTTP://Lunas.local:8720' => 'http://lunas.local:8720',
    'http://lunas.local:8720/' => 'http://lunas.local:8720',
    'http://localhost:8720' => 'http://localhost:8720',
    'https://kasir.example.com' => 'https://kasir.example.com',
    'http://[fd00::1]:8720' => 'http://[fd00::1]:8720',
    'http://kasir' => 'http://kasir',
  ];
  foreach ($right as $typed => $address) {
    same($address, TillAddress::parse($typed));
  }
});

test('text that is more or less than an address is rejected', function (): void {
  $wrong = [
    '', 'lunas.local', '192.168.1.10:8720', 'ftp://lunas.local', 'file:///etc/passwd', 'javascript:alert(1)', '//lunas.local',
    'http://', 'http://:8720', 'http://user@lunas.local', 'http://user:pass@lunas.local', 'http://lunas.local#x', 'http://lunas.local/?x=1',
    'http://lunas.local/api', 'http://lunas.local:0', 'http://lunas.local:65536', 'http://lunas.local:8720x', 'http://lunas local',
    "http://lunas.local\r\nX: y", "http://lunas.local\n", 'http://lunas.local\\@evil.test', 'http://127.1', 'http://2130706433', 'http://0x7f000001',
    'http://192.168.1.256', 'http://192.168.001.10', 'http://[::1', 'http://[zz]', 'http://-x.local', 'http://a..b', 'http://lunas.local:8720:1',
    'http://１９２.168.1.10', 'http://' . str_repeat('a', 300),
  ];
  foreach ($wrong as $typed) {
    same([$typed, null], [$typed, TillAddress::parse(str_ends_with($typed, "\n") ? "{$typed}x" : $typed)]);
  }
});

test('an invalid address keeps the old one and shows the reason', function (): void {
  new Till();
  $gateway = new Gateway();
  same('http://192.168.1.9:8720', $gateway->validate_till_url_field('till_url', 'http://192.168.1.9:8720/'));
  try {
    $gateway->validate_till_url_field('till_url', 'ftp://x');
  } catch (Exception $error) {
    holds('must be http:// or https://', $error->getMessage());
    return;
  }
  throw new RuntimeException('was taken');
});

test('an invalid address saved without the form is not used', function (): void {
  new Till();
  update_option('woocommerce_lunas_settings', ['till_url' => 'http://user:pass@evil.test'] + get_option('woocommerce_lunas_settings'));
  same(['', false], [Settings::load()->till_url, Settings::load()->is_complete()]);
});

test('secrets are never printed, and an empty field keeps them', function (): void {
  new Till();
  $gateway = new Gateway();
  foreach (['api_key' => 'key-of-the-shop', 'webhook_secret' => SECRET] as $key => $secret) {
    $html = $gateway->generate_lunas_secret_html($key, ['title' => 'x']);
    same(false, str_contains($html, $secret));
    holds('type="password"', $html);
    holds('value=""', $html);
    same([$secret, 'another-secret'], [$gateway->validate_lunas_secret_field($key, ' '), $gateway->validate_lunas_secret_field($key, ' another-secret ')]);
  }
});

test('the settings show the webhook address to paste into Lunas', function (): void {
  holds('<code>http://shop.test/wp-json/lunas/v1/webhook</code>', (new Gateway())->generate_lunas_connection_html('connection', ['title' => 'x']));
});
