/**
 * Whom a patient abroad calls for an ambulance. Only numbers on which two public sources agree: Android's table of
 * emergency calls (AOSP packages/services/Telephony, ecc/input/eccdata.txt, of 2023-12-08, entries of type AMBULANCE)
 * and libphonenumber 9.0.35 (resources/ShortNumberMetadata.xml, of 2026-07-16, pattern « emergency »). Read 2026-11-26.
 * A country where they differ, or where either is silent, has none here: a wrong number is worse than none.
 */
const TABLE = `
AD:116 AE:998 AG:911 AI:911 AL:127 AO:112 AR:911,107 AS:911 AT:112,144 AU:000 AW:911 AZ:112 BA:124 BB:511 BD:999
BE:112,100 BF:18 BG:112 BH:999 BI:112 BM:911 BN:991 BO:118 BR:192 BS:919 BT:112 BW:997 BY:103 BZ:911 CA:911,112
CF:117 CH:112,144 CK:999 CL:131 CN:120 CO:123 CR:911 CU:104 CV:130 CY:112 CZ:112 DE:112 DJ:18 DK:112 DM:911 DO:911
EC:911 EE:112 EG:123 ES:112 ET:991 FI:112 FJ:911 FK:999 FM:911 FO:112 GB:999 GD:911 GE:112 GH:193 GI:190 GL:112
GM:116 GR:112 GT:123 GU:911 GW:113 GY:913 HK:999 HR:112 HU:112 ID:118 IE:112 IL:101 IN:112,100 IR:115 IS:112
IT:112,118 JM:112 JO:911 JP:119 KE:999 KG:103 KH:119 KI:194 KN:911 KP:112 KW:112 KY:911 KZ:103 LB:112 LC:911 LI:112
LK:110 LR:911 LT:112 LU:112 LV:112 MC:112 MD:903 ME:124 MG:117 MH:911 MK:194 ML:15 MN:103 MO:999 MP:911 MT:112
MU:114 MV:102 MW:998 MX:911 MY:999 MZ:117 NE:15 NG:199 NI:128 NL:112 NO:113 NP:102 NR:111 NU:999 NZ:111 OM:9999
PA:911 PG:111 PH:911 PK:115 PL:112 PR:911 PS:101 PT:112 PW:911 PY:911 QA:999 RO:112 RU:112,103 RW:112 SA:997 SC:999
SE:112 SG:995 SH:911 SI:112 SK:112 SL:999 SM:118 SO:888 SR:115 SS:999 SV:911 SY:110 TC:911 TH:1669 TJ:103 TN:190
TO:933 TR:112 TT:990 TV:911 TW:119 TZ:112 UA:103 UG:999 US:911 UY:911 VA:118 VC:911 VE:911 VG:911 VI:911 VN:115
VU:112 WS:911 YE:199 ZA:112 ZM:991 ZW:999
`

const BY_COUNTRY: ReadonlyMap<string, readonly string[]> = new Map(
  TABLE.trim()
    .split(/\s+/)
    .map((entry) => {
      const [country = '', numbers = ''] = entry.split(':')
      return [country, numbers.split(',')]
    }),
)

/** What can honestly be said: none where the sources do not agree. `country` is ISO 3166-1 alpha-2. */
export const ambulanceNumbers = (country: string): readonly string[] => BY_COUNTRY.get(country) ?? []
