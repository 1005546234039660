/** From the doctor's press on « Rejoindre l'appel » to the first picture of the patient that is decoded, twenty times. */
import type { Page } from 'playwright-core'
import { ANSWERS } from '../test/support/answers.ts'
import { launchBrowser, openPage, signedInAs } from '../test/support/browser.ts'
import { flagsAt } from '../test/support/callPages.ts'
import { Person } from '../test/support/person.ts'
import { startServer, until } from '../test/support/server.ts'
import { median } from './median.ts'

const TIMES = 20

const server = await startServer()
const [hers, his] = [await launchBrowser(flagsAt(20)), await launchBrowser(flagsAt(20))]
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()
try {
  const marie = new Person(server.url)
  const { patientId } = await marie.signUp()
  const doctor = new Person(server.url)
  await doctor.signIn('helene.moreau@example.org')
  const id = await marie.ask(patientId, { ...ANSWERS, channel: 'video' })
  await until('the take', async () => (await doctor.post(`/api/doctor/consultations/${id}/take`)).status === 200)
  const phone = await signedInAs(await openPage(hers, 390, 844), marie)
  const desk = await signedInAs(await openPage(his, 1280, 900), doctor)
  await phone.goto(`${server.url}/questions/${id}`)
  await desk.goto(`${server.url}/medecin/consultations/${id}`)
  const taken: number[] = []
  for (let time = 0; time < TIMES; time++) {
    await press(phone, 'Démarrer l’appel visio')
    await press(phone, 'Rejoindre l’appel')
    await press(desk, 'Répondre')
    await desk.getByRole('button', { name: 'Rejoindre l’appel', exact: true }).waitFor()
    taken.push(
      await desk.evaluate(
        () =>
          new Promise<number>((resolve) => {
            const button = [...document.querySelectorAll('button')].find((each) =>
              each.textContent?.includes('Rejoindre l’appel'),
            )
            const pressed = performance.now()
            button?.click()
            const look = () => {
              const video = document.querySelector('.call-other')
              if (video instanceof HTMLVideoElement && video.videoWidth > 0)
                video.requestVideoFrameCallback(() => resolve(performance.now() - pressed))
              else requestAnimationFrame(look)
            }
            look()
          }),
      ),
    )
    await press(desk, 'Raccrocher')
    await phone.getByRole('button', { name: 'Démarrer l’appel visio', exact: true }).waitFor()
  }
  const sorted = taken.map(Math.round).toSorted((one, other) => one - other)
  console.log(`press to first remote picture: median ${median(sorted)} ms, of ${TIMES}: ${sorted.join(' ')}`)
} finally {
  await hers.close()
  await his.close()
  await server.stop()
}
