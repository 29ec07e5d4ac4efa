/** `$M`, `$bn`: a number of dollars. */
const UNIT = /^(?:[KMBT]|MM|MN|BN|TN)$/u;
/** `$A`: a dollar of some country. */
const CURRENCY = /^(?:A|AU|C|CA|HK|NZ|S|SG|US)$/u;
/** Never a company, wherever they stand. */
const COUNTRY = /^(?:HK|NZ|US)$/u;
/** `$US5`, `$A20M` */
const AMOUNT = /^(?:AU?|CA?|HK|NZ|SG?|US)\d+(?:[KMBT]|MM|MN|BN|TN)?$/u;

const ARTICLE =
  /\b(?:an?|one|the)\s+(?:(?:fall|fell|firm|ris|soft|strengthen|strong|weak|weaken)(?:er|ing)?\s+)?$/iu;
/** `$US/$C`, `$US-$C` */
const PAIR = /\$(?:A|AU|C|CA|HK|NZ|S|SG|US)[/-]$/u;
/** The end of a label, behind its words: `Revenue, $M`, `Umsatz in $M`, `Profit – $M`. */
const LABEL = /\p{Ll}(?:[,:]| [–—-]|(?:[,:]| [–—-])? (?:en|em|i|in))\s$/u;
/** What is counted in millions, in running text: `Revenue in $M rose`. */
const MEASURE =
  /\b(?:assets|budgets?|capex|cash ?flow|costs?|debts?|earnings|ebitda|equity|expenses|exports|imports|income|liabilities|market cap|orders|outlays|profits?|proceeds|revenues?|sales|savings|spending|taxes|turnover|volumes?|wages),? in\s$/iu;
/** What is held or bought of a company: `a stake in $T`. */
const STAKE =
  /\b(?:holdings?|interest|invest(?:ed|ing|ment|s)?|position|shares?|stake|stocks?)(?: in)\s$/iu;
/** `5 $M`, `≈$M`, `+$M`, `per $M` */
const AMOUNT_OF = /(?:\d\s|[≈~±+−<>≤≥]|\b(?:all|per)\s)$/u;
const BRACKET = /[([](?:all )?(?:in )?$/iu;
const SUM = /\b(?:amounts|data|figures|numbers|prices|sums|totals|values)(?: are)?(?: all)? in $/iu;
/** What stands before a bracket that holds a symbol: `AT&T (`, `Macy’s (`, `shares of Ford (`. */
const NAME =
  /(?:&\p{L}+|[’']s|\b(?:Co|Corp|Group|Holdings|Inc|Ltd|plc)\.?|\p{Ll},?\s+\p{Lu}\p{Ll}+)\s*[([]$/u;

/**
 * True when a dollar sign and capitals are a unit or a currency and no symbol, whatever the
 * ledger holds: `Revenue ($M)`, `the $A`, `$US5`. `AT&T ($T)` is a symbol.
 *
 * @param written what stands behind the sign.
 * @param before the text before the sign; `after` that behind the letters.
 * @param head in the head of a table, where such letters say what its figures are.
 */
export function isUnitSign(written: string, before: string, after: string, head: boolean): boolean {
  if (AMOUNT.test(written) || COUNTRY.test(written)) return true;
  const currency = CURRENCY.test(written);
  if (currency && (ARTICLE.test(before) || PAIR.test(before) || /^(?:\/|\s+terms\b)/u.test(after)))
    return true;
  if (!currency && !UNIT.test(written)) return false;
  if (head || SUM.test(before)) return true;
  if (!currency && (AMOUNT_OF.test(before) || MEASURE.test(before))) return true;
  if (!currency && after === '' && LABEL.test(before) && !STAKE.test(before)) return true;
  return BRACKET.test(before) && !NAME.test(before) && !/^[’']/u.test(after);
}
