import type { SignatureFinding } from '../../sites/signature-rule.ts'

/**
 * Sentences of the signature checker, for screens and developer pages. `{header}` is the header that was
 * checked.
 */
export const signatureFindings: Record<SignatureFinding, string> = {
  genuine: 'Asli. Tanda tangan cocok dengan body dan rahasia ini.',
  'too-old':
    'Tanda tangan cocok, tetapi webhook ini lebih tua dari lima menit. Mungkin kiriman lama yang diulang orang lain.',
  'too-new': 'Tanda tangan cocok, tetapi waktunya di masa depan. Periksa jam kedua komputer.',
  'no-secret': 'Isi rahasianya dulu.',
  'secret-has-spaces': 'Ada spasi atau baris baru di sekitar rahasia. Tanpa itu cocok.',
  'secret-of-another-kind':
    'Rahasia ini jenis lain. Lihat awalan yang benar: whsec_ untuk webhook, sk_ untuk API secret, ct_ untuk callback token.',
  'header-missing': 'Header {header} tidak ada.',
  'header-form':
    'Isi header {header} bukan bentuk tanda tangan. Salin nilainya saja, tanpa awalan atau potongan.',
  'header-changed': 'Isi header {header} berubah. Body dan rahasia benar: webhook-signature cocok.',
  'body-not-json': 'Body bukan JSON, jadi isian yang ditandatangani tidak terbaca.',
  'body-rewritten':
    'Body ditulis ulang: spasi atau baris baru berubah. Periksa body mentah sebelum dibaca sebagai JSON.',
  'body-length': 'Panjang body tidak sama dengan Content-Length. Body berubah atau terpotong.',
  'secret-or-body':
    'Tidak cocok. Rahasianya bukan milik situs ini, sudah diganti, atau isi body berubah.',
  'token-differs': 'Isi header {header} bukan token ini. Tokennya salah atau sudah diganti.',
}
