<?php
declare(strict_types=1);

namespace Lunas\WooCommerce;

defined('ABSPATH') || exit;

/**
 * Receives the till's webhooks. A webhook is only a trigger: from its body only the invoice's id is used, and
 * the invoice's state is requested from the till.
 */
final class WebhookReceiver {
  /** Longer than a signature is valid, in both directions, in seconds. */
  private const REMEMBERED_SECONDS = 3 * WebhookSignature::WINDOW_SECONDS;
  private const REFUSAL = 'lunas_last_refusal';

  /** Response codes. Everything that is not 2xx makes the till retry. */
  private const STATUS = [
    Settlement::COMPLETED => 200,
    Settlement::FLAGGED => 200,
    Settlement::ALREADY => 200,
    Settlement::NOT_PAID => 409,
    Settlement::NOT_OURS => 404,
    Settlement::BUSY => 503,
    Settlement::FAILED => 500,
  ];

  public function __construct(private readonly Settings $settings) {}

  /**
   * @param array<string, string> $headers names in small letters
   * @return array{int, array<string, mixed>} status and body of the answer
   */
  public function receive(array $headers, string $body): array {
    $verdict = WebhookSignature::judge($headers, $body, $this->settings->webhook_secret, time());
    if ($verdict !== WebhookSignature::GOOD) {
      set_transient(self::REFUSAL, $verdict, WebhookSignature::WINDOW_SECONDS);
      return $this->refuse(401, $verdict);
    }
    $said = json_decode($body, true, 16);
    $event = $said['event'] ?? null;
    if ($event === 'webhook.test') {
      return $this->hear_test($said['data']['id'] ?? null);
    }
    $invoice_id = $said['data']['invoice_id'] ?? null;
    if ($event !== 'payment.paid' || !TillClient::is_invoice_id($invoice_id)) {
      return $this->refuse(400, 'invalid-event');
    }
    return $this->hear_payment($invoice_id, 'lunas_heard_' . hash('sha256', $headers['webhook-id']));
  }

  /** Why the last webhook within five minutes was rejected; null when none was. */
  public static function last_refusal(): ?string {
    $reason = get_transient(self::REFUSAL);
    return is_string($reason) ? $reason : null;
  }

  /** Whether this test webhook has arrived. */
  public static function has_heard_test(string $nonce): bool {
    return get_transient(self::test_name($nonce)) === 'yes';
  }

  private function hear_payment(string $invoice_id, string $memory): array {
    if (get_transient($memory) !== false) {
      return [200, ['success' => true, 'result' => Settlement::ALREADY]];
    }
    try {
      $result = (new Settlement($this->settings->client()))->check_invoice($invoice_id);
    } catch (TillError $error) {
      Log::error("a webhook for $invoice_id could not be checked: {$error->getMessage()}");
      return $error->kind === TillError::NOT_FOUND ? $this->refuse(404, Settlement::NOT_OURS) : $this->refuse(503, $error->kind);
    }
    $status = self::STATUS[$result];
    if ($status !== 200) {
      return $this->refuse($status, $result);
    }
    // Marked as seen only now: a webhook that failed has to be accepted again.
    set_transient($memory, 'yes', self::REMEMBERED_SECONDS);
    return [200, ['success' => true, 'result' => $result]];
  }

  private function hear_test(mixed $nonce): array {
    if (!is_string($nonce) || strlen($nonce) > 200) {
      return $this->refuse(400, 'invalid-event');
    }
    set_transient(self::test_name($nonce), 'yes', WebhookSignature::WINDOW_SECONDS);
    return [200, ['success' => true, 'test' => true]];
  }

  private static function test_name(string $nonce): string {
    return 'lunas_test_' . hash('sha256', $nonce);
  }

  private function refuse(int $status, string $reason): array {
    Log::debug("webhook answered with $status: $reason");
    return [$status, ['success' => false, 'message' => $reason]];
  }
}
