<?php
declare(strict_types=1);

namespace Lunas\WooCommerce;

defined('ABSPATH') || exit;

/** A response of the till, with the meaning of its status. */
final class TillAnswer {
  /** @param array<string, mixed>|null $json */
  public function __construct(
    public readonly int $status,
    public readonly ?array $json,
    /** The till's clock in seconds, if the response has it. */
    public readonly ?int $told_at,
  ) {}

  /** The body of a success. Throws TillError for everything else. @return array<string, mixed> */
  public function success(): array {
    if ($this->status === 200 && ($this->json['success'] ?? null) === true) {
      return $this->json;
    }
    throw new TillError($this->kind(), "the till answered {$this->status} {$this->code()}");
  }

  /** The error code, shortened and cleaned for logs. */
  public function code(): string {
    $code = $this->json['code'] ?? '';
    return is_string($code) ? substr((string) preg_replace('/[^A-Z_]/', '', $code), 0, 40) : '';
  }

  private function kind(): string {
    // Without this body the response is from another device, whatever its status.
    if (($this->json['success'] ?? null) !== false || !is_string($this->json['message'] ?? null)) {
      return TillError::NOT_LUNAS;
    }
    if ($this->code() === 'MERCHANT_SUSPENDED') {
      return TillError::SUSPENDED;
    }
    return match (true) {
      $this->status === 401, $this->status === 403 => TillError::WRONG_KEY,
      $this->status === 404 => TillError::NOT_FOUND,
      $this->status === 421 => TillError::HOST_NOT_ALLOWED,
      $this->status === 429, $this->status >= 500 => TillError::BUSY,
      default => TillError::REFUSED,
    };
  }
}
