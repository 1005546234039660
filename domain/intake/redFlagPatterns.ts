/** What a text may warn of. */
export type RedFlag = 'life-threatening' | 'suicidal'

/**
 * Expressions on folded text (lower case, no accents, no punctuation, doubled letters single; see redFlags.ts).
 * Doubled letters are made single here too before use. `~` is a gap of up to three words. Sources: Assurance Maladie (ameli.fr), « Urgence médicale : appeler le 15 », and
 * its pages on stroke, heart attack, meningitis and poisoning; SAMU-Urgences de France; NHS, "When to call 999";
 * 3114.fr for the words of suicide. Better one warning too many than one too few: none of them blocks anything.
 */
export const PATTERNS: Readonly<Record<RedFlag, readonly string[]>> = {
  'life-threatening': [
    // Heart
    '(?:douleurs?|mal|opres\\w*|sere\\w*|presion|poids|etau|brul\\w+|pain|presure|tight\\w*|weight) ~(?:poitrin\\w*|thora\\w*|torax|chest)',
    '(?:poitrin\\w*|thorax|torax|chest) ~(?:sere\\w*|opres\\w*|douleur|douloureu\\w+|fait (?:\\w+ )?mal|etau|brul\\w+|pain\\w*|tight\\w*|presure|hurt\\w*)',
    '(?:douleurs?|engourdi\\w*|pain|numb\\w*) ~(?:bras gauche|left arm|machoire ~bras|au coeur)',
    'infarctus|crise cardiaque|aret cardiaque|heart atack|cardiac arest',
    // Breathing
    '(?:mal|peine|dificultes?|gene|galere) (?:a|pour|de|en|quand) ~respir\\w*(?! (?:par le|du) nez)|dificultes? respiratoires?|detrese respiratoire|gene respiratoire',
    '(?:arive|peu[tx]?|parvien\\w+|sai[ts]) (?:plus|pas|meme pas|presque plus|quasi\\w* plus|a peine) ~respir\\w*',
    'respire (?:tres mal|mal|plus|pas|dificilement|a peine|avec dificulte)|(?:ne|n) respire\\w* (?:presque |quasiment )?(?:plus|pas)',
    '(?:j|s|m|en train d|impresion d|sensation d) etouf\\w+|sufo[cq]\\w*|manque d air|esoufl\\w+ ~(?:repos|parler|alonge\\w*)|levres ~bleu\\w*|cyanos\\w*',
    'crise d asthme ~(?:grave|severe|forte|pase pas|ventoline)',
    '(?:cant|canot|can not|unable to|trouble|dificulty|hard to|hard time|strugling to) ~breath\\w*|short\\w* of breath|not breathing|stoped breathing|gasping|choking|lips ~blue|blue lips',
    // Stroke, brain
    '(?:visage|bouche|levre|bras|jambe|cote|main|corps|face|arm|leg|side) ~(?:paralys\\w*|deform\\w*|tombant\\w*|qui tombe|de travers|bouge plus|repond plus|drop\\w*|numb)',
    'paralys(?:e|ed|ie)|hemiplegi\\w*|avc|stroke',
    '(?:arive|peu[tx]?) (?:plus|pas) ~parler|slured|(?:cant|canot|trouble) (?:speak|talk)\\w*|parole ~(?:trouble\\w*|confuse)',
    'perdu la vue|perte ~vision|vois plus (?:rien|d un oeil)|(?:lost|los of) ~(?:vision|sight)',
    '(?:mal|maux|douleur) (?:de|a la) tete ~(?:brutal\\w*|foudroyant\\w*|explosi\\w*|coup de tonere)|pire mal de tete|worst headache|thunderclap',
    // Consciousness, convulsions
    '(?:perdu|perte|perd|pert) (?:de )?con?(?:aisance|science)|inconscient\\w*|evanoui\\w*|syncope|tombe\\w* dans les pomes|(?:reveile|reagit) (?:plus|pas)',
    '(?:il|ele|bebe|fils|file|mari|feme|pere|mere|enfant) ne repond (?:plus|pas)(?! (?:a|au|aux) )',
    'unconscious|unresponsive|pased out|fainted|lost consciousnes|los of consciousnes|colapsed|(?:wont|not|cant) wak\\w+( up)?',
    'convuls\\w+|crises? (?:d )?epilep\\w+|seizures?',
    // Bleeding
    'saign\\w* ~(?:beaucoup|abondam\\w*|enormem\\w*|arete pas|partout)|(?:arete\\w*) pas (?:de )?saigner|hemoragi\\w*',
    '(?:vomi\\w*|crach\\w+) ~sang|(?:vomit\\w*|cough\\w*|throw\\w*) ~blod|bled\\w* ~(?:heavily|a lot|wont stop|not stop\\w*)|(?:severe|heavy) bleding|wont stop bleding',
    '(?:enceinte|grosese|pregnant) (?:\\w+ ){0,6}(?:saigne\\w*|bleding|blod|perds? du sang)',
    // Anaphylaxis
    'anaphyla\\w+|quincke|(?:langue|levres|tongue|lips) ~(?:gonfl\\w*|enfl\\w*|swol\\w*|swel\\w*)|gorge (?:\\w+ )?(?:se |s )(?:\\w+ )?(?:sere|gonfle|ferme|enfle)|throat ~(?:clos\\w+|swel\\w*|tight\\w*)',
    // Meningitis
    'purpura|meningite|meningitis|(?:fievre|fever) (?:\\w+ ){0,8}(?:nuque|cou) (?:\\w+ )?raid\\w*|(?:nuque|cou) (?:\\w+ )?raid\\w* (?:\\w+ ){0,8}fievre|raideur ~nuque|stif neck (?:\\w+ ){0,8}fever|fever (?:\\w+ ){0,8}stif neck',
    '(?:taches|boutons|plaques|spots|rash) (?:\\w+ ){0,5}(?:(?:disparai\\w+|eface\\w*|parte?n?t?) pas|dont fade|not fade|doesnt fade)',
    // Poisoning
    'overdos\\w*|surdos\\w*|empoison\\w*|poison(?:ed|ing)|(?:monoxyde|monoxide)|intoxication ~(?:medic\\w*|champignons?|gaz)',
    '(?:aval\\w+|bu|ingere|swalowed|drank) ~(?:javel|lesive|pile|piles|produit|detergent|comprimes?|cachets?|medicaments?|bleach|batery|pils|tablets|detergent)',
    '(?:pris|prise|toke?|taken) (?:beaucoup )?(?:trop (?:de|d)|tout\\w* l\\w* (?:boite|plaquete)|to many|a whole box)',
    // Newborn and baby
    '(?:bebe|nourison|nouveau ne|newborn|baby) (?:\\w+ ){0,6}(?:mou|mole|bleue?|gris\\w*|gemit|geint|somnolent\\w*|flopy|limp|blue|tete plus|boit plus|refuse ~biberon)',
    '(?:bebe|nourison|nouveau ne|newborn|baby) (?:\\w+ ){0,4}(?:semaines?|jours?|[12] mois|un mois|deux mois|weks?|days?|[12] months?) (?:\\w+ ){0,5}(?:fievre|fever|3[89]|40)',
    // Injury
    'electrocut\\w*|noyade|drown\\w*|traumatisme cranien|fracture ouverte|brulure ~(?:grave|etendue|visage)',
  ],
  suicidal: [
    'suicid\\w*|me (?:tuer|pendre|foutre en l air)|idees noires',
    '(?:envie|j?veux|voudrais|prefere\\w*|vais) (?:de )?(?:mourir|crever|disparaitre)|plus (?:\\w+ )?(?:envie|gout|force|raison) (?:de |a )?(?:la )?(?:vivre|vie)|veux plus (?:vivre|etre la)',
    '(?:fin|terme) a (?:mes|ses) jours|(?:fin|terme) a (?:ma|sa) vie|en finir(?! avec (?!la vie|ma vie|tout))|mieux (?:mort|morte|sans moi)',
    'me faire du mal|mutil\\w+|scarifi\\w+',
    '(?:kil|hurt|harm|hang|cut)(?:ing)? myself|end(?:ing)? (?:my life|it al)|(?:want\\w*|wish\\w*|going) (?:to )?(?:die|be dead|i was dead)|dont want to (?:live|be alive|be here)|beter of dead|self harm',
  ],
}

/** Words before an expression that deny it: « pas de », "no", "never had any"… and what may stand between. */
export const DENIAL =
  '(?:pas|aucune?s?|sans|ni|jamais|no|not|without|never|nor|neither|(?:dont|doesnt|didnt) (?:have|fel|get)|(?:havent|hasnt|isnt|wasnt|arent|didnt)|n (?:ai|a|avons|est|etait) plus|antecedents? (?:\\w+ )?d|history of|peur d|afraid of)'
export const DENIAL_FILLERS =
  '(?:d|de|du|des|e|la|le|les|l|un|une|eu|fait|ete|ai|ressenti\\w*|particulie\\w*|signes?|idees?|sensation|have|had|having|has|felt|feling|any|the|a|an|real|sign|signs|of|thoughts?|to|envie|non plus)'

/** Words after a named illness that put it in the past. */
export const PAST = '(?:il y a \\w+ (?:ans?|mois)|\\w+ (?:years?|months?) ago|(?:en|in) (?:19|20)\\d\\d)'
