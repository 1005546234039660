import { afterAll, beforeAll, describe } from 'vitest'
import { documentationTests } from './insurers/documentation.ts'
import { placeTests } from './insurers/place.ts'
import { publishedKeyTests } from './insurers/publishedKeys.ts'
import { closeSite, openSite } from './insurers/site.ts'
import { widgetTests } from './insurers/widget.ts'

beforeAll(openSite)
afterAll(closeSite)

describe('the widget on an insurer’s page', widgetTests)
describe('the documentation', documentationTests)
describe('the integrators’ place', placeTests)
describe('hand-overs by published keys', publishedKeyTests)
