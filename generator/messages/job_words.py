"""How people bring up their own search: the J-word in its many forms."""

from __future__ import annotations

from generator.messages.phrases import ROLE, phrases

_GOOD = (
    r"(?:good|great|nice|fine|fantastic|excellent|superb|terrific|tough|hard|difficult|thankless|best|better|easy"
    r"|lovely|amazing|wonderful|awesome|tricky|big|small|full-time|side|real|proper|rush|bad|dirty|two-person"
    r"|one-person)"
)
JOB = phrases(
    r"my (?:\w+ )?job[ -]?(?:search|hunt|hunting|seeking|application|applications)",
    r"(?:job|work)[ -](?:search|searching|hunt|hunting|hunter|seeker|seeking|market|opportunit(?:y|ies)|openings?"
    r"|vacanc(?:y|ies)|ads?|advert(?:isement)?s?|posting|postings|listings?|leads?|offers?|boards?|application"
    r"|applications|interviews?|prospects)",
    r"(?:find|finding|get|getting|land|landing|need|want|wanting|seek|seeking|after|without|between|out of|lost"
    r"|lose|losing|looking for|look for|searching for|hunting for|interested in|apply for|applying for|applied for"
    r"|applying to|asking for|ask for|asking you for|about|considered for|consider me for|right for|qualified for"
    r"|fit for|suited for|hoping for|chasing|offer(?:ed)? me|give me|secure|start|change|changing|switch|switching"
    r"|up for|left|leaving|quit|quitting) "
    rf"(?:(?:a|an|the|any|another|my|some|this|that|your|new|next|first|dream|steady|different|permanent|better"
    rf"|suitable|open|other|current) )*(?:(?!{_GOOD}|your|his|her|their|odd|whose)[\w-]+ ){{0,2}}jobs?(?! (?:of"
    rf"|well|done|is (?:to|done|hard|not)|he|she|they|you (?:do|did|have|are doing)|your|lets|title|for (?:two"
    rf"|three|four|the|a (?:week|month|weekend)))\b)",
    r"(?:new|next|open|any|available|suitable|dream|planning|different|other|future) jobs?(?: (?:at|in|with|for|on"
    r"|as|opening|openings|that|within|there|near|around)|[.,?!;]|$)",
    r"jobs? (?:at|in|with|within) (?:your|the) (?:\w+ )?(?:company|team|firm|organi[sz]ation|department|group|ward"
    r"|hospital|school|office|unit)",
    r"a job (?:at|with|in|as|there)(?! (?:two|three|itself|hand)\b)",
    r"the job (?:you (?:posted|advertis\w+|mentioned|listed|are (?:offering|filling))|at (?!hand)|that (?:you|is"
    r"|was) (?:posted|advertis\w+|open)|ad|advert|posting|opening|description|is still)",
    r"for a job|(?:any|some) jobs? (?:for me|going|open|available)|jobs?[ -]?less|unemployed|unemployment",
    r"(?:any|some|an?|the right) jobs? (?:which|that|what) (?:\w+ )?(?:fits?|suits?|match(?:es)?|goes)",
)
_HIRING = phrases(
    r"(?:is|are|'s|'re|was|were|if|whether|be|not|still|also|currently|now|actively|you|they|team|company|ward|who"
    r"|anyone|somebody|someone|people) (?:\w+ )?(?:currently |actively |still |also |now )?hiring(?! (?:is|was"
    r"|process\w*|freeze|for (?:our|my)|people i|fast|well|badly|engineers (?:is|was|has)|remains)\b)",
    r"(?:does|do|did|will|would|might|may|plans? to|planning to|want to|going to|looking to|look to"
    r"|wanting to) (?:\w+ ){0,4}(?:hire|recruit)(?! (?:back|a (?:van|car|boat|room|hall|bike|tent)|the|out)\b)",
    r"hire (?:me|someone like me|somebody like me|people like me)",
    r"(?:with|to|contact|the|a|is|their|any|which) (?:your )?hiring (?:manager|team)s?",
    r"hiring (?:me|needs|plans|at (?:your|the)|opportunit\w+|decisions? (?:on|about|for) me)",
    r"(?:is|are|'re|'s) (?:[\w'-]+ ){0,4}?(?:hiring|recruiting)(?! (?:is|was|process\w*|freeze|for (?:our|my)"
    r"|people i|fast|well|badly)\b)",
    r"(?:you|team|company|currently|actively|still) (?:currently |actively |still )?recruiting(?! (?:is|was"
    r"|process)\b)",
    r"who (?:hires|recruits|is hiring) (?:for|at|in|on)",
)
_OPENING = phrases(
    r"(?:any|an|open|job|current|suitable|relevant|possible|potential|upcoming|future|other|available|few|some|no"
    r"|internal|appropriate|similar|advertised|posted|new|recent|this|that|the|your) (?:(?!grand|night|official"
    r"|first|keynote|early|late|soft|big|great)[\w'/-]+ ){0,4}?openings?(?= (?:at|for (?:people|graduates|someone"
    r"|somebody"
    r"|me|nurses|teachers|\w+(?:ists|ers|ors|ants))|on (?:your|the|my|his"
    r"|her) (?:\w+ )?(?:team|ward|side|floor|unit|staff|site|page|careers)|in your|in (?:the|my"
    r"|this) (?:\w+ )?(?:team|department|field|area|company|group|unit|ward|sector|industry)|with (?:your|the)"
    r"|within|that (?:fits?|suits?|match\w*|might|would|i|you (?:posted|advertis\w+|listed))|you (?:posted|have"
    r"|advertis\w+|might|mentioned|know|are|may|hear|listed)|i (?:could|might|saw|applied)|which|there|matching"
    r"|right now|coming up|available|as (?:a|an))\b|[.,?!;]|$)",
    r"(?:manager|lead|engineer|analyst|planner|designer|nurse|officer|director|assistant|scientist|teacher"
    r"|pharmacist|coordinator|consultant|specialist|intern|graduate|(?!summer|winter|theater|center|theatre|centre"
    r"|easter|quarter|river|poster|water|computer|hall)\w+(?:er|or|ist|ian|yst)) openings?(?! (?:of|night|hours"
    r"|line|speech|talk|remarks?|ceremony|a|an|the|up)\b)",
    r"openings (?:at|in|for|on|with|that|within|you|there|for which)",
    r"(?:job|career|staff|role) openings?",
    r"(?:apply for the|applied for the|applying for the|interested in the|regarding the) (?:\w+ ){0,4}opening",
    r"vacanc(?:y|ies)",
    r"(?:is|are|be|comes?|came|will be|there's) (?:an|any|some|no) (?:\w+ )?openings?(?! (?:of|night|hours|ceremony"
    r"|act|line|speech|talk|keynote|for (?:a|the))\b)",
    r"when (?:an|a) (?:\w+ )?opening (?:comes|arises|appears|shows)",
)
_REFERRAL = phrases(
    r"(?:a|an|your|any|for|internal|employee|get|need|want|give|request|as|job|the|possible|strong"
    r"|personal) (?:(?!patient|lost|missing|late|urgent|delayed|gp|clinical|medical)\w+ )?referrals?"
    r"(?<!the\x20referrals)(?<!your\x20referrals)(?! (?:letter (?:from|for) the patient|rates?|traffic|system"
    r"|programme|program|pathway|path|form|network of|hospital|clinic|centre|center|process|letters|notes?|desk|clerk"
    r"|backlog|queue|lists?|(?:gets?|got|goes|went|is|was) (?:lost|missing|astray)|sits?|waits?|arrives?|vanish\w*"
    r"|to (?:a )?(?:gp|specialist|surgeon|physio\w*|cardiology|social (?:work|care|services)|therap\w+|dietitian"
    r"|hospice)"
    r"|you (?:gave|made|sent) (?:him|her|them|us))\b)",
    r"refer(?:ring|s|red)? me(?! (?:to the (?:paper|page|study|book|article)|back)\b)",
    r"referral (?:bonus|for (?:the|a|me|this|that)|from you|to (?:the|your))|refer my|job referral",
)
_CV = phrases(
    r"my (?:\w+ ){0,3}?(?:cv|c\.v\.|curriculum(?: vitae)?|résumés?|resumé|resume)(?! (?:work|after|when|once)\b)",
    r"(?:attached|attaching|attach|enclosed|enclosing|enclose|updated|latest|copy of (?:my|the)|send you (?:my|a"
    r"|the)|sent you (?:my|a|the)|sending (?:my|you my)|upload\w* (?:my|a)|look at (?:my|the)|read my|review my|the"
    r"|a) (?:\w+ )?(?:cv|résumé|resumé|curriculum vitae)(?! (?:workshop|clinic|template|advice|column|group|model"
    r"|pipeline|of (?!mine))\b)",
    r"(?:attached|enclosed|below|attaching) (?:\w+ ){0,3}(?:cv|résumé|resumé|resume)",
    r"(?:cv|résumé|resumé|resume) (?:is |are |was )?(?:attached|enclosed|below|here|available|on (?:file|request))",
    r"(?:his|her|their) (?:cv|résumé|resumé|resume)",
)
POSITION = phrases(
    r"(?:the|a|any|an|this|that|open|available|new|next|suitable|permanent|full-time|part-time|entry-level|senior"
    r"|junior|advertised|vacant|current|possible|potential|future|similar|other|relevant|posted|your|of) (?:(?!good"
    r"|better|strong|difficult|comfortable|unique|perfect|great|ideal|privileged|similar|awkward|bargaining"
    r"|starting|fetal|sitting|pole)[\w'/&-]+ ){0,4}?positions?(?= (?:at|with|as|within|in (?:your|the (?!field of"
    r"|order|league|table|queue|market)|my|a (?:company|team|firm)|\w+$)|on your|you (?:posted|have|advertis\w+"
    r"|listed|mentioned|are (?:filling|offering|hiring))|we (?:discussed|talked|spoke|mentioned)|i (?:saw|applied"
    r"|could|might|am (?:applying|interested))|that (?:fits?|suits?|match\w*|would|might|you (?:posted|advertis\w+"
    r"|have)|is (?:open|available|advertised))|available|open|advertised|posted|matching|where i|for (?:me|which"
    r"|someone|somebody|a|an)|has|is (?:still )?(?:open|available|filled))\b|[?]|, and i|[.,;]? (?:i|if|please))",
    r"(?:apply|applying|applied|application|interested|interest|seeking|seek|looking|look|search|searching"
    r"|considered|candidate|hunting|hoping|ideal|fit|suited|qualified|secure|find|finding|get|getting|land|landing"
    r"|obtain|pursue|pursuing|open|interview\w*) (?:for |in |to |at |on )?(?:(?:a|an|any|the|this|that|my|your|new"
    r"|next|other|another|some) )*(?:[\w'/&-]+ ){0,4}?positions?(?! (?:paper|papers|sensor|sensors|data|estimate"
    r"|control|statement|of (?:the|your))\b)",
    r"(?:open|job|vacant|available) positions?|positions?(?: is| are)?(?: still| yet)? (?:available|open|vacant"
    r"|filled|free)",
)
LOOKING = phrases(
    r"(?:looking|searching|look|search|hunting|on the (?:lookout|hunt|search)|seeking|in search of|ready|open|keen"
    r"|eager|available|hoping) (?:for |to |out for |of )?(?:find |get |land |start |take on |hear about )?(?:(?:a"
    r"|an|my|any|some|the|new|next|other|fresh|exciting|different|career|professional|full-time|part-time|permanent"
    r"|interesting|challenging|suitable|great|similar|relevant|work|remote|local|better|right"
    r"|another) )+(?:[\w'/&-]+ ){0,3}?(?:roles?|opportunit(?:y|ies)|employment|employer|challenges?|career move"
    r"|career change|vacanc(?:y|ies)|internships?|placement|traineeship|apprenticeship)(?! (?:to (?:help|give|thank"
    r"|say|see|show|meet|catch|learn|speak|talk|hear)|for (?:you|your|us|our|the students?|my (?:students?"
    r"|team)) )\b)",
    r"(?:looking for|seeking|in search of|need|want|out of|find|finding|open to) (?:new |paid |full-time "
    r"|freelance |remote |steady |some )?(?:work|employment)(?= (?:at|in|as|again|now|since|with|for|and|near)\b"
    r"|[.,;!?]|$)",
    r"open to (?:new )?(?:work|opportunities|offers|roles)|#opentowork",
    r"(?:on|back on|in|entering|hit) the (?:job )?market(?= (?:again|now|for|since)\b|[.,;!?]|$)",
    r"between (?:jobs|roles|positions)|(?:career|employment|work|professional) opportunit(?:y|ies)",
    r"opportunit(?:y|ies) (?:at|with|within|in|on) (?:your|the|\w+'s)? ?(?:\w+ )?(?:company|team|firm"
    r"|organi[sz]ation|department|group|[A-Z]\w+)",
    r"(?:looking for|seeking|find|finding|wants?|needs?|after|start(?:ing)?|towards?|ready for) (?:my|his|her"
    r"|their) (?:first|next|new) (?:[\w'/-]+ ){0,2}?(?:job|role|position|post|opportunity|challenge|employer|gig"
    r"|career move)",
    r"open roles?|(?:role|roles) (?:is|are) (?:still )?open",
    r"(?:apply|applying|applied) for (?:the|a|an|any|this|that|your) (?:[\w'/&-]+ ){0,4}?roles?",
    r"(?:any|some|suitable|available|vacant|other|potential) (?:[\w'/&-]+ ){0,2}roles? (?:at|in|for|on|with|within"
    r"|that|available|open|you)",
    r"(?:interested in|considered for|interest in|fit for|candidate for) (?:the|a|any|this|that|an"
    r"|your) (?:[\w'/&-]+ ){0,4}?(?:role|opportunity)(?! (?:of|that (?:you|the|time|data|sleep)|played|you play"
    r"|in (?:the|your) (?:project|film|play))\b)",
    r"(?:was|were|been|got|being|am) (?:recently |just )?(?:laid off|made redundant|let go|fired)",
    r"(?:join|joining) your (?:team|company|firm|organi[sz]ation|group|department|ward)",
    r"work (?:for|at|with) your (?:company|team|firm|organi[sz]ation|department)(?= (?:one day|in the future"
    r"|someday|myself|as)\b|[.?!]|$)",
)
_ROLES = phrases(
    rf"(?:the|an?|that|this|any|some) (?:[\w'/&-]+ ){{0,3}}?{ROLE} (?:job|position|role(?! model)|vacanc(?:y|ies)"
    rf"|opening)s?",
    rf"(?:is|are|'s) (?:[\w'-]+ ){{1,4}}?(?:looking for|after|short of|in need of) (?:an?|more"
    rf"|new) (?:[\w'/&-]+ ){{0,3}}?{ROLE}s?(?=.*\?)",
    r"(?:any|some) (?:[\w-]+ ){0,2}jobs?(?! (?:done|well))|(?:gone|going|went|go|put in"
    r"|put myself forward) for (?:the|a|that)"
    r" (?:[\w'/&-]+ ){0,4}?(?:job|post|role|position)",
)
_SENDING = phrases(
    r"my (?:\w+ ){0,2}?(?:cvs|resumes|résumés|applications)",
    r"(?:writ(?:e|ing)|send(?:ing)?|sent|fill(?:ing)?(?: in| out)?|submit(?:ted|ting)?|draft(?:ing)?) (?:out "
    r"|off )?(?:\w+ ){0,4}?"
    r"(?:job |cover )?(?:applications?(?! (?:server|code|software|layer|form for (?:the|a) (?:grant|hall|permit))\b)"
    r"|cover letters|cvs|resumes|résumés)(?= (?:to|for|every|everywhere|all|these|right|left and right|at the moment"
    r"|now)\b|[.,;!?]|$)",
)
_MOVING_ON = phrases(
    r"(?:my|a|the|what's|what is) next (?:career )?(?:move|step|chapter|challenge|adventure|stop|thing|port of call)"
    r"(?= (?:right now|now|at|in|after|for me|is|since|career)\b|[.,;!?]|$)",
    r"(?:had|have|got|did|doing|having|went to|invited to) (?:\w+ )?(?:job )?interviews?(?=.*\b(?:fingers|round"
    r"|panel|offer"
    r"|luck|nervous|lined up|last week|next week|on (?:mon|tues|wednes|thurs|fri)day)\b)(?!.* (?:thesis|article"
    r"|podcast|study))",
    r"advertis(?:es|ed|ing) (?:for )?(?:an?|the|its|their) (?:[\w-]+ ){0,3}?(?:\w+(?:er|or|ist|ant|ian)|lead|nurse"
    r"|head|post"
    r"|role|job)",
    r"(?:taking on|take on|takes on|recruiting|hiring) (?:any |new |more |extra |some )?(?:nurses|teachers|engineers"
    r"|people"
    r"|staff|graduates|cooks|chefs|drivers|analysts|developers|designers|juniors|seniors|anyone|anybody|hands)",
    r"(?:my|the|a) redundanc\w+|on (?:the|your|their) payroll|(?:hunt|search|quest|looking|look|hunting) for (?:my"
    r"|an?) "
    r"(?:[\w-]+ ){0,3}?(?:post|job|role|position|placement|traineeship|first job)(?! (?:of|about|on|box|office)\b)",
    r"(?:get|getting|break|breaking|got) into (?:your (?:company|firm|team|clinic|hospital|school)|(?:the|this"
    r"|your) (?:industry"
    r"|profession|trade|field)(?=[.,?!]|$))|still up for grabs|(?:role|post|job|position"
    r"|vacancy) (?:\w+ ){0,5}?(?:up for grabs"
    r"|on offer|to be filled|being filled)",
    r"(?:get|got|gets|given|handed|received) (?:my|our) notice|(?:want|wanting|itching|hoping|trying|ready"
    r"|like) (?:to (?:get|come"
    r"|go) )?back in(?:to"
    r" (?:nursing|teaching|work|the \w+))?(?=[.,!?]|$| after)|your openings? for",
    r"(?:does|do|did) (?:(?-i:[A-Z])\w+|your \w+|you) (?:need|hire|employ|look for|take) (?:any |new "
    r"|more )?(?:nurses|teachers"
    r"|engineers|people like me|staff|graduates|cooks|chefs|drivers|analysts|developers|designers|planners"
    r"|accountants)(?=\?|,| in| at)",
    r"(?:made|been made|being made|facing|took) (?:voluntary )?redundan\w+|(?:on|serving|working) my notice"
    r"|(?:my|in|on|serving|under) (?:the )?notice period|(?:serving|under) notice(?= (?:till|until|at|here|now)\b"
    r"|[.,;!]|$)"
    r"|(?:finish|end|complet)(?:ed|ing) my (?:[\w-]+ )?contract|(?:put|putting|sent|sending) (?:out feelers"
    r"|feelers out)(?=[.,;!?]|$| (?:for|at|in|here|now)\b)"
    r"|i(?:'m| am)? (?:\w+ )?and am (?:free|available) from"
    r"|my (?:contract|fixed term|position|post) (?:ends|ended|runs out|ran out|finishes|was cut|was axed|is ending"
    r"|expires)"
    r"|(?:laid|paid) off(?= (?:in|last|since|by|from|and)\b|[.,;!]|$)|without (?:employment|work(?= (?:since|at the)"
    r"|[.,;!]|$))|(?:currently|presently|now) (?:unemployed|jobless"
    r"|between (?:jobs|roles|things|posts)|out of (?:work|a job))|available (?:for work|immediately|from \w+ for)",
    r"(?:obtain|secure|land|find|get|gain|win|seek|seeking|after) (?:(?:a|an|my|the|another|new|first|next|suitable"
    r"|permanent) )+"
    r"(?:[\w-]+ ){0,2}?post (?:as|in|at|with|of)",
    r"(?:back )?(?:on|in|into) the (?:job|labou?r|employment) market|return(?:ing)? to work(?= (?:in|after|this|next"
    r"|and)\b|[.,])",
)
_CAREER = phrases(
    r"(?:switch|change|changing|switching) (?:careers?|fields|industries|professions?)|get(?:ting)? hired|be hired"
    r"|been hired",
    r"(?:interested in|interest in|dream of|thinking of|like to be) (?:working|joining|a career) (?:at|for|with|in)",
    r"(?:love|like|want|hope|hoping|dream) to (?:work (?:at|for) (?:your|(?-i:[A-Z])\w+)|join your (?:\w+ )?(?:team"
    r"|company"
    r"|clinic|firm|organi[sz]ation|staff|department|group|ward|hospital|school|crew))",
    r"(?:keen|love|like|want|hope|happy|glad|thrilled) to (?:come and |come to |also )?work (?:on|in|at"
    r"|for) your (?:\w+ )?"
    r"(?:ward|team|site|unit|shop|kitchen|crew|department|school|company|floor|lab|practice|studio|office|clinic"
    r"|hospital"
    r"|firm)",
    r"(?:i'm|i am|now|been|and|am) (?:now )?(?:looking|searching) for (?!paper\b|team\b|field\b)[\w'-]+ work(?= (?:now"
    r"|again|from"
    r"|since|ashore|as)\b|[.,;!?]|$)|i(?:'m| am|'ll be| will be| was| have been|'ve been) (?:\w+ )?redundant(?=[.,;!?]"
    r"|$| (?:from"
    r"|since|in|as of|at|by|and)\b)|available for (?:an?|any) (?:[\w'-]+ ){0,2}?(?:post|role|position|job|contract"
    r"|work)"
    r"|(?:make|making) the (?:jump|move|switch|leap|change) (?:over |across )?(?:in)?to your|look(?:ing)? (?:around"
    r"|elsewhere|further"
    r" afield) for (?:something|a change|somewhere)(?: (?:new|else|different))?|looking elsewhere(?=[.,;!]|$)",
    rf"(?:{ROLE}|lead|manager) (?:spot|slot|seat|berth|gig)(?: \w+)? (?:open|going|free|up for grabs|coming up|vacant)"
    rf"|(?:wondering|deciding|unsure|not sure|don't know)(?: yet| quite)? (?:which way to jump|where to (?:jump|land"
    rf"|go|turn) next)(?=[.,;!?]|$)",
    r"i(?:'m| am|'ve been| have been) (?:\w+ )?(?:exploring|considering|open (?:to|for)|ready for) (?:a (?:change"
    r"|move)|other options|new"
    r" options|the market)(?=[.,;!?]|$| (?:of (?:job|employer|company)|now|after|in (?:my|the new year))\b)",
    r"(?:eyes?|ears?) (?:peeled|open|out|to the ground) for (?:what's next|what comes next|the next|something (?:new"
    r"|else|different)"
    r"|openings|opportunit\w+)|(?:figuring|working|thinking|exploring|deciding|wondering)(?: out| about)? what(?:'s"
    r"| is| comes) next"
    r"(?=[.,;!?]|$| (?:for|after|in) (?:me|my|the army|the navy|all this))|on the (?:scrounge|prowl|lookout|hunt"
    r"|look-out) for"
    r" (?:[\w'-]+ ){0,2}?(?:work|jobs?|something new|a post|a position|employment)(?=[.,;!?]|$| (?:so|and|now|in|at"
    r"|near|again|since|for|these)\b)|(?:made|making) (?:me|us) redundant|(?:laid|paid) me off|sacked me|(?:got|given"
    r"|been given) the sack",
    r"hiring process (?:look|at|in|for|like|work)|(?:i'm|i am|been) interviewing (?:at|with|for)",
    r"(?:have|had|got) an (?:job )?interview (?:at|with|for)|my (?:next )?career (?:step|move|goals?|plans?|change"
    r"|transition)",
    r"next career (?:step|move|chapter)|(?:post|role|job)s?(?: is| are)?(?: still| yet)? (?:vacant|unfilled"
    r"|advertised|available)",
    r"(?:hand(?:ed|ing)?|gave|given|giving|put|putting) (?:in )?my (?:notice|resignation)(?= |[.,;!]|$)"
    r"|my (?:own )?days (?:here"
    r"|there|at \w+|on the \w+) are (?:numbered|counted)|(?:sounding|scouting|scoping|checking) out (?:other|new"
    r"|different)"
    r" (?:hospitals|companies|firms|schools|employers|places|teams|clinics|studios|kitchens)|cast(?:ing)? (?:around"
    r"|about) for"
    r" (?:my|a|the|something|another) (?:new|next|ward|post|role|job|place|employer|team)",
    r"in the market for (?:something|a (?:new|change)|work)|out of (?:work|a job)",
    r"(?:i'm|i am|am|i've been|i have been|and|myself|now|currently) (?:also |now |currently |really "
    r"|actively )?after (?:an?|any"
    r"|some) (?:[\w'/-]+ ){0,3}?(?:position|job|role|post|opening|placement|vacancy)(?! (?:of|on|about|box|office"
    r"|model)\b)",
    r"(?:i'm|i am|i've been|i have been|been|and) (?:now |also |currently |actively |hoping |planning |keen |ready "
    r"|looking "
    r"|about |trying |want |wanting )*(?:looking|hoping|planning|keen|ready|trying|wanting) to (?:leave|get out of"
    r"|move on"
    r" from|say goodbye to|quit) (?:the |my |our )?(?:wards?|nursing|teaching|profession|trade|industry|sector"
    r"|company|firm"
    r"|bank|school|hospital|job|kitchens?|army|navy|police|academia|law|agency|employer|field|service|shop floor"
    r"|stage)",
)
APPLYING = phrases(
    r"(?:i(?:'m| am|'ll| will|'d| would|'ve| have)|and|i) (?:also |just |now |already |about to |going to |planning to "
    r"|hoping to |thinking of |tempted to |minded to |bound to |decided to |like to |want to |meaning to )*(?:apply"
    r"|applied|applying)(?=[.,;!?]|$| (?:so|too|myself|before|by|on (?:mon|tues|wednes|thurs|fri|satur|sun)day"
    r"|this week"
    r"|next week|tomorrow|today|tonight|there|as well|with you|at your)\b)",
    r"(?:taking|take|takes|took) (?:people|staff|anyone|anybody|graduates|more people|new people) on"
    r"|taking on (?:people"
    r"|staff|new|more|graduates|anyone|anybody)|(?:career|job) (?:change|move|switch)|change of (?:career|employer"
    r"|company|profession)"
    r"|changing careers",
    r"(?:i(?:'ve| have|'m| am)?|and) (?:also |just |now |already )?(?:applied|applying) to (?-i:[A-Z])\w+",
    r"my (?:\w+ )?application|(?:apply|applying|applied|application) (?:for|to) (?:(?:a|an|the|your|this|that) )?"
    r"(?:[\w'/&-]+ ){0,4}?(?:post|posts|job|jobs|role|roles|company|team|programme|program|traineeship)",
)
SORTS = (JOB, _SENDING, _MOVING_ON, _HIRING, _OPENING, _REFERRAL, _CV, POSITION, LOOKING, _CAREER, _ROLES, APPLYING)
ABOUT_OTHERS = phrases(
    r"(?:an?|the|two|some) [\w-]+ i (?:know|met|worked with|trained)",
    r"i know (?:someone|somebody|a|an|two|three|a few|the|just|people|of)",
    r"(?:a|my) (?:friend|colleague|cousin|student|neighbou?r|sister|brother|former colleague|daughter|son|wife|husband"
    r"|mother|father|mum|mom|dad|nephew|niece|flatmate|partner|old colleague)(?: of mine)?(?:'s)? (?:just |recently "
    r"|now"
    r" |also |has )?(?:is|who|was|has|needs|could|would|got|said|looks|left|job|wants|might|may|found|landed|lost|took"
    r"|started|starts|changed|quit)",
    r""
    r"(?:introduce|connect) (?:you|her|him|them|people|someone|somebody|candidates|two)",
    r"put (?:you|her|him|them) in touch|(?:send|point) (?:you )?(?:people|someone|somebody|candidates|a nurse|two)",
    r"you (?:said|mentioned|told me|wrote|asked|wondered|posted|wanted to know|were asking) (?:\w+ ){0,4}?(?:that "
    r"|me |whether |if |about |how )?(?:you|your|it|they|whether|i|if|hiring|my)",
    r"you asked|since you ask|as you ask|to answer your question|"
    r"(?:your|his|her|their) (?:(?:new|old|next|last|first|current|day|own) )*job(?! (?:ad|advert|posting|opening"
    r"|description|listing|offer|opportunit)\b)",
    r"your (?:talk|post|article|piece|book|chapter|podcast|thread|essay|workshop|views?|thoughts|advice"
    r"|way) (?:\w+ )?(?:on|about|of) (?:\w+ )?(?:hiring|job|recruit\w+|cvs?|openings?|referrals?|positions?)",
    r""
    r"(?:you|your team|your company|they|she|he) (?:found|find|finds|need|needs|struggle\w*|are short of)",
    r"(?:would|might|may|could) (?:suit|help|interest) (?:you|your)|(?:congratulations|congrats) (?:on|for)",
    r"(?:my|the) (?:old|last|previous|first|former|day|current|present|other|summer|student) jobs?",
    r"how you (?:hire|recruit)|"
    r"(?:sister|brother|daughter|son|wife|husband|partner|mother|father|friend)\x27s (?:\w+ )?(?:job|hiring|opening"
    r"|position|cv|referral)",
)
