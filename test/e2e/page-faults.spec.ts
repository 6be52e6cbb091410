import { expect, type Page, test } from 'playwright/test'
import { pageFaults } from './support/page-faults.ts'

const STYLE = '* { margin: 0; font: 16px/1.4 sans-serif } button { width: 60px; height: 48px }'

/** What is wrong with a page of this content. */
async function faultsOf(page: Page, content: string) {
  await page.setContent(`<style>${STYLE}</style><body>${content}</body>`)
  return pageFaults(page)
}

test('a page without faults has no findings', async ({ page }) => {
  const content = `<p>Rp25.000</p><button>QRIS</button><label>Nama <input style="height:48px"></label>
    <p style="width:60px;overflow:hidden;white-space:nowrap;text-overflow:ellipsis">Es Kopi Susu</p>`
  expect(await faultsOf(page, content)).toEqual([])
})

test('text that is cut off or overflows is found', async ({ page }) => {
  const cut =
    '<p class="cut" style="width:60px;overflow:hidden;white-space:nowrap">Es Kopi Susu</p>'
  const low = '<p class="low" style="height:10px;overflow:hidden">Teh</p>'
  const spilt = '<p class="spilt" style="width:40px;white-space:nowrap">Nasi Goreng Kampung</p>'
  const lost = '<p style="position:fixed;left:-40px">Pisang Goreng</p>'
  expect(await faultsOf(page, cut + low + spilt + lost)).toEqual([
    'cut off by cut: "Es Kopi Susu"',
    'cut off by low: "Teh"',
    'cut off by spilt: "Nasi Goreng Kampung"',
    'cut off by the window: "Pisang Goreng"',
  ])
})

test('a control that is too small or overlaps another is found', async ({ page }) => {
  const small = '<button style="height:40px">Batal</button>'
  const pair = '<br><button>Satu</button><button style="margin-left:-20px">Dua</button>'
  expect(await faultsOf(page, small + pair)).toEqual([
    'only 60 x 40 px: "Batal"',
    '"Satu" lies on "Dua"',
  ])
})

test('text with too little contrast for its size is found', async ({ page }) => {
  const grey = (size: number) => `<p style="color:#8a8a8a;font-size:${size}px">Sisa ${size}</p>`
  const layered = `<div style="background:#000"><p style="background:rgb(255 255 255/50%);color:#fff">Rp1</p></div>`
  expect(await faultsOf(page, grey(16) + grey(28) + layered)).toEqual([
    'contrast 3.45 of "Sisa 16" 138 138 138 1 on 255 255 255 1',
    'contrast 3.95 of "Rp1" 255 255 255 1 on 128 128 128 1',
  ])
})
