/* The payment method in the block checkout, without a build step. */
;(() => {
  const { registerPaymentMethod } = window.wc.wcBlocksRegistry
  const { createElement } = window.wp.element
  const { decodeEntities } = window.wp.htmlEntities
  const settings = window.wc.wcSettings.getSetting('lunas_data', {})
  const title = decodeEntities(settings.title || 'QRIS')
  const content = createElement('div', null, decodeEntities(settings.description || ''))

  registerPaymentMethod({
    name: 'lunas',
    label: createElement('span', null, title),
    ariaLabel: title,
    content,
    edit: content,
    canMakePayment: () => true,
    supports: { features: settings.supports || ['products'] },
  })
})()
