<?php
declare(strict_types=1);

// Fakes of the WordPress functions that the plug-in uses, with the documented behaviour only.

define('ABSPATH', '/');
define('LUNAS_WOOCOMMERCE_FILE', 'lunas-woocommerce.php');
define('LUNAS_WOOCOMMERCE_VERSION', '0.0.0-test');

function __(string $text, string $domain): string {
  return $text;
}
if (!function_exists('mb_substr')) {
  /** Provided by WordPress where PHP lacks it. */
  function mb_substr(string $text, int $from, int $length): string {
    return (string) iconv_substr($text, $from, $length, 'UTF-8');
  }
}
function esc_html(string $text): string {
  return htmlspecialchars($text, ENT_QUOTES);
}
function esc_attr(string $text): string {
  return htmlspecialchars($text, ENT_QUOTES);
}
function esc_url(string $url): string {
  return htmlspecialchars($url, ENT_QUOTES);
}
function esc_html__(string $text, string $domain): string {
  return esc_html($text);
}
/** The real one removes disallowed tags; here it is enough that it is called. */
function wp_kses(string $html, array $allowed): string {
  return preg_match('/<(script|iframe|[^>]*\son)/i', $html) ? '' : $html;
}
function wp_json_encode(mixed $value): string|false {
  return json_encode($value);
}
function wp_unslash(string $value): string {
  return stripslashes($value);
}
function wp_date(string $format, int $at): string {
  return gmdate($format, $at);
}
function rest_url(string $path): string {
  return "http://shop.test/wp-json/$path";
}
function plugins_url(string $path): string {
  return "http://shop.test/plugins/$path";
}
function admin_url(string $path): string {
  return "http://shop.test/wp-admin/$path";
}
function wp_create_nonce(string $action): string {
  return "nonce-of-$action";
}
function wp_enqueue_script(string $handle): void {}
function wp_localize_script(string $handle, string $name, array $data): void {
  $GLOBALS['localized'][$name] = $data;
}
function add_action(string $hook, mixed $work): void {}
function add_filter(string $hook, mixed $work, int $priority = 10, int $arguments = 1): void {
  $GLOBALS['filters'][$hook] = [$work, $arguments];
}
function apply_filters(string $hook, mixed $value, mixed ...$more): mixed {
  [$work, $arguments] = $GLOBALS['filters'][$hook] ?? [null, 0];
  return $work === null ? $value : $work(...array_slice([$value, ...$more], 0, $arguments));
}

function get_option(string $name, mixed $default = false): mixed {
  return Store::all()['options'][$name] ?? $default;
}
function update_option(string $name, mixed $value): void {
  Store::change(static function (array &$all) use ($name, $value): void {
    $all['options'][$name] = $value;
  });
}
function get_transient(string $name): mixed {
  [$value, $until] = Store::all()['transients'][$name] ?? [false, 0];
  return $until > time() ? $value : false;
}
function set_transient(string $name, mixed $value, int $seconds): void {
  Store::change(static function (array &$all) use ($name, $value, $seconds): void {
    $all['transients'][$name] = [$value, time() + $seconds];
  });
}

/** Clears this process's cache, like WordPress. */
function wp_cache_flush_runtime(): bool {
  WC_Order::$read = [];
  return true;
}

final class WP_Error {
  public function __construct(private readonly string $message) {}
  public function get_error_message(): string {
    return $this->message;
  }
}
function is_wp_error(mixed $thing): bool {
  return $thing instanceof WP_Error;
}
/** Uses `$GLOBALS['till']` when a test has a fake till, otherwise the network. */
function wp_remote_request(string $url, array $request): array|WP_Error {
  return ($GLOBALS['till'] ?? 'ask_network')($url, $request);
}
function wp_remote_retrieve_body(array $answer): string {
  return $answer['body'];
}
function wp_remote_retrieve_response_code(array $answer): int {
  return $answer['status'];
}
function wp_remote_retrieve_header(array $answer, string $name): string {
  return $answer['headers'][$name] ?? '';
}
function ask_network(string $url, array $request): array|WP_Error {
  $lines = ["User-Agent: {$request['user-agent']}", 'Connection: close'];
  foreach ($request['headers'] as $name => $value) {
    $lines[] = "$name: $value";
  }
  $http = ['method' => $request['method'], 'header' => $lines, 'content' => $request['body'] ?? '', 'timeout' => $request['timeout']];
  $http += ['ignore_errors' => true, 'follow_location' => 0];
  $body = @file_get_contents($url, false, stream_context_create(['http' => $http]));
  if ($body === false) {
    return new WP_Error(error_get_last()['message'] ?? 'no answer');
  }
  $headers = [];
  foreach ($http_response_header as $line) {
    [$name, $value] = explode(':', $line, 2) + [1 => ''];
    $headers[strtolower($name)] = trim($value);
  }
  return ['status' => (int) explode(' ', $http_response_header[0])[1], 'body' => $body, 'headers' => $headers];
}

/** Supports the statements of the lock, one at a time like MySQL. */
final class StandInDatabase {
  public string $options = 'wp_options';

  public function prepare(string $sql, string ...$values): array {
    return [$sql, $values];
  }

  public function query(array $prepared): int {
    return Store::change(static function (array &$all) use ($prepared): int {
      [$sql, $values] = $prepared;
      $rows = &$all['options'];
      switch (strtok($sql, ' ')) {
        case 'INSERT':
          if (isset($rows[$values[0]])) {
            return 0;
          }
          $rows[$values[0]] = $values[1];
          return 1;
        case 'UPDATE':
          if (($rows[$values[1]] ?? null) !== $values[2]) {
            return 0;
          }
          $rows[$values[1]] = $values[0];
          return 1;
        case 'DELETE':
          if (($rows[$values[0]] ?? null) !== $values[1]) {
            return 0;
          }
          unset($rows[$values[0]]);
          return 1;
        default:
          throw new LogicException("no stand-in for: $sql");
      }
    });
  }

  public function get_var(array $prepared): mixed {
    return Store::all()['options'][$prepared[1][0]] ?? null;
  }
}
$GLOBALS['wpdb'] = new StandInDatabase();
