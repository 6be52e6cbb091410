import type { Texts } from '../id.ts'

/** One sentence group per code of shared/errors.ts: what happened, what is safe, what to do. */
export const errors = {
  errors: {
    UNREACHABLE: 'The till does not answer. What was saved is safe. Wait a moment, then try again.',
    UNKNOWN: 'Something did not work ({{code}}). Data is safe. Try again.',
    INTERNAL:
      'Something went wrong inside Lunas. What was saved is safe. Try again; if it repeats, reopen Lunas.',
    INPUT_INVALID: 'The entry is not right. Nothing changed. Check what you typed.',
    COMMAND_UNKNOWN:
      'This screen and the till are of different versions. Data is safe. Close and reopen Lunas.',
    NOT_FOUND: 'What you looked for is gone. Nothing changed. Reload this screen.',
    NOT_SIGNED_IN:
      'This window’s permission has ended. Data is safe. Close it and open Lunas again.',
    SIGNATURE_STALE:
      'The clocks of the phone and of this computer differ by more than five minutes. No money was recorded. Set the clocks, then send again.',
    SIGNATURE_REQUIRED:
      'This phone’s message was not signed. No money was recorded. Enter the signing key in the forwarder app, then send again.',
    FORBIDDEN: 'This part is for the owner. Nothing changed. Enter the owner’s PIN first.',
    HOST_NOT_ALLOWED:
      'This screen’s address is not allowed. Data is safe. Open this window again from Lunas.',
    ORIGIN_NOT_ALLOWED:
      'The request came from another page and was refused. Data is safe. Use the Lunas window.',
    TOO_MANY_ATTEMPTS: 'Too many tries. Nothing changed. Wait a moment, then try again.',
    TILL_NOT_RUNNING:
      'The till is not running. The shop’s data is safe. Start Lunas, then try again.',
    DATA_DIR_IN_USE: 'Lunas is already open in another window. Data is safe. Use that one.',
    NO_NEXT_KEY: 'No new key has been announced. Nothing changed. Announce one first.',
    PHONES_UNAWARE:
      'A phone does not know the new key yet. Nothing changed. Switch it on and wait a moment, or take it off the list.',
    PORT_IN_USE:
      'Another program uses Lunas’s network port. Data is safe. Close that program or choose another port, then open Lunas again.',
    DATABASE_TOO_NEW:
      'The shop’s data was made by a newer Lunas. Data is safe. Install the latest version.',
    DATABASE_DAMAGED:
      'Part of the shop’s data is damaged. Do not delete anything. Restore the last backup.',
    JOURNAL_MISMATCH:
      'The file lunas.db-wal belongs to other shop data. Nothing was changed. Move that file to another folder and open Lunas again.',
    RESTORE_FAILED:
      'The backup was not restored. The shop data is as before. Check the backup file and lunas.key.',
    DATABASE_UNSAFE:
      'This computer’s storage is not safe for money data. Old data was not touched. Move the data folder to a local disk.',
    STORAGE_FULL: 'The disk is full. What was saved is safe. Free some space, then try again.',
    LEDGER_MISMATCH:
      'The money records were changed outside Lunas. You can go on selling, but incoming money is not matched by itself. Ask the owner to check the shop’s data.',
    SETTING_UNKNOWN: 'There is no such rule. Nothing changed. Reload this screen.',
    SETTING_INVALID: 'That value is out of range. The old one stays in use. Type another.',
    SHOP_NOT_SET_UP: 'The shop is not set up yet. Nothing is lost. Finish the first steps.',
    SHOP_ALREADY_SET_UP: 'The shop is already set up. Data is safe. Change it in Settings.',
    PIN_INVALID: 'A PIN has 6 to 12 digits. Nothing was saved. Type another PIN.',
    PIN_WRONG: 'Wrong PIN. Nothing changed. Try again.',
    PIN_LOCKED:
      'The PIN is locked after too many wrong tries. Selling goes on. Wait, then try again.',
    KEY_NOT_FOUND: 'That key does not exist or was revoked. Nothing changed. Reload the list.',
    MERCHANT_NOT_FOUND: 'There is no such site. Nothing changed. Reload the list.',
    SIMULATION_FAILED:
      'The simulated money did not reach this code. No real money moved. Look at the test payments.',
    KEY_IS_LIVE: 'This is a live key. Nothing changed. Use a test key for the simulator.',
    MERCHANT_SUSPENDED: 'That site is suspended. Its payments are safe. Resume it in Settings.',
    REDIRECT_URL_INVALID:
      'The address back to the shop is not right. Nothing changed. Write it out with http:// or https://.',
    WEBHOOK_URL_INVALID:
      'The webhook address is not right. The old one stays in use. Write it out with http:// or https://.',
    WEBHOOK_URL_NOT_ALLOWED:
      'That webhook address is not allowed. The old one stays in use. Use the site’s own address.',
    WEBHOOK_URL_MISSING:
      'This site has no webhook address yet. Nothing was sent. Enter its address first.',
    DEVICE_NOT_FOUND: 'That phone is not in the list. Nothing changed. Reload the list.',
    ACCOUNT_NOT_FOUND: 'That QRIS is not used any more. Nothing changed. Reload the list.',
    PAIRING_CLOSED: 'Pairing time is over. Other phones are not affected. Show a new code.',
    SEARCHES_RUNNING: 'Too many searches at once. Nothing changed. Try again in a moment.',
    PICTURE_URL_REFUSED:
      'The picture at that address cannot be fetched. Nothing changed. Upload the picture instead.',
    RECEIVING_METHOD_INVALID:
      'That is not a mobile number. Nothing changed. Write it like 0812 3456 7890.',
    PAYMENTS_RUNNING:
      'A QR is still waiting for its money. The old QRIS stays in use. Finish or cancel that QR first.',
    TEXT_LIMIT_REACHED:
      'This phone or site sent too much today. What is stored is safe. Check its forwarder app.',
    PAYMENT_NOT_FOUND: 'That payment was not found. Other data is safe. Reload the list.',
    PAYMENT_NOT_PENDING:
      'That payment has already ended. Money that came is recorded. See its status in Payments.',
    ACT_NOT_UNDOABLE:
      'This cannot be undone any more. Its record is kept. See why under Money in, Dealt with.',
    MONEY_FROM_SITE_NOT_SOLD:
      'Only a site told of this money, not the shop’s phone. Nothing changed. Match it with a payment of that site.',
    PAYMENT_AMOUNT_INVALID: 'That amount cannot be paid. The order is safe. Check the amount.',
    PAYMENT_AMOUNT_TOO_LARGE:
      'The amount is above the QRIS limit. The order is safe. Split it, or take cash.',
    PAYMENT_TOTALS_EXHAUSTED:
      'Too many QR of this amount are waiting. The order is safe. Wait for one to finish, or take cash.',
    OPEN_PAYMENT_LIMIT:
      'Too many payments are waiting. Those are safe. Wait a moment, then try again.',
    CANCELLED_TOTALS_LIMIT:
      'Too many QR were cancelled lately. The order is safe. Wait a moment, or take cash.',
    REFERENCE_USED:
      'This reference has been used before. The first one still counts. Use another one.',
    CALLBACK_HOST_NOT_ALLOWED:
      'This callback address is not allowed yet. Nothing was made. Add its host in the site’s settings.',
    KEY_IS_READ_ONLY: 'This key may only read. Nothing was made. Use a key that may write.',
    MERCHANT_OPTION_UNKNOWN: 'This option is not known. Nothing has changed. Check its name.',
    MERCHANT_OPTION_INVALID:
      'This option cannot have that value. Nothing has changed. Check the value.',
    IDEMPOTENCY_KEY_INVALID:
      'The site’s request key is not right. Nothing was made. Fix it in the site.',
    IDEMPOTENCY_KEY_REUSED:
      'The site’s request key was used before. The first payment is safe. Use a new key.',
    QRIS_NOT_CONFIGURED:
      'The shop’s QRIS is not set. The order is safe. Set it in Settings, or take cash.',
    PRODUCT_NOT_FOUND: 'That item was removed. The order is unchanged. Choose another.',
    ORDER_NOT_FOUND: 'That order is gone. Other orders are safe. See Payments.',
    ORDER_EMPTY: 'The order is empty. Nothing was made. Add an item first.',
    ORDER_NOT_OPEN:
      'This order is being paid or is paid. It is safe. Cancel the QR first, or go on to the next order.',
    ORDER_NOT_FINISHED:
      'This order is not paid yet. It is safe. Finish or clear it first, then go on to another.',
    ORDER_LINE_NOT_FOUND:
      'That item is no longer in the order. The rest is unchanged. Look at the list again.',
    ORDER_TOTAL_TOO_LARGE:
      'The order’s total is too large. The last change was not saved. Split it in two.',
    CASH_TOO_LITTLE: 'The cash received is too little. The order is not closed. Type enough.',
    STORE_CLOSED: 'The catalogue is closed. No order was made. Please order at the counter.',
    STORE_BUSY:
      'There are too many orders now. None was made. Wait some minutes, or order at the counter.',
    QRIS_LIMIT:
      'A QRIS was made too often for this order. The order is safe. Pay cash at the counter.',
    PHONE_INVALID:
      'The phone number is not valid. Nothing was saved. Write it like 0812 3456 7890, or leave it out.',
    ONLINE_ORDER_NOT_FOUND: 'That order does not exist. Other data is safe. Reload the list.',
    ONLINE_ORDER_STATUS: 'That order has changed. Nothing is lost. See how it stands now.',
    GOODS_NOT_FOUND: 'That item is gone. Nothing was changed. Reload the list.',
    GOODS_NOT_ATTACHABLE:
      'That item does not exist or is off. No bill was made. Choose one that is on.',
    GOODS_TOO_LARGE:
      'The file is above the limit. The others are safe. Raise the limit in Rules, or make it smaller.',
    PHOTO_TOO_LARGE:
      'The photo is too large. The others are safe. Choose one under 5 MB and 8,192 pixels.',
    PHOTO_NOT_READABLE:
      'This is no photo that we know. The others are safe. Use PNG, JPEG, GIF or WebP.',
    GOODS_FULL:
      'There is no room for more files. What is stored is safe. Remove some, or raise the limit in Rules.',
    UPLOADS_RUNNING:
      'Too many uploads at once. Those that run are safe. Wait a moment, then try again.',
    UPLOAD_NOT_FOUND: 'That upload was cut off. The others are safe. Upload it again.',
    UPLOAD_BROKEN:
      'The file changed or was cut off on its way. The others are safe. Upload it again.',
    RULE_NOT_SAFE:
      'This sentence is not safe to use. The old rules still hold. Check the marks, or choose another text.',
    RULE_FILE_INVALID:
      'That file is no whole file of Lunas rules. Nothing has changed. Choose another file.',
    BACKUP_EXISTS: 'A backup of that name exists. The old backup is safe. Use another name.',
    BACKUP_FAILED: 'The backup failed. The shop’s data is safe. Try another place.',
    PICTURE_TOO_LARGE:
      'The picture is too large. The old QRIS stays in use. Choose one under 5 MB.',
    PICTURE_NOT_READABLE:
      'The picture cannot be opened. The old QRIS stays in use. Use PNG, JPEG, GIF or WebP.',
    PICTURE_HAS_NO_QRIS:
      'There is no QRIS in this picture. Nothing was saved. Take it closer, straight and in good light.',
    QRIS_EMPTY: 'The QRIS text is empty. Nothing was saved. Paste it, or choose a picture.',
    QRIS_NOT_A_PAYMENT_QR: 'This is not a payment code. Nothing was saved. Use the shop’s QRIS.',
    QRIS_IN_LINK:
      'This is a link, and the QRIS in it is not whole. Nothing was saved. Copy only the part from 000201 to the end of the code.',
    QRIS_URL_ENCODED:
      'This QRIS is written with % signs like a web address, and it is not whole. Nothing was saved. Copy the original QRIS text.',
    QRIS_LINE_BROKEN:
      'This QRIS has line breaks, and it is not whole. Nothing was saved. Copy it as one line, or use a picture.',
    QRIS_QUOTED:
      'There are quotes or words around the QRIS, and it is not whole. Nothing was saved. Copy only the part from 000201 to the end of the code.',
    QRIS_TOO_LONG: 'The QRIS text is too long. Nothing was saved. Copy it again from its source.',
    QRIS_CHARACTER_MALFORMED:
      'The QRIS has a character that is not allowed. Nothing was saved. Copy it again, or use a picture.',
    QRIS_ID_MALFORMED: 'The QRIS is broken. Nothing was saved. Copy it again, or use a picture.',
    QRIS_LENGTH_MALFORMED:
      'The length of a QRIS part is broken. Nothing was saved. Copy it again, or use a picture.',
    QRIS_LENGTH_ZERO:
      'A part of the QRIS is empty. Nothing was saved. Ask the issuer for a new QRIS.',
    QRIS_VALUE_CUT_SHORT:
      'The QRIS is cut short. Nothing was saved. Copy all of it, or use a picture.',
    QRIS_TRAILING_CHARACTERS:
      'There is extra text after the QRIS. Nothing was saved. Copy the code alone.',
    QRIS_DUPLICATE_ID:
      'A part of the QRIS stands there twice. Nothing was saved. Ask the issuer for a new QRIS.',
    QRIS_CRC_MISSING:
      'The QRIS check digits are missing. Nothing was saved. Copy all of it, or use a picture.',
    QRIS_CRC_NOT_LAST:
      'The QRIS check digits are not at the end. Nothing was saved. Copy it again, or use a picture.',
    QRIS_CRC_MALFORMED:
      'The QRIS check digits are broken. Nothing was saved. Copy it again, or use a picture.',
    QRIS_CRC_MISMATCH:
      'This QRIS differs from its original. Nothing was saved. Copy it again, or photograph the real sticker.',
    QRIS_VERSION_UNKNOWN:
      'This QRIS version is unknown. Nothing was saved. Ask the issuer for a new QRIS.',
    QRIS_NOT_INDONESIAN: 'This code is not Indonesian. Nothing was saved. Use the shop’s QRIS.',
    QRIS_NOT_RUPIAH: 'This code is not in rupiah. Nothing was saved. Use the shop’s QRIS.',
    QRIS_FIELD_MISSING:
      'A required part of the QRIS is missing. Nothing was saved. Ask the issuer for a new QRIS.',
    QRIS_NO_ACCOUNT: 'This QRIS names no receiver. Nothing was saved. Use the shop’s QRIS.',
    QRIS_IS_TRANSFER:
      'This is a person-to-person transfer code. Nothing was saved. Use a merchant QRIS.',
    QRIS_ALREADY_DYNAMIC:
      'This QRIS is for one use. Nothing was saved. Use the static QRIS of the sticker.',
    QRIS_INITIATION_UNKNOWN:
      'This kind of QRIS is unknown. Nothing was saved. Use the shop’s static QRIS.',
    QRIS_ALREADY_HAS_AMOUNT:
      'This QRIS already has an amount. Nothing was saved. Use a static QRIS without an amount.',
    QRIS_AMOUNT_INVALID: 'The amount is not valid for QRIS. The order is safe. Check the amount.',
    QRIS_AMOUNT_TOO_SMALL: 'A QRIS amount is at least Rp1. The order is safe. Add to it.',
    QRIS_AMOUNT_TOO_LARGE:
      'The amount is above the QRIS limit. The order is safe. Split it, or take cash.',
    QRIS_SELF_CHECK_FAILED:
      'The QR made did not pass its own check. The order is safe. Take cash and check the QRIS in Settings.',
  },
} satisfies Partial<Texts>
