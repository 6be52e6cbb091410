<?php
declare(strict_types=1);

// Fakes of the WooCommerce functions that the plug-in uses.

/** An order that caches what this process has read, so that tests can show the effect of outdated data. */
class WC_Order {
  /** @var array<int, WC_Order> */
  public static array $read = [];
  /** Called within payment_complete, like mails and other plug-ins. */
  public static ?Closure $on_complete = null;

  /** @param array<string, mixed> $data */
  public function __construct(private readonly int $id, private array $data) {}

  /** @param array<string, mixed> $changes */
  public static function make(int $id, array $changes = []): WC_Order {
    $usual = [
      'status' => 'pending', 'total' => '25000', 'currency' => 'IDR', 'key' => "wc_order_key$id", 'meta' => [], 'notes' => [],
      'transaction_id' => '', 'payment_method' => 'lunas', 'completions' => 0, 'modified' => time(), 'created' => time(),
    ];
    $order = new WC_Order($id, $changes + $usual);
    $order->save();
    return $order;
  }

  public function get_id(): int {
    return $this->id;
  }
  public function get_status(): string {
    return $this->data['status'];
  }
  public function get_total(): string {
    return $this->data['total'];
  }
  public function set_total(string $total): void {
    $this->data['total'] = $total;
  }
  public function get_currency(): string {
    return $this->data['currency'];
  }
  public function get_order_key(): string {
    return $this->data['key'];
  }
  public function get_transaction_id(): string {
    return $this->data['transaction_id'];
  }
  public function get_payment_method(): string {
    return $this->data['payment_method'];
  }
  public function get_date_created(): DateTimeImmutable {
    return new DateTimeImmutable('@' . $this->data['created']);
  }
  public function get_formatted_billing_full_name(): string {
    return 'Sari Contoh';
  }
  public function get_checkout_payment_url(): string {
    return "http://shop.test/pay/{$this->id}";
  }
  public function get_meta(string $key): mixed {
    return $this->data['meta'][$key] ?? '';
  }
  public function update_meta_data(string $key, mixed $value): void {
    $this->data['meta'][$key] = $value;
  }
  public function has_status(string|array $status): bool {
    return in_array($this->data['status'], (array) $status, true);
  }
  public function is_paid(): bool {
    return $this->has_status(['processing', 'completed']);
  }
  public function needs_payment(): bool {
    return $this->has_status(['pending', 'failed']);
  }

  public function save(): void {
    $this->data['modified'] = time();
    unset(self::$read[$this->id]);
    Store::change(function (array &$all): void {
      // Notes and completions have their own rows in a real shop.
      $kept = $all['orders'][$this->id] ?? [];
      $all['orders'][$this->id] = ['notes' => $kept['notes'] ?? [], 'completions' => $kept['completions'] ?? 0] + $this->data;
    });
  }
  public function add_order_note(string $note): void {
    Store::change(function (array &$all) use ($note): void {
      $all['orders'][$this->id]['notes'][] = $note;
    });
  }
  /** Like the real one, it drops the note when the status is the same. */
  public function update_status(string $status, string $note = ''): void {
    if ($note !== '' && $status !== $this->data['status']) {
      $this->add_order_note($note);
    }
    $this->data['status'] = $status;
    $this->save();
  }
  public function payment_complete(string $transaction_id): bool {
    if (!$this->has_status(['pending', 'failed', 'on-hold', 'cancelled'])) {
      return true;
    }
    if (self::$on_complete !== null && (self::$on_complete)($this) === false) {
      return false;
    }
    $this->data['status'] = 'processing';
    $this->data['transaction_id'] = $transaction_id;
    $this->save();
    Store::change(function (array &$all): void {
      $all['orders'][$this->id]['completions']++;
    });
    return true;
  }
}

function wc_get_order(mixed $id): WC_Order|false {
  $id = (int) $id;
  if (isset(WC_Order::$read[$id])) {
    return clone WC_Order::$read[$id];
  }
  $data = Store::all()['orders'][$id] ?? null;
  if ($data === null) {
    return false;
  }
  WC_Order::$read[$id] = new WC_Order($id, $data);
  return clone WC_Order::$read[$id];
}
/** @return list<int> */
function wc_get_orders(array $query): array {
  $since = (int) ltrim($query['date_modified'], '>');
  $ids = [];
  foreach (Store::all()['orders'] as $id => $order) {
    if ($order['modified'] > $since && $order['payment_method'] === $query['payment_method'] && in_array("wc-{$order['status']}", $query['status'], true)) {
      $ids[] = $id;
    }
  }
  rsort($ids);
  return array_slice($ids, ($query['page'] - 1) * $query['limit'], $query['limit']);
}
/** @return array<string, string> */
function wc_get_order_statuses(): array {
  return array_fill_keys(['wc-pending', 'wc-processing', 'wc-on-hold', 'wc-completed', 'wc-cancelled', 'wc-refunded', 'wc-failed'], '');
}
function wc_get_logger(): object {
  return new class {
    public function log(string $level, string $line): void {
      Store::change(static function (array &$all) use ($level, $line): void {
        $all['log'][] = "$level: $line";
      });
    }
  };
}
function wc_add_notice(string $text, string $kind): void {
  $GLOBALS['notices'][] = "$kind: $text";
}
function get_woocommerce_currency(): string {
  return $GLOBALS['currency'] ?? 'IDR';
}
function WC(): object {
  return (object) ['cart' => null];
}
function as_has_scheduled_action(string $hook): bool {
  return isset(Store::all()['actions'][$hook]);
}
function as_schedule_recurring_action(int $at, int $every, string $hook): void {
  Store::change(static function (array &$all) use ($hook, $every): void {
    $all['actions'][$hook] = $every;
  });
}

class WC_Payment_Gateway {
  public string $id = '';
  public array $form_fields = [];
  public array $settings = [];
  public array $supports = [];
  public string $title = '';
  public string $description = '';
  public string $method_title = '';
  public string $method_description = '';
  public bool $has_fields = true;

  public function init_settings(): void {
    $this->settings = (array) get_option("woocommerce_{$this->id}_settings", []);
  }
  public function get_option(string $key): mixed {
    return $this->settings[$key] ?? $this->form_fields[$key]['default'] ?? '';
  }
  public function get_field_key(string $key): string {
    return "woocommerce_{$this->id}_$key";
  }
  public function is_available(): bool {
    return ($this->settings['enabled'] ?? '') === 'yes';
  }
  public function get_return_url(WC_Order $order): string {
    return "http://shop.test/thanks/{$order->get_id()}";
  }
}
