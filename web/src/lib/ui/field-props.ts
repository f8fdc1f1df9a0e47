/** What every field of the kit takes besides the attributes of its own element. */
export interface FieldProps {
  label: string
  hint?: string | undefined
  error?: string | undefined
  isOptional?: boolean
  size?: 'phone' | 'desk'
  /** Of the whole field, for its place in a grid. */
  class?: string
}
