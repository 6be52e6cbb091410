#!/bin/sh
# Installs Lunas's own forwarder on a shop phone, in Termux. The till serves this file with its own address in it, and
# shows the whole line with the pin of its key:
#   pkg install -y nodejs-lts termux-api curl
#   curl -fsSLk --pinnedpubkey PIN https://TILL:8722/termux/install.sh | sh -s -- CODE            (of the pairing window)
#   curl -fsSLk --pinnedpubkey PIN https://TILL:8722/termux/install.sh | sh -s -- ADDRESS SECRET  (of a paired phone)
# With http://TILL:8720 and without a pin it works too; then nobody has checked who served this file.
set -eu

# Everything is in a function: a download that was cut off does nothing.
main() {
  till='@TILL@'
  pin='@PIN@'
  script_hash='@SCRIPT_HASH@'
  line_hash='@LINE_HASH@'
  home="${LUNAS_HOME:-$HOME/.lunas}"
  [ $# -ge 1 ] || fail 'Kode pemasangan belum ditulis. / The pairing code is missing.'
  for tool in node curl termux-notification-list termux-battery-status; do
    command -v "$tool" >/dev/null 2>&1 ||
      fail "$tool belum ada. Jalankan dulu: / is missing. First run: pkg install -y nodejs-lts termux-api curl"
  done
  if [ -z "$pin" ]; then
    echo 'Catatan: http tidak terenkripsi. Pakai Wi-Fi toko yang tidak dipakai pelanggan.'
    echo 'Note: http is not encrypted. Use a shop Wi-Fi that customers are not on.'
  fi

  umask 077
  mkdir -p "$home"
  download lunas-forwarder.mjs "$script_hash"
  download lunas-line.mjs "$line_hash"

  case "$1" in
    ph_* | http*/in/ph_*)
      token=${1##*/}
      secret=${2:-}
      ;;
    *)
      case "$1" in *[!A-Za-z0-9]*) fail 'Kode salah. / Wrong code.' ;; esac
      paired=$(ask -X POST "$till/termux/pair/$1") ||
        fail 'Kode tidak berlaku. Buka lagi "Pasangkan HP" di kasir. / This code cannot be used any more.'
      token=$(printf '%s' "$paired" | field token)
      secret=$(printf '%s' "$paired" | field signing_secret)
      ;;
  esac
  mv "$home/lunas-line.mjs.new" "$home/lunas-line.mjs"
  mv "$home/lunas-forwarder.mjs.new" "$home/lunas-forwarder.mjs"
  node "$home/lunas-forwarder.mjs" setup "$till" "$token" "$secret" "$pin"

  boot="$HOME/.termux/boot"
  mkdir -p "$boot"
  cat >"$boot/lunas" <<BOOT
#!/bin/sh
command -v termux-wake-lock >/dev/null 2>&1 && termux-wake-lock
while :; do
  node '$home/lunas-forwarder.mjs' >>'$home/log' 2>&1
  tail -n 500 '$home/log' >'$home/log.new' && mv '$home/log.new' '$home/log'
  sleep 5
done
BOOT
  chmod 700 "$boot/lunas"
  if [ -z "${LUNAS_DO_NOT_START:-}" ]; then
    stop_old "$home"
    nohup "$boot/lunas" >/dev/null 2>&1 &
  fi
  echo 'Terpasang. Kirim pembayaran percobaan dan lihat layar kasir.'
  echo 'Installed. Send a small payment and watch the till.'
}

# With a pin: only the till with this key is told anything. Its certificate is its own, so nobody else vouches for it.
ask() {
  if [ -n "$pin" ]; then
    curl -fsS --insecure --pinnedpubkey "$pin" "$@"
  else
    curl -fsS "$@"
  fi
}

download() {
  ask "$till/termux/$1" -o "$home/$1.new"
  hash=$(node -e 'const { createHash } = require("crypto"); const { readFileSync } = require("fs"); console.log(createHash("sha256").update(readFileSync(process.argv[1])).digest("hex"))' "$home/$1.new")
  [ "$hash" = "$2" ] || fail 'Unduhan rusak, coba lagi. / The download is damaged, try again.'
}

# One field of a flat JSON object.
field() {
  node -e 'let text = ""; process.stdin.on("data", (part) => { text += part }).on("end", () => console.log(JSON.parse(text)[process.argv[1]]))' "$1"
}

# A second installation takes the place of the first; its loop starts the new file.
stop_old() {
  [ -f "$1/process" ] || return 0
  old=$(cat "$1/process")
  case "$(tr '\0' ' ' <"/proc/$old/cmdline" 2>/dev/null)" in
    *lunas-forwarder*) kill "$old" ;;
  esac
}

fail() {
  echo "$1" >&2
  exit 1
}

main "$@"
