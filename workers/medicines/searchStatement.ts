import { MEDICINE_COLUMNS } from './medicineRow.ts'

const SHOWN_MAX = 20

/**
 * Names that begin with the text first, then those on the market, those that are reimbursed, those
 * that are no injections, the shortest. The best are chosen before anything
 * else is read of them: two letters find thousands.
 */
export const SEARCH_MEDICINES = `SELECT ${MEDICINE_COLUMNS}, (SELECT count(*) FROM medicines g WHERE g.group_id = m.group_id) AS members
  FROM (SELECT f.rowid, m.cis FROM medicine_search f JOIN medicines m ON m.cis = f.cis WHERE medicine_search MATCH ?1
    ORDER BY substr(m.search_name, 1, length(?2)) = ?2 DESC, m.marketed DESC, m.rate IS NOT NULL DESC, m.routes LIKE 'intra%', length(m.search_name), m.search_name
    LIMIT ${SHOWN_MAX}) best JOIN medicines m ON m.cis = best.cis
  ORDER BY substr(m.search_name, 1, length(?2)) = ?2 DESC, m.marketed DESC, m.rate IS NOT NULL DESC, m.routes LIKE 'intra%', length(m.search_name), m.search_name`
