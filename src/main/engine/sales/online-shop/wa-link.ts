import { formatRupiah } from '../../../../shared/base/money.ts'
import type { OnlineOrder, OnlineOrderStatus } from '../../../../shared/online-shop/online-order.ts'

const SAID: Record<OnlineOrderStatus, string> = {
  pending: 'sudah kami terima. Silakan bayar lewat QRIS di halaman pesanan, atau tunai di kasir.',
  waiting_payment: 'menunggu pembayaran QRIS.',
  paid: 'sudah lunas dan segera kami siapkan.',
  processing: 'sedang kami siapkan.',
  completed: 'sudah selesai. Silakan diambil.',
  cancelled: 'kami batalkan. Mohon maaf. Bila sudah telanjur membayar, silakan hubungi kami.',
}

/**
 * A link that opens WhatsApp with a prepared message about the order, which a person reads and sends. null when
 * the customer gave no number.
 */
export function waLink(
  order: Pick<OnlineOrder, 'number' | 'customerName' | 'customerPhone' | 'status' | 'total'>,
  shopName: string,
): string | null {
  const { number, customerName, customerPhone, status, total } = order
  if (customerPhone === null) return null
  const text = [
    `Halo Kak ${customerName}, ini ${shopName}.`,
    `Pesanan ${number} (${formatRupiah(total)}) ${SAID[status]}`,
    'Terima kasih.',
  ].join('\n')
  return `https://wa.me/${customerPhone}?text=${encodeURIComponent(text)}`
}
