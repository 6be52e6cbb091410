import forms from './form.module.css'

export interface ChoiceProps<Value extends string> {
  /** Left out where a labelled field beside it says the same. */
  label?: string
  values: readonly Value[]
  labelOf: (value: Value) => string
  /** A value that is not in the list: none is chosen. */
  value: Value | string
  onChange: (value: Value) => void
}

/** One value of a few, all of them visible as buttons. */
export function Choice<Value extends string>(props: ChoiceProps<Value>) {
  const { label, values, labelOf, value: chosen, onChange } = props
  return (
    <fieldset aria-label={label} className={forms.choices}>
      {values.map((value) => (
        <button
          key={value}
          type="button"
          aria-pressed={value === chosen}
          className={forms.choice}
          onClick={() => onChange(value)}
        >
          {labelOf(value)}
        </button>
      ))}
    </fieldset>
  )
}
