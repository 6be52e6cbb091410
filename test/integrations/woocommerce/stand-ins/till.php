<?php
declare(strict_types=1);

use Lunas\WooCommerce\Checkout;
use Lunas\WooCommerce\Settings;
use Lunas\WooCommerce\WebhookReceiver;

const SECRET = 'whsec_c2VjcmV0IG9mIGEgbWFkZS11cCBzaG9w';

/** A fake till: its payments can be read and changed, and it can be unreachable. */
final class Till {
  /** @var array<string, array<string, mixed>> by invoice */
  public array $payments = [];
  /** @var list<array{string, array<string, mixed>}> every request: address and arguments of WordPress */
  public array $asked = [];
  public bool $is_away = false;
  /** Overrides the usual response, as [status, body]. */
  public ?array $says = null;
  /** The response to a request for a test webhook. */
  public ?Closure $on_test = null;
  public int $lifetime = 900;
  private array $by_key = [];

  public function __construct() {
    update_option(Settings::OPTION, [
      'enabled' => 'yes', 'till_url' => 'http://192.168.1.10:8720', 'api_key' => 'key-of-the-shop', 'webhook_secret' => SECRET, 'debug' => 'yes',
    ]);
    $GLOBALS['till'] = $this->answer(...);
  }

  public function answer(string $url, array $request): array|WP_Error {
    $this->asked[] = [$url, $request];
    if ($this->is_away) {
      return new WP_Error('Connection refused');
    }
    [$status, $body] = $this->says ?? $this->usual((string) parse_url($url, PHP_URL_PATH), $request);
    return ['status' => $status, 'body' => is_string($body) ? $body : json_encode($body), 'headers' => ['date' => gmdate('D, d M Y H:i:s') . ' GMT']];
  }

  public function pay(string $invoice): void {
    $this->payments[$invoice]['status'] = 'paid';
    $this->payments[$invoice]['payment_method'] = 'id.dana';
  }

  /** Number of requests to paths that contain `$part`. */
  public function count(string $part): int {
    return count(array_filter($this->asked, static fn (array $asked): bool => str_contains($asked[0], $part)));
  }

  private function usual(string $path, array $request): array {
    if ($path === '/health') {
      return [200, ['ok' => true]];
    }
    if ($path === '/lunas/v1/webhooks/test') {
      return ($this->on_test)(json_decode($request['body'], true)['nonce']);
    }
    if ($path === '/api/payments/qris/create') {
      return [200, $this->by_key[$request['headers']['Idempotency-Key']] ??= $this->create(json_decode($request['body'], true))];
    }
    $invoice = explode('/', $path)[3];
    return isset($this->payments[$invoice])
      ? [200, ['success' => true, 'data' => $this->payments[$invoice]]]
      : [404, ['success' => false, 'message' => 'Payment tidak ditemukan', 'code' => 'PAYMENT_NOT_FOUND']];
  }

  private function create(array $wish): array {
    $invoice = 'INV-' . (count($this->payments) + 1);
    $made = ['invoice_id' => $invoice, 'amount' => $wish['amount'], 'unique_code' => 42, 'total_amount' => $wish['amount'] + 42];
    $made += ['qris_payload' => '00020101021226590013ID.CO.CONTOH', 'expired_at' => gmdate('Y-m-d\TH:i:s.000\Z', time() + $this->lifetime)];
    $this->payments[$invoice] = $made + ['merchant_order_id' => $wish['merchant_order_id'], 'status' => 'pending', 'payment_method' => null];
    return ['success' => true] + $made;
  }
}

/** Creates the payment of an order, like the checkout; returns its invoice number. */
function prepare(WC_Order $order): ?string {
  $made = (new Checkout(Settings::load()))->prepare($order);
  return $made['id'] ?? null;
}

/** The data in the database now, without this process's cache. */
function stored(WC_Order $order): array {
  return Store::all()['orders'][$order->get_id()];
}

/** @return array{array<string, string>, string} headers and body, signed like the till's */
function signed(array|string $said, array $changes = []): array {
  $body = is_string($said) ? $said : json_encode($said);
  $made = $changes + ['id' => 'msg_' . bin2hex(random_bytes(6)), 'at' => time(), 'secret' => SECRET];
  $key = base64_decode(substr($made['secret'], 6));
  $standard = base64_encode(hash_hmac('sha256', "{$made['id']}.{$made['at']}.$body", $key, true));
  return [[
    'webhook-id' => $made['id'], 'webhook-timestamp' => (string) $made['at'], 'webhook-signature' => "v1,$standard",
    'x-webhook-signature' => hash_hmac('sha256', $body, $made['secret']),
  ], $body];
}

function paid_event(string $invoice): array {
  return ['event' => 'payment.paid', 'data' => ['invoice_id' => $invoice, 'status' => 'paid', 'total_amount' => 99_999_999]];
}

/** @return array{int, array<string, mixed>} */
function hear(array $headers, string $body): array {
  return (new WebhookReceiver(Settings::load()))->receive($headers, $body);
}
