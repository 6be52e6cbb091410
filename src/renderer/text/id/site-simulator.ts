import { siteSimulator } from '../../../shared/text/id/site-simulator.ts'

export const tester = {
  tester: {
    ...siteSimulator,
    title: 'Simulator – {{name}}',
    openFor: 'Simulator uji untuk {{name}}',
    none: 'Belum ada. Buat satu dengan kunci uji (pk_test_…) dari situs.',
    qrPicture: 'Ambil dari gambar',
  },
}
