<?php
declare(strict_types=1);

namespace Lunas\WooCommerce;

defined('ABSPATH') || exit;

/** Applies the till's current state of a payment to its order, once per invoice. */
final class Settlement {
  public const COMPLETED = 'completed';
  public const FLAGGED = 'flagged';
  /** Processed before. */
  public const ALREADY = 'already';
  public const NOT_PAID = 'not-paid';
  /** Unknown to the orders of this shop. */
  public const NOT_OURS = 'not-ours';
  /** Locked by another process. */
  public const BUSY = 'busy';
  public const FAILED = 'failed';

  /** Late money is matched by the till for a day; after that this invoice is final. */
  private const WATCHED_SECONDS = 26 * 3600;

  public function __construct(private readonly TillClient $till) {}

  /** Checks one invoice by its id. Throws TillError. */
  public function check_invoice(string $invoice_id): string {
    return $this->settle($this->till->read($invoice_id));
  }

  /** Checks every open invoice of an order. Throws TillError when the till cannot be reached. */
  public function check_order(int $order_id): void {
    $order = wc_get_order($order_id);
    foreach ($order instanceof \WC_Order ? Invoices::of($order)->open() : [] as $invoice) {
      try {
        $payment = $this->till->read($invoice['id']);
      } catch (TillError $error) {
        if ($error->kind !== TillError::NOT_FOUND) {
          throw $error;
        }
        $payment = null;
      }
      if ($payment?->status === 'paid') {
        $this->settle($payment);
      } elseif ($payment?->status !== 'pending' && time() > $invoice['expires'] + self::WATCHED_SECONDS) {
        $this->end($order_id, $invoice['id']);
      }
    }
  }

  private function settle(Payment $payment): string {
    if ($payment->status !== 'paid') {
      return self::NOT_PAID;
    }
    if ($payment->order_id === null) {
      Log::error("{$payment->invoice_id} is paid, but not for an order of this shop");
      return self::NOT_OURS;
    }
    return OrderLock::hold($payment->order_id, fn (): string => $this->settle_alone($payment)) ?? self::BUSY;
  }

  private function settle_alone(Payment $payment): string {
    $order = wc_get_order($payment->order_id);
    $invoices = $order instanceof \WC_Order ? Invoices::of($order) : null;
    $invoice = $invoices?->find($payment->invoice_id);
    if ($invoice === null) {
      Log::error("{$payment->invoice_id} is paid, but order {$payment->order_id} has not asked for it");
      return self::NOT_OURS;
    }
    if (in_array($invoice['state'], [Invoices::SETTLED, Invoices::FLAGGED], true)) {
      return self::ALREADY;
    }
    // A crash after completing the order and before saving the invoice: the order records which invoice paid
    // it.
    if ($order->is_paid() && $order->get_transaction_id() === $payment->invoice_id) {
      $this->remember($order, $invoices, $payment, Invoices::SETTLED);
      return self::ALREADY;
    }
    $decision = Decision::about($order, $payment);
    return $decision === Decision::COMPLETE
      ? $this->complete($order, $invoices, $payment)
      : $this->flag($order, $invoices, $payment, $decision);
  }

  private function complete(\WC_Order $order, Invoices $invoices, Payment $payment): string {
    if (!$order->payment_complete($payment->invoice_id)) {
      Log::error("order {$order->get_id()} could not be completed; it is tried again");
      return self::FAILED;
    }
    $this->remember($order, $invoices, $payment, Invoices::SETTLED);
    $order->add_order_note(Decision::note(Decision::COMPLETE, $order, $payment));
    Log::debug("order {$order->get_id()} is paid by {$payment->invoice_id}");
    return self::COMPLETED;
  }

  /** Notifies the owner, who decides. Money is never ignored and never refunded automatically. */
  private function flag(\WC_Order $order, Invoices $invoices, Payment $payment, string $decision): string {
    // The note comes first: after a crash it may be written twice, but is never missing.
    $order->add_order_note(Decision::note($decision, $order, $payment));
    if ($decision !== Decision::DOUBLE) {
      $order->update_status('on-hold');
    }
    $this->remember($order, $invoices, $payment, Invoices::FLAGGED);
    Log::error("{$payment->invoice_id} for order {$order->get_id()} needs the owner: $decision");
    return self::FLAGGED;
  }

  private function remember(\WC_Order $order, Invoices $invoices, Payment $payment, string $state): void {
    $invoices->mark($payment->invoice_id, $state);
    $invoices->put_into($order);
    $order->save();
  }

  private function end(int $order_id, string $invoice_id): void {
    OrderLock::hold($order_id, static function () use ($order_id, $invoice_id): bool {
      $order = wc_get_order($order_id);
      if ($order instanceof \WC_Order) {
        $invoices = Invoices::of($order);
        $invoices->mark($invoice_id, Invoices::ENDED);
        $invoices->put_into($order);
        $order->save();
      }
      return true;
    });
  }
}
