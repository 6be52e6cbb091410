<?php
declare(strict_types=1);

namespace Lunas\WooCommerce;

defined('ABSPATH') || exit;

require_once __DIR__ . '/qr-codewords.php';
require_once __DIR__ . '/qr-grid.php';

/** Draws a QR code as SVG without an online service. ISO 18004: byte mode, level M. */
final class QrCode {
  private const QUIET = 4;

  /** The code as SVG; empty when the text is too long. */
  public static function svg(string $text): string {
    $made = QrCodewords::of($text);
    if ($made === null) {
      return '';
    }
    [$version, $codewords] = $made;
    $rows = QrGrid::draw($version, $codewords);
    $size = count($rows) + 2 * self::QUIET;
    $path = '';
    foreach ($rows as $y => $row) {
      preg_match_all('/1+/', $row, $runs, PREG_OFFSET_CAPTURE);
      foreach ($runs[0] as [$run, $x]) {
        $path .= sprintf('M%d %dh%dv1h-%dz', $x + self::QUIET, $y + self::QUIET, strlen($run), strlen($run));
      }
    }
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 $size $size\" role=\"img\" aria-label=\"QRIS\" shape-rendering=\"crispEdges\">" .
      "<rect width=\"$size\" height=\"$size\" fill=\"#ffffff\"/><path d=\"$path\" fill=\"#000000\"/></svg>";
  }
}
