<?php
declare(strict_types=1);

/** The shop's database: one file, shared by all PHP processes. */
final class Store {
  public static string $path = '';

  /**
   * Changes what is stored while no other process can.
   *
   * @template T
   * @param callable(array<string, mixed>&): T $work
   * @return T
   */
  public static function change(callable $work): mixed {
    $file = fopen(self::$path, 'c+');
    flock($file, LOCK_EX);
    $text = stream_get_contents($file);
    $all = $text === '' ? self::empty() : unserialize($text);
    $result = $work($all);
    ftruncate($file, 0);
    rewind($file);
    fwrite($file, serialize($all));
    fclose($file);
    return $result;
  }

  /** @return array<string, mixed> */
  public static function all(): array {
    return self::change(static fn (array &$all): array => $all);
  }

  public static function clear(): void {
    self::change(static function (array &$all): void {
      $all = self::empty();
    });
  }

  /** @return array<string, mixed> */
  private static function empty(): array {
    return ['options' => [], 'transients' => [], 'orders' => [], 'log' => [], 'actions' => []];
  }
}
