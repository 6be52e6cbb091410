<?php
declare(strict_types=1);

// Runs every fact about the plug-in that needs no web server: `php run.php` prints one JSON line for each.

error_reporting(E_ALL);
set_error_handler(static function (int $kind, string $text, string $file, int $line): bool {
  if (error_reporting() & $kind) {
    throw new ErrorException($text, 0, $kind, $file, $line);
  }
  return false;
});

foreach (['store', 'wordpress', 'woocommerce'] as $name) {
  require_once __DIR__ . "/stand-ins/$name.php";
}
$plugin = dirname(__DIR__, 3) . '/integrations/woocommerce/includes';
require_once "$plugin/load.php";
require_once "$plugin/gateway.php";
require_once __DIR__ . '/stand-ins/till.php';
require_once __DIR__ . '/stand-ins/runner.php';

Store::$path = (string) tempnam(sys_get_temp_dir(), 'lunas-shop');
register_shutdown_function(static fn () => unlink(Store::$path));

foreach (glob(__DIR__ . '/facts/*.php') as $file) {
  require $file;
}
run_tests();
