/**
 * A hand-over as the insurer's own page does it: a form, so that what goes wrong is a page that says so.
 * @param target `_blank` for a page beside this one.
 */
export function postToken(token: string, target: '_self' | '_blank' = '_self'): void {
  const form = document.createElement('form')
  form.method = 'post'
  form.action = '/sso'
  form.target = target
  const field = document.createElement('input')
  field.type = 'hidden'
  field.name = 'token'
  field.value = token
  form.append(field)
  document.body.append(form)
  form.submit()
  form.remove()
}
