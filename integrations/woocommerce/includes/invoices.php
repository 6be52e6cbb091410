<?php
declare(strict_types=1);

namespace Lunas\WooCommerce;

defined('ABSPATH') || exit;

/**
 * Every payment that was created for an order. Old ones are kept: an expired QRIS can still be paid at the
 * bank, and that money belongs to the order too.
 */
final class Invoices {
  private const META = '_lunas_invoices';

  /** Can still be paid. */
  public const OPEN = 'open';
  /** Its money completed the order. */
  public const SETTLED = 'settled';
  /** Its money came, and the owner was notified. */
  public const FLAGGED = 'flagged';
  /** Expired long ago, without money. */
  public const ENDED = 'ended';

  /** @param list<array{id: string, amount: int, total: int, payload: string, url: string, expires: int, till: string, state: string}> $all */
  private function __construct(private array $all) {}

  public static function of(\WC_Order $order): self {
    $saved = $order->get_meta(self::META);
    return new self(is_array($saved) ? array_values($saved) : []);
  }

  /** Stores them in the order; the caller saves the order. */
  public function put_into(\WC_Order $order): void {
    $order->update_meta_data(self::META, $this->all);
  }

  public function count(): int {
    return count($this->all);
  }

  /** @return array<string, mixed>|null */
  public function find(string $id): ?array {
    foreach ($this->all as $invoice) {
      if ($invoice['id'] === $id) {
        return $invoice;
      }
    }
    return null;
  }

  /** @return array<string, mixed>|null */
  public function latest(): ?array {
    return $this->all === [] ? null : $this->all[count($this->all) - 1];
  }

  /** The last one, when the customer can still pay it and it is for this amount at this till. */
  public function payable(int $amount, string $till, int $now): ?array {
    $latest = $this->latest();
    $is_payable = $latest !== null && $latest['state'] === self::OPEN && $latest['amount'] === $amount &&
      $latest['till'] === $till && $latest['expires'] > $now;
    return $is_payable ? $latest : null;
  }

  /** @return list<array<string, mixed>> */
  public function open(): array {
    return array_values(array_filter($this->all, static fn (array $invoice): bool => $invoice['state'] === self::OPEN));
  }

  public function has_flagged(): bool {
    return in_array(self::FLAGGED, array_column($this->all, 'state'), true);
  }

  /** @param array{id: string, amount: int, total: int, payload: string, url: string, expires: int} $made */
  public function add(array $made, string $till): void {
    if ($this->find($made['id']) === null) {
      $this->all[] = $made + ['till' => $till, 'state' => self::OPEN];
    }
  }

  public function mark(string $id, string $state): void {
    foreach ($this->all as $at => $invoice) {
      if ($invoice['id'] === $id) {
        $this->all[$at]['state'] = $state;
      }
    }
  }
}
