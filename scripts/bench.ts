/** `npm run bench`, or `npm run bench -- chat` and the other names below: what bench/README.md has the figures of. */
const BENCHES: Readonly<Record<string, () => Promise<unknown>>> = {
  calls: () => import('../bench/bench.ts'),
  cost: () => import('../bench/cost/cost.ts'),
  chat: () => import('../bench/chat.ts'),
  medicines: () => import('../bench/medicines.ts'),
  video: () => import('../bench/video.ts'),
  waits: () => import('../bench/waits/waits.ts'),
}

const bench = BENCHES[process.argv[2] ?? 'calls']
if (!bench) {
  console.error(`npm run bench -- ${Object.keys(BENCHES).join('|')}`)
  process.exit(1)
}
await bench()

export {}
