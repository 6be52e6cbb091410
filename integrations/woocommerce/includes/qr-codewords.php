<?php
declare(strict_types=1);

namespace Lunas\WooCommerce;

defined('ABSPATH') || exit;

/** Encodes a text as the codewords of a QR code, with error correction. */
final class QrCodewords {
  /** Level M, versions 1 to 20: error correction codewords per block, and number of blocks. */
  private const REPAIR = [10, 16, 26, 18, 24, 16, 18, 22, 22, 26, 30, 22, 22, 24, 24, 28, 28, 26, 26, 26];
  private const BLOCKS = [1, 1, 1, 2, 2, 4, 4, 4, 5, 5, 5, 8, 9, 9, 10, 10, 11, 13, 14, 16];

  /**
   * @return array{int, list<int>}|null the version and all codewords in drawing order; null when it does not
   * fit
   */
  public static function of(string $text): ?array {
    foreach (self::BLOCKS as $index => $blocks) {
      $version = $index + 1;
      $room = intdiv(self::modules($version), 8) - self::REPAIR[$index] * $blocks;
      $header = $version < 10 ? 12 : 20;
      if ($header + 8 * strlen($text) <= 8 * $room) {
        return [$version, self::interleaved(self::data($text, $version, $room), $blocks, self::REPAIR[$index])];
      }
    }
    return null;
  }

  /** Number of data modules of a version. */
  private static function modules(int $version): int {
    $modules = (16 * $version + 128) * $version + 64;
    if ($version >= 2) {
      $marks = intdiv($version, 7) + 2;
      $modules -= (25 * $marks - 10) * $marks - 55;
    }
    return $version >= 7 ? $modules - 36 : $modules;
  }

  /** @return list<int> */
  private static function data(string $text, int $version, int $room): array {
    $bits = '0100' . str_pad(decbin(strlen($text)), $version < 10 ? 8 : 16, '0', STR_PAD_LEFT);
    foreach (unpack('C*', $text) as $byte) {
      $bits .= str_pad(decbin($byte), 8, '0', STR_PAD_LEFT);
    }
    $bits .= str_repeat('0', min(4, 8 * $room - strlen($bits)));
    $bits = str_pad($bits, intdiv(strlen($bits) + 7, 8) * 8, '0');
    $data = array_map('bindec', str_split($bits, 8));
    for ($filler = 0xec; count($data) < $room; $filler ^= 0xec ^ 0x11) {
      $data[] = $filler;
    }
    return $data;
  }

  /** @param list<int> $data @return list<int> */
  private static function interleaved(array $data, int $blocks, int $repair): array {
    $short = intdiv(count($data), $blocks);
    $longer = count($data) % $blocks;
    $parts = [];
    $repairs = [];
    for ($block = 0, $at = 0; $block < $blocks; $block++) {
      $length = $short + ($block >= $blocks - $longer ? 1 : 0);
      $parts[] = array_slice($data, $at, $length);
      $repairs[] = self::repair($parts[$block], $repair);
      $at += $length;
    }
    return [...self::column_by_column($parts, $short + 1), ...self::column_by_column($repairs, $repair)];
  }

  /** @param list<list<int>> $rows @return list<int> */
  private static function column_by_column(array $rows, int $columns): array {
    $out = [];
    for ($column = 0; $column < $columns; $column++) {
      foreach ($rows as $row) {
        if (isset($row[$column])) {
          $out[] = $row[$column];
        }
      }
    }
    return $out;
  }

  /** The remainder of the Reed-Solomon division. @param list<int> $data @return list<int> */
  private static function repair(array $data, int $count): array {
    $divisor = [...array_fill(0, $count - 1, 0), 1];
    for ($root = 1, $i = 0; $i < $count; $i++) {
      for ($j = 0; $j < $count; $j++) {
        $divisor[$j] = self::times($divisor[$j], $root) ^ ($divisor[$j + 1] ?? 0);
      }
      $root = self::times($root, 2);
    }
    $rest = array_fill(0, $count, 0);
    foreach ($data as $byte) {
      $factor = $byte ^ array_shift($rest);
      $rest[] = 0;
      foreach ($divisor as $at => $coefficient) {
        $rest[$at] ^= self::times($coefficient, $factor);
      }
    }
    return $rest;
  }

  /** Multiplication in GF(256) of ISO 18004. */
  private static function times(int $a, int $b): int {
    $product = 0;
    for ($bit = 7; $bit >= 0; $bit--) {
      $product = ($product << 1) ^ (($product >> 7) * 0x11d);
      $product ^= (($b >> $bit) & 1) * $a;
    }
    return $product;
  }
}
