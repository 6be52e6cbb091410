<?php
declare(strict_types=1);

namespace Lunas\WooCommerce;

defined('ABSPATH') || exit;

/** The settings of the payment method: fields, and two field types that WooCommerce does not have. */
trait SettingsPage {
  /** @return array<string, array<string, mixed>> */
  private static function fields(): array {
    return [
      'enabled' => [
        'title' => __('Switched on', 'lunas'),
        'type' => 'checkbox',
        'label' => __('Customers can pay with QRIS', 'lunas'),
        'default' => 'no',
      ],
      'till_url' => [
        'title' => __('Address of the till', 'lunas'),
        'type' => 'text',
        'description' => __('As Lunas shows it, for example http://192.168.1.10:8720 or http://lunas.local:8720. Addresses of your own network are right here.', 'lunas'),
        'default' => '',
      ],
      'api_key' => ['title' => __('API key', 'lunas'), 'type' => 'lunas_secret', 'default' => ''],
      'webhook_secret' => ['title' => __('Webhook secret', 'lunas'), 'type' => 'lunas_secret', 'default' => ''],
      'connection' => ['title' => __('Connection', 'lunas'), 'type' => 'lunas_connection'],
      'title' => [
        'title' => __('Title', 'lunas'),
        'type' => 'text',
        'default' => __('QRIS (any bank or wallet)', 'lunas'),
      ],
      'description' => [
        'title' => __('Description', 'lunas'),
        'type' => 'textarea',
        'default' => __('Scan the code with any bank or wallet app. Pay exactly the amount that is shown.', 'lunas'),
      ],
      'paid_status' => [
        'title' => __('Status of a paid order', 'lunas'),
        'type' => 'select',
        'options' => [
          '' => __('As WooCommerce decides', 'lunas'),
          'processing' => __('Processing', 'lunas'),
          'completed' => __('Completed', 'lunas'),
        ],
        'description' => __('An order that is waiting stays "Pending payment". Money that comes late, twice or too small is written into the notes of the order; late or too small puts it "On hold" for you.', 'lunas'),
        'default' => '',
      ],
      'debug' => [
        'title' => __('Log', 'lunas'),
        'type' => 'checkbox',
        'label' => __('Write down what happens, without secrets, under WooCommerce > Status > Logs', 'lunas'),
        'default' => 'no',
      ],
    ];
  }

  /**
   * Called by WooCommerce when the form is saved; an exception's message is shown, and the old value is kept.
   */
  public function validate_till_url_field(string $key, ?string $value): string {
    $text = trim((string) wp_unslash($value ?? ''));
    if ($text === '') {
      return '';
    }
    $address = TillAddress::parse($text);
    if ($address === null) {
      throw new \Exception(esc_html__('The address of the till must be http:// or https://, a name or number, and perhaps a port. Nothing else.', 'lunas'));
    }
    return $address;
  }

  /** An empty field keeps the saved value, because a secret is never printed into the form. */
  public function validate_lunas_secret_field(string $key, ?string $value): string {
    $text = trim((string) wp_unslash($value ?? ''));
    if ($text === '') {
      return (string) $this->get_option($key);
    }
    if (!preg_match('/^[\x21-\x7e]{8,300}$/D', $text)) {
      throw new \Exception(esc_html__('A key or secret is one word of letters, digits and signs. Copy it from Lunas once more.', 'lunas'));
    }
    return $text;
  }

  public function generate_lunas_secret_html(string $key, array $field): string {
    $is_saved = (string) $this->get_option($key) !== '';
    $hint = $is_saved ? __('Saved. Leave empty to keep it.', 'lunas') : __('Copy it from Lunas.', 'lunas');
    $input = sprintf(
      '<input type="password" class="input-text regular-input" id="%1$s" name="%1$s" value="" placeholder="%2$s" autocomplete="new-password">',
      esc_attr($this->get_field_key($key)),
      esc_attr($hint),
    );
    return $this->row($this->get_field_key($key), $field['title'], $input);
  }

  public function generate_lunas_connection_html(string $key, array $field): string {
    wp_enqueue_script('lunas-connection-test', plugins_url('assets/connection-test.js', LUNAS_WOOCOMMERCE_FILE), [], LUNAS_WOOCOMMERCE_VERSION, true);
    wp_localize_script('lunas-connection-test', 'lunasConnectionTest', [
      'url' => admin_url('admin-ajax.php'),
      'nonce' => wp_create_nonce('lunas_connection_test'),
      'waiting' => __('Testing …', 'lunas'),
      'failed' => __('The test could not be run. Reload this page.', 'lunas'),
    ]);
    $content = '<p>' . esc_html__('Webhook URL, to paste into Lunas:', 'lunas') . ' <code>' . esc_html(Plugin::webhook_url()) . '</code></p>' .
      '<p><button type="button" class="button" id="lunas-connection-test">' . esc_html__('Test both ways', 'lunas') . '</button></p>' .
      '<ul id="lunas-connection-result" aria-live="polite"></ul>';
    return $this->row('lunas-connection-test', $field['title'], $content);
  }

  /** Display only, never saved. */
  public function validate_lunas_connection_field(): string {
    return '';
  }

  private function row(string $for, string $title, string $content): string {
    return '<tr valign="top"><th scope="row" class="titledesc"><label for="' . esc_attr($for) . '">' . esc_html($title) .
      '</label></th><td class="forminp">' . $content . '</td></tr>';
  }
}
