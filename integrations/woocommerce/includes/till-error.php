<?php
declare(strict_types=1);

namespace Lunas\WooCommerce;

defined('ABSPATH') || exit;

/** Why a request to the till failed. `kind` is for code; the message is for the log, never for a customer. */
final class TillError extends \RuntimeException {
  public const UNREACHABLE = 'unreachable';
  public const NOT_LUNAS = 'not-lunas';
  public const WRONG_KEY = 'wrong-key';
  public const SUSPENDED = 'suspended';
  public const HOST_NOT_ALLOWED = 'host-not-allowed';
  public const NOT_FOUND = 'not-found';
  public const BUSY = 'busy';
  public const REFUSED = 'refused';

  public function __construct(public readonly string $kind, string $message) {
    parent::__construct($message);
  }

  /** True when the same request may succeed later. */
  public function is_passing(): bool {
    return in_array($this->kind, [self::UNREACHABLE, self::BUSY], true);
  }
}
