import { type Call, durationSeconds, isOn } from '../../domain/call/call.ts'
import { incidentText } from '../../domain/call/callWords.ts'
import { iso } from '../../domain/language/instant.ts'
import type { Locale } from '../../domain/language/phrase.ts'
import type { CallView } from '../../protocol/call.ts'
import type { ConsultationView } from '../../protocol/consultation.ts'

const viewSeat = (seat: Call['seats']['patient']) =>
  seat && { tab: seat.tab, media: seat.media, since: iso(seat.since), lost: seat.lostAt !== null }

/** The call that is on, and those that are over with their incidents. */
export function viewCalls(calls: readonly Call[], locale: Locale): Pick<ConsultationView, 'call' | 'calls'> {
  const last = calls.at(-1) ?? null
  return {
    call: isOn(last) ? viewCall(last) : null,
    calls: calls
      .filter((call) => !isOn(call))
      .map((call) => ({
        number: call.number,
        startedAt: iso(call.startedAt),
        startedBy: call.startedBy,
        channel: call.channel,
        seconds: durationSeconds(call, call.startedAt),
        incidents: call.incidents.map((incident) => ({ at: iso(incident.at), text: incidentText(incident, locale) })),
      })),
  }
}

function viewCall({ number, startedAt, startedBy, channel, carrier, connectedAt, seats }: Call): CallView {
  return {
    number,
    startedAt: iso(startedAt),
    startedBy,
    channel,
    carrier,
    connectedAt: connectedAt === null ? null : iso(connectedAt),
    seats: { patient: viewSeat(seats.patient), doctor: viewSeat(seats.doctor) },
  }
}
