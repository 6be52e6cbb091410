import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { useTranslation } from 'react-i18next'
import type { OrderLine } from '../../../shared/sales/order.ts'
import type { Product } from '../../../shared/sales/product.ts'
import type { Till } from '../../../shared/sales/till.ts'
import { useKeys } from '../../components/hotkey.ts'
import { notify } from '../../components/notify.tsx'
import { useEngineNow } from '../../components/now.ts'
import { catalogQuery } from '../../data/catalog.ts'
import {
  tillQuery,
  useAddAmount,
  useAddProduct,
  useNextOrder,
  useResumeOrder,
} from '../../data/till.ts'
import { type CategoryChoice, productToAdd } from '../catalog/product-search.ts'
import { ParkedStrip } from '../checkout/parked-strip.tsx'
import { TillPane } from '../checkout/till-pane.tsx'
import { tillPhase } from '../checkout/till-phase.ts'
import { useParkedOrderNotices } from '../checkout/use-parked-news.ts'
import { PhoneHealth } from '../phones/phone-health.tsx'
import { CatalogPane } from './catalog-pane.tsx'
import { CategoryChips } from './category-chips.tsx'
import { Keypad } from './keypad.tsx'
import styles from './sale-screen.module.css'
import { SearchBox } from './search-box.tsx'
import { useScanner } from './use-scanner.ts'

/** The sale: the catalogue on the left, the order on the right. */
export function SaleScreen() {
  const { data: till, dataUpdatedAt } = useQuery(tillQuery())
  const { data: catalog } = useQuery(catalogQuery())
  const nowMs = useEngineNow(till, dataUpdatedAt)
  const [term, setTerm] = useState('')
  const [chosen, setChosen] = useState<CategoryChoice | null>(null)
  const [isKeypadOpen, setIsKeypadOpen] = useState(false)
  const [touched, setTouched] = useState<Touched>(null)
  const search = useRef<HTMLInputElement>(null)
  const keypad = useRef<HTMLInputElement>(null)
  const scroll = useRef<HTMLDivElement>(null)
  const add = useAdd(setTouched)
  const resume = useResumeOrder()
  useParkedOrderNotices(till)

  const products = catalog?.products ?? []
  const addCode = useAddCode(products, add.product)
  const hasFavourites = products.some((product) => product.isFavourite)
  const choice: CategoryChoice = chosen ?? { kind: hasFavourites ? 'favourites' : 'all' }

  const focusSearch = () => {
    setIsKeypadOpen(false)
    search.current?.focus()
    search.current?.select()
  }
  const openKeypad = () => {
    // The field must be rendered before it can take the focus.
    flushSync(() => setIsKeypadOpen(true))
    keypad.current?.focus()
  }
  useKeys({ F1: focusSearch, '/': focusSearch, F2: openKeypad })
  useScanner({ onCode: addCode, isKnown: (code) => products.some((each) => each.barcode === code) })

  const submitSearch = () => {
    const product = productToAdd(products, term)
    if (product) add.product(product)
    if (product || /^\d{6,}$/.test(term.trim())) setTerm('')
    if (!product && /^\d{6,}$/.test(term.trim())) addCode(term.trim())
  }

  return (
    <div className={styles.sale}>
      <main className={styles.catalog}>
        <div className={styles.top}>
          <SearchBox
            ref={search}
            term={term}
            onChange={(value) => {
              setTerm(value)
              if (value !== '') setIsKeypadOpen(false)
            }}
            onSubmit={submitSearch}
          />
          {till && <PhoneHealth phone={till.phone} nowMs={nowMs} />}
        </div>
        <CategoryChips
          categories={catalog?.categories ?? []}
          hasFavourites={hasFavourites}
          choice={choice}
          isKeypadOpen={isKeypadOpen}
          onChoose={(value) => {
            setChosen(value)
            setTerm('')
            setIsKeypadOpen(false)
            scroll.current?.scrollTo(0, 0)
          }}
          onKeypad={openKeypad}
        />
        {isKeypadOpen ? (
          <div className={styles.keypad}>
            <Keypad ref={keypad} isBusy={add.isBusy} onAdd={add.amount} />
          </div>
        ) : (
          <CatalogPane
            term={term}
            choice={choice}
            order={till?.order}
            scrollRef={scroll}
            onAdd={add.product}
            onKeypad={openKeypad}
          />
        )}
        {till && (
          <ParkedStrip
            parked={till.parked}
            nowMs={nowMs}
            onResume={(orderId) => resume.mutate({ orderId })}
          />
        )}
      </main>
      <aside className={styles.till}>
        {till && (
          <TillPane
            till={till}
            nowMs={nowMs}
            openLine={lineInHand(till.order.lines, touched)}
            onOpenLine={(line) => setTouched({ lineId: line.id })}
          />
        )}
      </aside>
    </div>
  )
}

/** The line that was changed last, or the product that was added last. */
type Touched = { lineId: string } | { productId: string } | null

function lineInHand(lines: readonly OrderLine[], touched: Touched): OrderLine | undefined {
  const line = lines.findLast((each) =>
    touched && 'lineId' in touched
      ? each.id === touched.lineId
      : each.productId === touched?.productId,
  )
  return line ?? lines.at(-1)
}

/** Adds the product with a barcode, or warns that there is none. */
function useAddCode(products: readonly Product[], add: (product: Product) => void) {
  const { t } = useTranslation()
  return (code: string) => {
    const product = products.find((each) => each.barcode === code)
    if (product) return add(product)
    notify({
      tone: 'warning',
      title: t('sale.barcodeUnknown', { code }),
      text: t('sale.barcodeUnknownHelp'),
    })
  }
}

/** Adding works from every state of the till: after a paid order it begins the next one. */
function useAdd(setTouched: (touched: Touched) => void) {
  const { t } = useTranslation()
  const queryClient = useQueryClient()
  const { mutate: addProduct } = useAddProduct()
  const addAmount = useAddAmount()
  const { mutate: next } = useNextOrder()

  const prepare = useCallback((): boolean => {
    const till: Till | undefined = queryClient.getQueryData(tillQuery().queryKey)
    const phase = till ? tillPhase(till, till.nowMs) : 'ordering'
    if (phase === 'paid') next({})
    if (phase === 'ordering' || phase === 'paid') return true
    notify({ tone: 'warning', title: t('paying.tapBlocked'), text: t('paying.tapBlockedHelp') })
    return false
  }, [queryClient, next, t])

  const product = useCallback(
    (added: Product) => {
      if (!prepare()) return
      addProduct({ productId: added.id })
      setTouched({ productId: added.id })
    },
    [prepare, addProduct, setTouched],
  )
  const amount = (value: number, name: string) => {
    if (!prepare()) return
    addAmount.mutate({ amount: value, ...(name === '' ? {} : { name }) })
    setTouched(null)
  }
  return { product, amount, isBusy: addAmount.isPending }
}
