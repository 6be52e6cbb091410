<?php
declare(strict_types=1);

namespace Lunas\WooCommerce;

defined('ABSPATH') || exit;

/** Draws codewords as modules. A row is a string of `1` (black) and `0`; `.` is not set yet. */
final class QrGrid {
  /** @param list<int> $codewords @return list<string> */
  public static function draw(int $version, array $codewords): array {
    $empty = self::fixed($version);
    $bits = implode('', array_map(static fn (int $word): string => str_pad(decbin($word), 8, '0', STR_PAD_LEFT), $codewords));
    $best = [];
    $least = PHP_INT_MAX;
    for ($mask = 0; $mask < 8; $mask++) {
      $rows = self::with_format(self::filled($empty, $bits, $mask), $mask);
      $penalty = self::penalty($rows);
      if ($penalty < $least) {
        [$best, $least] = [$rows, $penalty];
      }
    }
    return $best;
  }

  /** The function patterns. @return list<string> */
  private static function fixed(int $version): array {
    $size = 17 + 4 * $version;
    $rows = array_fill(0, $size, str_repeat('.', $size));
    for ($at = 0; $at < $size; $at++) {
      $rows[6][$at] = $rows[$at][6] = $at % 2 === 0 ? '1' : '0';
    }
    $marks = self::marks($version);
    $last = count($marks) - 1;
    foreach ($marks as $i => $x) {
      foreach ($marks as $j => $y) {
        $is_corner = ($i === 0 && $j === 0) || ($i === 0 && $j === $last) || ($i === $last && $j === 0);
        if (!$is_corner) {
          self::rings($rows, $x, $y, 2);
        }
      }
    }
    foreach ([[3, 3], [$size - 4, 3], [3, $size - 4]] as [$x, $y]) {
      self::rings($rows, $x, $y, 4);
    }
    return self::with_version(self::with_format($rows, 0), $version);
  }

  /**
   * Concentric squares around a centre; rings of radius 2 and 4 are white, except the outermost of an alignment
   * pattern.
   */
  private static function rings(array &$rows, int $x, int $y, int $radius): void {
    $size = count($rows);
    for ($dy = -$radius; $dy <= $radius; $dy++) {
      for ($dx = -$radius; $dx <= $radius; $dx++) {
        if ($x + $dx >= 0 && $x + $dx < $size && $y + $dy >= 0 && $y + $dy < $size) {
          $ring = max(abs($dx), abs($dy));
          $is_white = $radius === 2 ? $ring === 1 : $ring === 2 || $ring === 4;
          $rows[$y + $dy][$x + $dx] = $is_white ? '0' : '1';
        }
      }
    }
  }

  /** Positions of the alignment patterns, along both axes. @return list<int> */
  private static function marks(int $version): array {
    if ($version === 1) {
      return [];
    }
    $count = intdiv($version, 7) + 2;
    $step = intdiv($version * 8 + $count * 3 + 5, $count * 4 - 4) * 2;
    $marks = [];
    for ($at = $version * 4 + 10; count($marks) < $count - 1; $at -= $step) {
      array_unshift($marks, $at);
    }
    return [6, ...$marks];
  }

  /** @param list<string> $rows @return list<string> */
  private static function with_format(array $rows, int $mask): array {
    $size = count($rows);
    // Level M is 00.
    $rest = $mask;
    for ($i = 0; $i < 10; $i++) {
      $rest = ($rest << 1) ^ (($rest >> 9) * 0x537);
    }
    $bits = ($mask << 10 | $rest) ^ 0x5412;
    for ($i = 0; $i < 15; $i++) {
      $bit = (string) ($bits >> $i & 1);
      $near = $i < 6 ? $i : ($i < 8 ? $i + 1 : 0);
      if ($i < 8) {
        $rows[$near][8] = $bit;
        $rows[8][$size - 1 - $i] = $bit;
      } else {
        $rows[8][$i === 8 ? 7 : 14 - $i] = $bit;
        $rows[$size - 15 + $i][8] = $bit;
      }
    }
    $rows[$size - 8][8] = '1';
    return $rows;
  }

  /** @param list<string> $rows @return list<string> */
  private static function with_version(array $rows, int $version): array {
    if ($version < 7) {
      return $rows;
    }
    $rest = $version;
    for ($i = 0; $i < 12; $i++) {
      $rest = ($rest << 1) ^ (($rest >> 11) * 0x1f25);
    }
    $bits = $version << 12 | $rest;
    for ($i = 0; $i < 18; $i++) {
      $a = count($rows) - 11 + $i % 3;
      $b = intdiv($i, 3);
      $rows[$b][$a] = $rows[$a][$b] = (string) ($bits >> $i & 1);
    }
    return $rows;
  }

  /** Writes the bits in column pairs from the right, up and down, and applies the mask. */
  private static function filled(array $rows, string $bits, int $mask): array {
    $size = count($rows);
    $at = 0;
    $is_up = true;
    for ($right = $size - 1; $right >= 1; $right -= 2) {
      $right = $right === 6 ? 5 : $right;
      for ($step = 0; $step < $size; $step++) {
        $y = $is_up ? $size - 1 - $step : $step;
        foreach ([$right, $right - 1] as $x) {
          if ($rows[$y][$x] === '.') {
            $bit = ($bits[$at] ?? '0') === '1';
            $rows[$y][$x] = $bit !== self::is_masked($mask, $x, $y) ? '1' : '0';
            $at++;
          }
        }
      }
      $is_up = !$is_up;
    }
    return $rows;
  }

  private static function is_masked(int $mask, int $x, int $y): bool {
    return 0 === match ($mask) {
      0 => ($x + $y) % 2,
      1 => $y % 2,
      2 => $x % 3,
      3 => ($x + $y) % 3,
      4 => (intdiv($x, 3) + intdiv($y, 2)) % 2,
      5 => $x * $y % 2 + $x * $y % 3,
      6 => ($x * $y % 2 + $x * $y % 3) % 2,
      default => (($x + $y) % 2 + $x * $y % 3) % 2,
    };
  }

  /** Penalty score by the standard's four rules. @param list<string> $rows */
  private static function penalty(array $rows): int {
    $size = count($rows);
    $cells = array_map('str_split', $rows);
    $columns = array_map(static fn (int $x): string => implode('', array_column($cells, $x)), range(0, $size - 1));
    $penalty = 0;
    foreach ([...$rows, ...$columns] as $line) {
      preg_match_all('/0{5,}|1{5,}/', $line, $runs);
      foreach ($runs[0] as $run) {
        $penalty += strlen($run) - 2;
      }
      $penalty += 40 * preg_match_all('/(?=10111010000|00001011101)/', $line);
    }
    for ($y = 1; $y < $size; $y++) {
      for ($x = 1; $x < $size; $x++) {
        $is_square = $rows[$y][$x] === $rows[$y][$x - 1] && $rows[$y][$x] === $rows[$y - 1][$x] && $rows[$y][$x] === $rows[$y - 1][$x - 1];
        $penalty += $is_square ? 3 : 0;
      }
    }
    $black = array_sum(array_map(static fn (string $row): int => substr_count($row, '1'), $rows));
    return $penalty + 10 * intdiv((int) abs($black * 20 - $size * $size * 10), $size * $size);
  }
}
