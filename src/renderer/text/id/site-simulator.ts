import { siteSimulator as shared } from '../../../shared/text/id/site-simulator.ts'

export const siteSimulator = {
  tester: {
    ...shared,
    title: 'Simulator – {{name}}',
    openFor: 'Simulator uji untuk {{name}}',
    none: 'Belum ada. Buat satu dengan kunci uji (pk_test_…) dari situs.',
    qrPicture: 'Ambil dari gambar',
  },
}
