/**
 * `npm run administrator -- name@example.org`: makes an administrator, or lets one in again whom nobody else can, and
 * gives them three days to add a passkey at /medecin/cle. `--remote` for the deployed database; `--persist-to` as for
 * `npm start`.
 */

import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { parseArgs } from 'node:util'
import { ENROLMENT_HOURS } from '../domain/access/passkeys.ts'
import { isEmail, normalEmail } from '../domain/people/email.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    remote: { type: 'boolean', default: false },
    'persist-to': { type: 'string', default: '.wrangler/state' },
  },
})
const email = normalEmail(positionals[0] ?? '')
if (!isEmail(email)) {
  console.error('Write the address: npm run administrator -- name@example.org')
  process.exit(1)
}

process.chdir(new URL('..', import.meta.url).pathname)
const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`
const now = Date.now()
const id = randomBytes(16).toString('hex')
const theirs = `(SELECT id FROM accounts WHERE email = ${quoted(email)} AND role = 'admin')`
// An address that is a member's or a doctor's stays theirs: nothing below finds an administrator then.
const sql = [
  `INSERT INTO accounts (id, email, role, organisation_id, locale, created_at)
   SELECT ${quoted(id)}, ${quoted(email)}, 'admin', (SELECT id FROM organisations ORDER BY id LIMIT 1), 'fr', ${now}
   WHERE NOT EXISTS (SELECT 1 FROM accounts WHERE email = ${quoted(email)})`,
  `DELETE FROM sessions WHERE account_id = ${theirs}`,
  `DELETE FROM passkeys WHERE account_id = ${theirs}`,
  `INSERT OR REPLACE INTO enrolments (account_id, given_by, given_at, expires_at)
   SELECT id, 'command', ${now}, ${now + ENROLMENT_HOURS * 3_600_000} FROM accounts WHERE id = ${theirs}`,
  `INSERT INTO audit (id, at, account_id, action, about_account_id)
   SELECT ${quoted(randomBytes(16).toString('hex'))}, ${now}, 'command', 'access.restore', id FROM accounts WHERE id = ${theirs}`,
  `SELECT role FROM accounts WHERE email = ${quoted(email)}`,
].join(';\n')

const place = values.remote ? ['--remote'] : ['--local', '--persist-to', values['persist-to']]
const { status, stdout, stderr } = spawnSync(
  'node_modules/.bin/wrangler',
  ['d1', 'execute', 'permanence', ...place, '--json', '--command', sql],
  { encoding: 'utf8' },
)
if (status !== 0) {
  console.error(stdout, stderr)
  process.exit(1)
}
if (!/"role":\s*"admin"/.test(stdout)) {
  console.error(`${email} is already the address of a member or a doctor: an administrator needs one of their own.`)
  process.exit(1)
}
console.log(`${email} is an administrator, and has ${ENROLMENT_HOURS} hours to add a passkey at /medecin/cle.`)
