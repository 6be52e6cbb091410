import { type Sample, samplesOf } from './sample.ts'

const { notPaid, paid } = samplesOf('co.id.bankbsi.superapp')

export const bsiSamples: Sample[] = [
  paid(
    150_000,
    'Anda menerima dana',
    'Anita Contoh telah mengirimkan dana sebesar Rp150.000',
    'Anita Contoh',
  ),
  paid(150_000, 'Funds received', 'Anita Contoh has sent you funds of IDR 150.000', 'Anita Contoh'),
  notPaid(null, 'Transfer sebesar Rp300.000 ke Ahmad Contoh berhasil '),
  notPaid(null, 'Transfer sebesar Rp300.000 ke Ahmad Contoh belum berhasil'),
  notPaid(null, 'Kode tarik tunai Anda adalah 423992 '),
  notPaid('Anda mengirim dana', 'Anita Contoh telah mengirimkan dana sebesar Rp150.000'),
]
