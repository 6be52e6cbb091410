<?php
declare(strict_types=1);

namespace Lunas\WooCommerce;

defined('ABSPATH') || exit;

/** Client of the till's API. Every method throws TillError when there is no valid response. */
final class TillClient {
  private const TIMEOUT_SECONDS = 10;
  private const LONGEST_ANSWER_BYTES = 65536;
  private const STATES = ['pending', 'paid', 'expired', 'cancelled'];

  public function __construct(private readonly string $base_url, private readonly string $api_key) {}

  /** Health check of the address. Returns the till's clock in seconds, or null when the response has none. */
  public function greet(): ?int {
    $answer = $this->ask('GET', '/health');
    if ($answer->status === 421) {
      throw new TillError(TillError::HOST_NOT_ALLOWED, 'the till does not answer to this name');
    }
    if ($answer->status !== 200 || ($answer->json['ok'] ?? null) !== true) {
      throw new TillError(TillError::NOT_LUNAS, "no Lunas answers here ({$answer->status})");
    }
    return $answer->told_at;
  }

  /** Verifies the API key by reading a payment that cannot exist: 404 for a valid key, 401 for a wrong one. */
  public function try_key(): void {
    try {
      $this->ask('GET', '/api/payments/INV-0-connection-test/status')->success();
    } catch (TillError $error) {
      if ($error->kind !== TillError::NOT_FOUND) {
        throw $error;
      }
    }
  }

  /**
   * Asks for a payment of `$amount` whole rupiah.
   *
   * @return array{id: string, amount: int, total: int, payload: string, url: string, expires: int}
   */
  public function create(int $amount, int $order_id, string $customer_name, string $attempt): array {
    $body = ['amount' => $amount, 'merchant_order_id' => Payment::reference($order_id), 'customer_name' => $customer_name];
    // The same request sent twice, because the first response was lost, creates one payment. A different
    // request has another key.
    $key = 'wc-' . substr(hash('sha256', $attempt . '|' . wp_json_encode($body)), 0, 56);
    $made = $this->ask('POST', '/api/payments/qris/create', $body, ['Idempotency-Key' => $key])->success();
    $expires = is_string($made['expired_at'] ?? null) ? strtotime($made['expired_at']) : false;
    $invoice_id = $made['invoice_id'] ?? null;
    $total = $made['total_amount'] ?? null;
    $payload = $made['qris_payload'] ?? null;
    if (
      !self::is_invoice_id($invoice_id) || ($made['amount'] ?? null) !== $amount || !is_int($total) ||
      $total < $amount || !is_string($payload) || !preg_match('/^[\x20-\x7e]{1,512}$/D', $payload) || $expires === false
    ) {
      throw new TillError(TillError::NOT_LUNAS, 'the answer to a create could not be read');
    }
    $url = self::page_url($made['payment_url'] ?? null);
    return ['id' => $invoice_id, 'amount' => $amount, 'total' => $total, 'payload' => $payload, 'url' => $url, 'expires' => $expires];
  }

  public function read(string $invoice_id): Payment {
    $data = $this->ask('GET', '/api/payments/' . rawurlencode($invoice_id) . '/status')->success()['data'] ?? null;
    if (
      !is_array($data) || ($data['invoice_id'] ?? null) !== $invoice_id ||
      !is_int($data['total_amount'] ?? null) || !in_array($data['status'] ?? null, self::STATES, true)
    ) {
      throw new TillError(TillError::NOT_LUNAS, 'the status could not be read');
    }
    $method = is_string($data['payment_method'] ?? null) ? substr($data['payment_method'], 0, 100) : null;
    return new Payment($invoice_id, Payment::order_of($data['merchant_order_id'] ?? null), $data['total_amount'], $data['status'], $method);
  }

  /**
   * Asks the till to call our webhook with `$nonce`.
   *
   * @return array{delivered: bool, status_code: ?int, error: ?string, url: string}
   */
  public function ask_for_test_webhook(string $nonce): array {
    $said = $this->ask('POST', '/lunas/v1/webhooks/test', ['nonce' => $nonce])->success();
    return [
      'delivered' => ($said['delivered'] ?? null) === true,
      'status_code' => is_int($said['status_code'] ?? null) ? $said['status_code'] : null,
      'error' => is_string($said['error'] ?? null) ? substr($said['error'], 0, 100) : null,
      'url' => is_string($said['url'] ?? null) ? substr($said['url'], 0, 2000) : '',
    ];
  }

  public static function is_invoice_id(mixed $id): bool {
    return is_string($id) && preg_match('/^[A-Za-z0-9._-]{1,200}$/D', $id) === 1;
  }

  /** The till's payment page; empty when there is none, or when its address is not on the till. */
  private static function page_url(mixed $url): string {
    $is_page = is_string($url) && preg_match('~^https?://[^\s@\\\\]{1,1900}$~D', $url);
    return $is_page ? $url : '';
  }

  /** @param array<string, mixed>|null $body @param array<string, string> $headers */
  private function ask(string $method, string $path, ?array $body = null, array $headers = []): TillAnswer {
    $headers += ['Authorization' => "Bearer {$this->api_key}", 'Accept' => 'application/json'];
    $request = [
      'method' => $method,
      'timeout' => self::TIMEOUT_SECONDS,
      // The till never redirects, so a redirect is not from the till and must not receive the key.
      'redirection' => 0,
      // WordPress rejects LAN addresses as unsafe; this one was entered by the owner.
      'reject_unsafe_urls' => false,
      'limit_response_size' => self::LONGEST_ANSWER_BYTES,
      'user-agent' => 'Lunas-WooCommerce/' . LUNAS_WOOCOMMERCE_VERSION,
    ];
    if ($body !== null) {
      $request['body'] = (string) wp_json_encode($body);
      $headers['Content-Type'] = 'application/json';
    }
    $answer = wp_remote_request($this->base_url . $path, ['headers' => $headers] + $request);
    if (is_wp_error($answer)) {
      throw new TillError(TillError::UNREACHABLE, $answer->get_error_message());
    }
    $json = json_decode(wp_remote_retrieve_body($answer), true, 16);
    $told_at = strtotime((string) wp_remote_retrieve_header($answer, 'date'));
    return new TillAnswer((int) wp_remote_retrieve_response_code($answer), is_array($json) ? $json : null, $told_at ?: null);
  }
}
