<?php
declare(strict_types=1);

/** @var list<array{string, Closure}> */
$GLOBALS['tests'] = [];

function test(string $title, Closure $work): void {
  $GLOBALS['tests'][] = [$title, $work];
}

/** Throws unless both are identical, including their type. */
function same(mixed $wanted, mixed $found): void {
  if ($wanted !== $found) {
    throw new RuntimeException('wanted ' . var_export($wanted, true) . ', found ' . var_export($found, true));
  }
}

function holds(string $part, string $text): void {
  if (!str_contains($text, $part)) {
    throw new RuntimeException("no \"$part\" in \"$text\"");
  }
}

function refuses(string $kind, callable $work): void {
  try {
    $work();
  } catch (\Lunas\WooCommerce\TillError $error) {
    same($kind, $error->kind);
    return;
  }
  throw new RuntimeException("was not refused with $kind");
}

/** Runs every test in a fresh shop and prints one JSON line for each. */
function run_tests(): void {
  foreach ($GLOBALS['tests'] as [$title, $work]) {
    Store::clear();
    WC_Order::$read = [];
    WC_Order::$on_complete = null;
    foreach (['till', 'notices', 'localized', 'currency'] as $name) {
      unset($GLOBALS[$name]);
    }
    try {
      $work();
      $error = null;
    } catch (Throwable $thrown) {
      $error = get_class($thrown) . ': ' . $thrown->getMessage() . ' at ' . basename($thrown->getFile()) . ':' . $thrown->getLine() . "\n" . $thrown->getTraceAsString();
    }
    echo json_encode(['title' => $title, 'error' => $error]), "\n";
  }
}
