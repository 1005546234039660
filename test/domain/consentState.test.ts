import fc from 'fast-check'
import { expect, test } from 'vitest'
import { consentState } from '../../domain/people/consentState.ts'
import { CONSENT_KINDS, CONSENT_VERSIONS, nextVersion, versionText } from '../../domain/people/consentVersions.ts'
import { SHIPPED_CONSENTS } from '../../domain/people/shippedConsents.ts'

const version = fc.constantFrom('2026-11-01', '2026-11-26', '2026-11-26.2')
const given = fc.array(fc.record({ version, withdrawnAt: fc.option(fc.nat(), { nil: null }) }))

test('an agreement is in force exactly when one to the version in force stands, whatever else was said', () => {
  fc.assert(
    fc.property(given, version, (said, inForce) => {
      const stands = said.some((each) => each.version === inForce && each.withdrawnAt === null)
      expect(consentState(said, inForce) === 'in-force').toBe(stands)
    }),
  )
})

test('a new version turns what stands into something to be asked again, and leaves what was withdrawn withdrawn', () => {
  fc.assert(
    fc.property(given, version, (said, inForce) => {
      const before = consentState(said, inForce)
      const after = consentState(said, '2027-01-01')
      expect(after).toBe(before === 'in-force' ? 'outdated' : before)
    }),
  )
})

test('versions of one day are told apart, in order, and none is named twice', () => {
  const day = '2026-11-26'
  const versions: string[] = []
  for (let nth = 0; nth < 12; nth++) versions.push(nextVersion(day, versions))
  expect(new Set(versions).size).toBe(12)
  expect(versions.slice(0, 3)).toEqual(['2026-11-26', '2026-11-26.2', '2026-11-26.3'])
  expect(versions.map(versionText).slice(0, 2)).toEqual(['26/11/2026', '26/11/2026 (2)'])
})

test('every text comes with the service in both languages, under a version', () => {
  for (const kind of CONSENT_KINDS) {
    expect(CONSENT_VERSIONS[kind]).toMatch(/^\d{4}-\d{2}-\d{2}$/)
    for (const text of Object.values(SHIPPED_CONSENTS[kind])) expect(text.length).toBeGreaterThan(100)
  }
})
