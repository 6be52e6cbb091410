<?php
declare(strict_types=1);

namespace Lunas\WooCommerce;

defined('ABSPATH') || exit;

/** The owner's connection test: the shop calls the till, and the till calls back this shop. */
final class ConnectionTest {
  private const CLOCKS_MAY_DIFFER_SECONDS = 60;

  public function __construct(private readonly Settings $settings) {}

  /** @return list<array{ok: bool, text: string}> one line per check */
  public function run(): array {
    if (!$this->settings->is_complete()) {
      return [self::bad(__('Save the address, the API key and the webhook secret first.', 'lunas'))];
    }
    $client = $this->settings->client();
    try {
      $told_at = $client->greet();
      $client->try_key();
    } catch (TillError $error) {
      return [self::bad($this->outward($error))];
    }
    $lines = [self::good(__('Shop to till: connected, and the API key is right.', 'lunas'))];
    $apart = $told_at === null ? 0 : abs(time() - $told_at);
    if ($apart > self::CLOCKS_MAY_DIFFER_SECONDS) {
      /* translators: %d: seconds */
      $lines[] = self::bad(sprintf(__('The clocks of shop and till differ by %d seconds. Above five minutes webhooks are refused.', 'lunas'), $apart));
    }
    return [...$lines, $this->inward($client)];
  }

  private function outward(TillError $error): string {
    return match ($error->kind) {
      /* translators: 1: address, 2: technical reason */
      TillError::UNREACHABLE => sprintf(__('Shop to till: nobody answers at %1$s (%2$s). Is Lunas running, and is this server on the same network?', 'lunas'), $this->settings->till_url, $error->getMessage()),
      TillError::WRONG_KEY => __('Shop to till: Lunas answers, but does not know this API key.', 'lunas'),
      TillError::SUSPENDED => __('Shop to till: this merchant is suspended in Lunas.', 'lunas'),
      TillError::HOST_NOT_ALLOWED => __('Shop to till: Lunas does not answer to this name. Use its IP address or lunas.local.', 'lunas'),
      TillError::BUSY => __('Shop to till: Lunas is busy or has had too many attempts. Try again in a minute.', 'lunas'),
      /* translators: %s: address */
      default => sprintf(__('Shop to till: something answers at %s, but it is not Lunas.', 'lunas'), $this->settings->till_url),
    };
  }

  /** @return array{ok: bool, text: string} */
  private function inward(TillClient $client): array {
    $nonce = bin2hex(random_bytes(16));
    try {
      $said = $client->ask_for_test_webhook($nonce);
    } catch (TillError $error) {
      return self::bad(match ($error->kind) {
        TillError::NOT_FOUND, TillError::NOT_LUNAS => __('Till to shop: this Lunas cannot send a test yet. Update it.', 'lunas'),
        TillError::SUSPENDED => $this->outward($error),
        TillError::REFUSED => __('Till to shop: Lunas refused to send a test. Is the webhook URL saved there?', 'lunas'),
        default => __('Till to shop: Lunas did not answer in time. Try again in a minute.', 'lunas'),
      });
    }
    if (WebhookReceiver::has_heard_test($nonce)) {
      return self::good(__('Till to shop: the test webhook arrived, and its signature is right.', 'lunas'));
    }
    return self::bad($this->why_not_heard($said));
  }

  /** @param array{delivered: bool, status_code: ?int, error: ?string, url: string} $said */
  private function why_not_heard(array $said): string {
    $reason = WebhookReceiver::last_refusal();
    return match (true) {
      $said['url'] === '' => __('Till to shop: no webhook URL is saved in Lunas for this merchant.', 'lunas'),
      /* translators: 1: address that Lunas calls, 2: technical reason */
      $said['status_code'] === null => sprintf(__('Till to shop: Lunas cannot reach %1$s (%2$s).', 'lunas'), $said['url'], $said['error'] ?? '-'),
      $said['status_code'] === 401 && $reason === WebhookSignature::CLOCK => __('Till to shop: the test arrived, but the clocks differ by more than five minutes.', 'lunas'),
      $said['status_code'] === 401 && $reason !== null => __('Till to shop: the test arrived, but the webhook secret is a different one.', 'lunas'),
      /* translators: 1: address that Lunas calls, 2: HTTP status, 3: our own address */
      default => sprintf(__('Till to shop: %1$s answered %2$d, and the test did not arrive here. In Lunas the webhook URL must be %3$s', 'lunas'), $said['url'], $said['status_code'], Plugin::webhook_url()),
    };
  }

  private static function good(string $text): array {
    return ['ok' => true, 'text' => $text];
  }

  private static function bad(string $text): array {
    return ['ok' => false, 'text' => $text];
  }
}
