/** Words that synthetic stories are made of: enough that an index has something to do. */
export const corpusWords = (
  'market bond yield share index trader fund rate cut rise fall gain loss quarter profit margin revenue ' +
  'forecast guidance analyst inflation price wage employment labor output growth recession recovery demand supply ' +
  'export import tariff currency dollar euro yen reserve bank lender deposit credit loan mortgage spread curve ' +
  'maturity coupon issue auction treasury deficit budget tax spending policy committee statement minutes meeting ' +
  'governor chair decision hold pause pivot hike basis point percent month year week session close open high low ' +
  'record level average volume liquidity volatility hedge option future swap contract margin call leverage risk ' +
  'premium discount valuation earnings multiple dividend buyback merger deal offer bid stake board chief executive ' +
  'founder investor holder pension insurer regulator rule filing court ruling settlement fine probe audit report ' +
  'survey data release revision estimate consensus surprise outlook cycle sector energy oil gas metal copper gold ' +
  'grain wheat shipping freight port factory chip software cloud platform retailer consumer store brand airline ' +
  'carrier automaker battery utility grid telecom media drug trial hospital builder housing rent lease office tower ' +
  'city state region nation border trade partner rival customer supplier worker union strike talks agreement vote ' +
  'election party congress bill law reform agency official minister president country economy world global local ' +
  'early late sharp steady modest strong weak broad narrow deep thin fresh stale likely unlikely certain open ' +
  'closed public private former present next last first second third final main minor major small large new old ' +
  'said told wrote showed added dropped climbed slipped eased held moved turned pointed expected warned argued ' +
  'after before during while although because since until against within without around toward under over near'
).split(' ') as readonly string[] as readonly [string, ...string[]];
