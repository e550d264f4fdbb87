"""How people hand their search over to somebody else."""

from __future__ import annotations

import re
from functools import lru_cache

from generator.messages.part import REMEMBERED
from generator.messages.phrases import phrases

_PLACES = (
    r"(?:jobs?|openings?|opportunit(?:y|ies)|vacanc(?:y|ies)|roles?|positions?|posts?|placements?|internships?"
    r"|gigs?|contracts?|projects?|employers?)"
)
_LEARN = (
    r"(?:know|hear|heard|think|learn|come across|become aware|are aware|get wind|happen|see|notice|spot|run into"
    r"|find|stumble)"
)
JOB_HUNT = phrases(
    rf"(?:if|should|in case|when|whenever|once|do|have|perhaps|maybe"
    rf"|did) you (?:\w+ ){{0,2}}?(?:ever )?(?:happen to )?{_LEARN}(?: (?:of|about|across|upon))? (?:anything"
    rf"|something)(?! (?:i|you|we|he|she|they|about (?!me|jobs?|openings?)|on|else i|that (?:i|you|we|helps?"
    rf"|would help (?:you|them|her|him))|that (?:is|are|looks|seems) (?:wrong|missing|off|unclear|not)|to read|worth"
    rf"|wrong|new about|more about|of interest to you)\b)",
    rf"(?:you|anyone|anybody|who|ever|to|also|might|may|please|just|me|so|do) (?:know|hear|are aware|aware|think"
    rf"|come across|learn|see|run into|spot|heard|know about|notice) (?:of |about |across |if there (?:are|is) "
    rf"|whether there (?:are|is) )?(?:any|an|some|a|other|new|suitable|open|relevant|job|current|good"
    rf"|graduate) (?:[\w/-]+ ){{0,3}}?{_PLACES}(?! (?:of (?!interest)|on (?:the|this|that)|paper|i have"
    rf"|in which you)\b)",
    rf"(?:you|anyone|me) (?:know|hear) (?:of|about) {_PLACES}",
    r"(?:know|hear|aware|think|come across|learn) (?:of |about |across )?(?:anyone|anybody|someone|somebody"
    r"|any ?(?:one|body)|any (?:\w+ )?(?:compan(?:y|ies)|firms?|teams?|people|organi[sz]ations?|places?|managers?"
    r"|employers?))(?: (?:in|at|from|near|around|within) (?:[\w-]+ ){0,2}[\w-]+)?(?: who| that| which)?(?: is| are"
    r"| might be| may be| could be| happens to be|'s|'re)?(?: currently| actively| now)? (?:hiring|recruiting"
    r"|looking to (?:hire|fill|recruit)|who might be|might be interested|interested in (?:someone|my|me|a|hiring))",
    r"(?:if|should|when|whenever|once|in case) (?:anything|something|(?:any|an?|some) (?:\w+ ){0,3}?(?:opportunity"
    r"|opening|role|position|vacancy|job|opportunities|openings|roles|positions|vacancies|jobs)) (?:\w+ )?(?:comes?"
    r"|pops?|turns?|opens?|crosses|shows?|becomes?|fits?|suits?|arises?|matches|exists?|should come|should open"
    r"|appears?)(?: (?:up|open|available|along|your (?:way|desk|path|radar|inbox)))?"
    r"(?! (?:out )?(?:of|from) (?:it|this|that|them|our|my|the|your)\b)",
    r"(?:keep|keeping|bear|have|hold) me (?:\w+ )?in mind(?! (?:that|of|how|when you (?:write|plan))\b)",
    r"keep my (?:\w+ ){0,2}(?:in mind|on file|on hand|handy|close)",
    r"keep me (?:on (?:your|the) (?:radar|list|books)|posted (?:on|about|of) (?:any|jobs?|openings?|opportunit\w+"
    r"|vacanc\w+|new roles?)|informed (?:of|about) (?:any|jobs?|openings?|opportunit\w+|new roles?)"
    r"|in the loop (?:on|about|for|if) (?:any|jobs?|openings?|opportunit\w+|something))",
    r"keep(?:ing)? (?:an|your|one) (?:eyes?|ears?) (?:\w+ )?(?:open|out|peeled|to the ground)(?: for (?:me|us|any"
    r"|anything|something|a|opportunit\w+|openings?|jobs?))?",
    r"(?:have|with) an (?:ear|eye) out for me|ear to the ground",
    r"(?:please |do |you'd |you could |would you |could you |to |just )?think of me (?:if|when(?! you (?:cut|eat|drink"
    r"|raise|sing|light|plant)\b)|whenever|for|first|the next time|in case)",
    r"(?:remember|consider) me (?:if|when|for (?:any|a|an|the next|future|upcoming|open))|consider me for",
    r"(?:please )?(?:do )?think of me[.!]?$",
    r"(?:find|finding|get|getting|land|landing|secure|securing|obtain|score) (?:me |us |myself )?(?:a|an|another"
    r"|my next|some|any|my first|my dream|that|new) (?:\w+ ){0,3}(?:job|role|position|post|work|employment"
    r"|opportunity|gig|placement|internship|contract|interview|foot in the door)(?! (?:description|title)\b)",
    r"(?:help|assist|support) (?:me |us )?(?:in |with )?(?:my |the |a |to )?(?:job|career|employment"
    r"|work)[ -](?:search|hunt|hunting|transition|change)",
    r"help me (?:out )?(?:find|get|land|with (?:a|finding|getting|landing|my (?:job|search|career))|break in"
    r"|get in(?:to)?|into)",
    r"get me (?:in|into|hired|a job|an interview|through the door|a foot)",
    rf"(?:are|is|would|do|might|could) there (?:\w+ )?(?:be )?(?:any|some|an|a) (?:\w+ ){{0,3}}{_PLACES}",
    rf"(?:any|some) (?:\w+ ){{0,2}}{_PLACES} (?:\w+ ){{0,3}}(?:for|that|which|where|matching|suited|suitable"
    rf"|available|at (?:your|the)|in your|within|on your|with your|open|fit|you (?:know|hear|see|think|come|have"
    rf"|might|may|could))",
    r"(?:where|how|whether|if|that) (?:you (?:think|see|believe|feel"
    r"|could see) (?:\w+ )?)?(?:(?:someone with )?my (?:\w+ ){0,3}?(?:skills?|skill ?set|profile|experience"
    r"|background|qualifications|cv|résumé|resume|talents?|abilities|expertise)(?: and \w+)?|i) (?:\w+ )?(?:could"
    r"|might|would|can|may|will)?\s?(?:best )?(?:fit|be (?:a |an |of )?(?:\w+ )?(?:fit|match|useful|use|suited"
    r"|asset|value|needed|relevant)|match|add value|suit|belong|slot in|fit in|apply|come in useful)",
    r"(?:match(?:es|ing)?|suit(?:s|ed)?(?: to)?|fit(?:s|ting)?|align(?:s|ed)?(?: with)?|correspond(?:s"
    r"|ing)?(?: to)?|in line with|relevant (?:to|for)|appropriate for|right for|that (?:would )?suit) (?:my"
    r"|someone with my|a person with my|a) (?:\w+ ){0,3}(?:skills?|skill ?set|profile|qualifications|experience"
    r"|background|cv|résumé|resume|expertise|abilities|talents?)",
    r"(?:where|how) (?:do|would|could|might) (?:you|my|i) (?:\w+ ){0,4}?(?:my (?:\w+ )?(?:skills|experience"
    r"|background|profile)|i) (?:\w+ )?(?:fit|fitting|belong|be useful)",
    r"(?:what|which|where) i(?:\'d| would| could| might) (?:be (?:a )?(?:\w+ )?(?:fit|good|suited|useful|match)|fit)",
    r"(?:anything|something) for me (?:at|in|there|on|over)|do you have (?:any|some) leads",
    r"(?:use|need|place|room|space|home|spot|something|anything|work|need|anyone|opening|demand|want"
    r"|take on) (?:\w+ )?(?:for )?(?:someone|somebody|a person|people|a \w+) (?:like me"
    r"|with my (?:\w+ ){0,2}(?:skills?|background|experience|profile|qualifications|cv)|of my (?:background"
    r"|experience|profile))",
    r"(?:has|have|got|is there|be) (?:something|anything) for me",
    r"(?:something|anything) (?:that (?:would|might|could) )?(?:suits?|fits?|suitable|right) (?:for )?me",
    r"(?:pass|forward|send|share|hand|circulate|give|distribute|spread|put|passing|forwarding|sending|sharing"
    r"|circulating) (?:out |around |on |along )?my (?:\w+ ){0,2}(?:cv|résumé|resume|profile|details|information"
    r"|name|contact) (?:on |along |around |out )?(?:to|with|in|on|among|in front of|amongst|around|about)?\s?(?:anyone"
    r"|anybody|whoever|your (?:\w+ )?(?:network|contacts|connections|colleagues|friends)|people|others"
    r"|hr|human resources|the right|relevant|everyone|any|around|out)",
    r"(?:put|pass|throw|toss|spread|mention) my name (?:about|around|out there|in the hat|into the hat)",
    r"you know where to find me|put (?:in|forward) my name",
    r"in case (?:[\w-]+ ){1,4}(?:is|are|\'s) (?:\w+ )?(?:looking for|hiring|searching for|in need of"
    r"|recruiting)(?: (?:somebody|someone|people|anybody|anyone|an?)\b)?",
    r"(?:spread|put) the word|put (?:some )?feelers out",
    r"(?:any|some|a few|good|possible) leads?(?: (?:you|would|on|for|at|in|that|is|are|or|appreciated))",
    r"open to (?:anything|any (?:\w+ )?(?:role|position|opportunity|job|work|offers?|suggestions of))",
    r"any (?:job|opening|vacancy|opportunity|position|role) (?:you|that)",
    r"point me (?:to|toward|towards|in the direction of) (?:any|some|a|an|suitable|companies|openings|jobs|roles"
    r"|opportunities|anyone hiring|people who are hiring)",
    r"(?:what|which) (?:\w+ )?(?:jobs?|roles?|positions?|companies|employers) i (?:\w+ )?(?:should|could|might|may)",
    r"(?:what|which) (?:\w+ )?(?:jobs?|roles?|positions?|openings?|companies|employers) (?:\w+ ){0,2}(?:should"
    r"|could|might|can|would|do you think) (?:i|you (?:recommend|suggest)|suit|be|fit|you think|are)",
    r"what (?:kind|sort|type)s? of (?:job|work|role|position|post|company)s? (?:\w+ ){0,6}?(?:suit|fit|for me"
    r"|i (?:could|should|might))",
    r"(?:find|get|fix|sort) (?:me|us|myself) (?:up )?(?:(?:with )?(?:a|some|any) )?(?:\w+ )?(?:start|work|something"
    r"|somewhere"
    r"|anything|anywhere|shifts?|hours|trial|place|spot|slot|opening|job|role)(?! (?:to (?:sit|sleep|eat|park|meet"
    r"|read)"
    r"|quiet|else to|warm)\b)",
    r"(?:help|helping) (?:me|us) (?:to )?(?:look|search|check|ask|find|scout|enquire|inquire)(?: \w+){0,6}? (?:for"
    r"|about|out"
    r"|into) (?:any|some|a|an|new|something|anything)?(?: ?[\w-]+){0,2}? ?(?:work|jobs?|roles?|openings?|vacanc\w+"
    r"|positions?"
    r"|employment|shifts?|opportunit\w+|gigs?|something|anything)",
    r"(?:work|jobs?|roles?|openings?|positions?|something|anything|shifts?|opportunit\w+"
    r"|vacanc\w+)(?: \w+){0,2}? (?:that|which"
    r"|to)? ?(?:fits?|suits?|matches|match|goes with|is right for|would do for|work for) (?:to )?(?:me|my|us"
    r"|somebody like me"
    r"|someone like me|a person like me|people like me)",
    r"(?:whatever|anything|wherever|any (?:place|role|job)) (?:you (?:think|reckon|feel|believe) )?i(?:'d| would|'m"
    r"| am| could"
    r"| can| might)(?: be)? (?:\w+ )?(?:good (?:for|at)|suited|useful|fit|of use|do)",
    r"(?:which|what) (?:\w+ )?(?:\w+ )?(?:could|would|might|will|should) (?:take|want|need|hire|use|employ|have)"
    r" me(?! to\b)",
    r"where (?:are|is) (?:they|people|anyone|anybody|companies|everyone|\w+) (?:hiring|recruiting)",
    r"(?:who|that|which) (?:employs?|hires?|takes? on|recruits?|needs?|values?) (?:\w+ ){0,3}?(?:with my|like me"
    r"|of my)",
    r"(?:help|helped|get|got|put|bring|brought|smuggle) me into (?:an?|some|the|any) (?:\w+ )?(?:job|position|role"
    r"|work|post)",
    r"what (?:you think )?i (?:could|should|might) do (?:next|with my (?:life|career|skills|degree))",
    r"(?:see|ask|find out|check|enquire|inquire|look)(?: [\w']+){0,4} (?:if|whether) there(?:'s| is| are| might be"
    r"| may be)(?: an?"
    r"| any| some)?(?: \w+)? (?:berth|opening(?! in the)|vacanc(?:y|ies)|jobs?|roles?|posts?|position|work (?:going"
    r"|for me))s?"
    r"(?! (?:for (?:you|him|her|them|my \w+)|box|office|left|he|she|they)\b)",
    r"anything(?: [\w']+){0,12}? (?:that |which )(?:would|could|might|may) (?:do|suit|fit|work) (?:for )?me",
    r"which (?:of )?(?:[\w'-]+ ){0,4}?(?:jobs?|roles?|posts?|positions?|teams?|openings?|vacanc(?:y|ies)) i(?:'d"
    r"| would| could"
    r"| might)(?: be)? (?:best|good|suited|right|fit|useful)",
    r"where (?:should|could|can|do you think) i (?:should |could )?(?:apply|look for (?:work|a job)|work)",
    r"(?:gap|hole|slot|seat|space|desk|post|need|vacancy|opening)s? (?:anywhere |somewhere )?(?:at|in|on|with"
    r"|among) (?:yours|your \w+)(?: \w+){0,2}? (?:that |which )?i(?:'d| could"
    r"| can"
    r"| might| would) (?:fill|plug|cover|step into|slot into|take)",
    r"help (?:me|us) (?:to )?(?:find|get|secure|land|obtain|into) (?:something|anything|somewhere)(?! (?:to|for|in the"
    r" way|nice|like)\b)",
    r"if (?:any|some|there(?:'s| is)(?: any)?) (?:\w+ )?(?:work|jobs?|opening|vacancy|opportunity|post|role)"
    r"(?: [\w']+){0,6},? (?:kindly |please |pls |do )?(?:remember|consider|call|ring|think of|tell|inform|alert"
    r"|update|text|ping|message) me",
    r"(?:suggestions?|ideas?|thoughts?|tell me|hint)(?: on| about| as to)? what i (?:could|might|should) do (?:at"
    r"|for"
    r"|in|with) (?:your|(?-i:[A-Z])\w+)",
    r"(?:where|how|whether|if) (?:they|you|he|she|your \w+|(?-i:[A-Z])\w+) (?:could|might|can|would) (?:slot|fit"
    r"|squeeze"
    r"|place|use) me(?: in)?(?=[.,;?!]|$| (?:somewhere|at|on|anywhere)\b)",
    r"put my name (?:in|forward|up)(?=[.,;!]|$| for (?:an?|any|something|it)\b)",
    r"hire me|give me a (?:job|chance|shot|position|role|try|trial)|(?:employ|recruit) me|take me on(?! as (?:a"
    r"|your) (?:mentee|student|apprentice))",
    r"(?:bring|get) me (?:on board|onto your team|on to your team)|a job for me",
    r"(?:what|anything|something) you (?:have|could have|might have|can) (?:for me|offer me)",
    r"who (?:is|might be|may be|could be) (?:hiring|recruiting)",
    r"could use (?:\w+ ){0,3}(?:like|such as) (?:me|myself)",
)
_MATCHING = phrases(
    r"(?:what|which|any|whatever|some) (?:\w+ )?(?:roles?|jobs?|positions?|openings?|vacanc\w+|opportunit\w+|work)"
    r"(?: \w+){0,3}? (?:suits?|fits?|match(?:es)?|is right for|would do for) (?:me|my|somebody like me"
    r"|someone like me)",
    r"open to (?:anything|everything|all roles|any (?:\w+ )?(?:role|position|job|work|kind|sort))|i(?:'d| would|'ll"
    r"| will) take"
    r" (?:anything|whatever|any job|any role)|what(?:ever)? you (?:think|reckon|feel) (?:i|suits|fits|would suit)",
    r"(?:where|how|whether|if) my (?:\w+ )?(?:skills|skill ?set|profile|background|experience) (?:\w+ )?(?:could "
    r"|might |would"
    r" |may )?(?:fit|match|suit|be (?:of use|useful|used|a match))",
)
_CUE = phrases(
    r"if you|in case you|should you|do you(?! (?:no|any|some|more|a world of|the world of|a power of) )|would you"
    r"|have you|did you|can you|could you|will you|please|let me know"
    r"|tell me|give me a (?:shout|call|ring|nudge|tip)|shout|ping me|drop me|(?:maybe|perhaps) (?:you|there)|any idea"
    r"|you (?:might|may|must|probably) (?:know|hear)|ask (?:around|in|at|your)|look (?:if|whether|around|out)"
    r"|any chance"
    r"|is there|are there|i wonder|wondering|hope you|hoping you|point me|help me|know where|grateful|appreciate"
    r"|perhaps|maybe|got any|lmk|hmu|hit me up|suggest|ideas?|i(?:'d| would) be (?:\w+ )?(?:thankful|grateful|glad"
    r"|happy) if"
    r"|what do you|where do you|which do you|kindly|have a word|ask round|sound out|find out|enquire|inquire",
)
_PERSON = (
    r"(?:me|(?:(?:an?|any|another|more|new|extra|experienced|good|some|skilled) )?(?:[\w-]+ ){0,2}?(?:somebody|someone"
    r"|anybody|anyone|people|staff|hands|pair of hands)|(?:an?|another|more|new|extra|experienced"
    r"|good) (?:[\w-]+ ){0,3}?"
    r"(?!computer|printer|letter|poster|folder|answer|paper|number|corner|order|offer|counter|monitor|sensor|mirror"
    r"|motor"
    r"|error|partner|sponsor|speaker|dinner|winter|summer|driver's)(?:\w{3,}(?:er|or|ist|ant|ian|eer)s?|nurses?|leads?"
    r"|graduates?|clerks?|analysts?|interns?|apprentices?))"
)
_NEED = phrases(
    r"(?:they|it|he|she|compan(?:y|ies)|charit(?:y|ies)|firms?|shops?|places?|teams?|clinics?|departments?"
    r"|hospitals?|schools?"
    r"|organi[sz]ations?|somebody|someone|anybody|anyone|people|who|that|which|there|boss|colleagues?|(?-i:[A-Z])\w+)"
    r"(?:'s|'re| is| are| might| may| could| would| ever| also| currently| still)* "
    r"(?:needs?|needing|looking for|looks? for|hiring|hires?|recruiting|recruits?|could use|(?:could )?do with|use"
    r"|short of|wants?"
    r"|taking on"
    r"|takes? on|has room for|have room for|searching for|in need of|seeking) " + _PERSON,
    r"(?:some|any|more|enough|a little|a bit of) work for me|(?:a|any|some|the right) (?:place|job|role|position"
    r"|post|opening"
    r"|desk|project|contract) for me|(?:anything|something)(?: (?!to\b|about\b|with\b|by\b)[\w-]+){0,4} for me",
)
# "You have been saying for years that they need somebody": the reader's own words, and no errand for them.
_REPORTED = phrases(
    r"you(?:'ve| have|'d| had|'re| are)? (?:\w+ ){0,3}?(?:say|saying|said|tell|telling|told|mention|mentioned|complain"
    r"|complained|complaining|wrote|written|argued|thought|think|know)(?: [\w']+){0,5}? that(?: [\w']+){0,4} ",
)
_GOING = phrases(
    r"(?:any|some) (?:[\w-]+ ){0,3}?(?:jobs?|roles?|posts?|openings?|positions?|vacanc(?:y|ies)|work) going",
    r"have you (?:got )?any (?:[\w-]+ ){0,3}?(?:jobs?|roles?|openings?|positions?|vacancies)|put me (?:down"
    r"|forward) for",
    r"comes? up with (?:any|some|an?) (?:[\w-]+ ){0,3}?(?:jobs?|roles?|posts?|openings?|positions?)",
    r"(?:something|anything|any work) going(?! on| wrong| well| to\b)|got (?:anything|something|any work"
    r"|a job) for (?:me|an?)",
    r"interested in (?:someone|somebody|people|a [\w-]+) (?:with my|like me|with (?:this|that) background|of my)",
    r"(?:spot|place|space|room|opening|desk) for me (?:at (?:your|(?-i:[A-Z])\w+)|in your|on your|with (?:you|your))",
    r"(?:put|send|have|stick) out (?:some |a few )?feelers|hook me up|out of unemployment|get me (?:a|some"
    r"|any) (?:job|work"
    r"|interview|gig)|(?:recommend|suggest|name|list|know of) (?:any|some|a few|other) (?:[\w-]+ )?(?:companies"
    r"|employers|firms"
    r"|places|clinics|hospitals|teams|schools|charities) (?:i\b|to apply|that (?:i|are|might)|for me|where i|who)",
    r"(?:someone|somebody|anyone|anybody|who|which [\w-]+|compan(?:y|ies)|teams?|they)(?: (?:is|are)|'s"
    r"|'re) (?:\w+ )?(?:hiring"
    r"|recruiting)(?=.*(?:do you know|let me know|tell me|any idea|tip))|(?:tip|word|line|shout)(?=.*\b(?:hiring"
    r"|recruiting)\b)",
)
_TURNS_UP = phrases(
    r"(?:if|should|in case|when|whenever|once|so if)(?: ever)? (?:anything|something|smth|sth|owt|summat"
    r"|any(?: [\w-]+){1,3}"
    r"|an?(?: [\w-]+){0,2} (?:job"
    r"|role|post|position|opening|vacancy|opportunity))(?: [\w-]+){0,3}? (?:comes?|crops?|pops?|turns?|opens?|shows?"
    r"|springs?"
    r"|arises?|appears?|surfaces?|emerges?|crosses|goes|lands?|materiali[sz]es?|is (?:going|free|available|advertised))"
    r"(?! (?:wrong|missing|out|to mind|to plan|to|(?:out )?(?:from|of) (?:it|this|that|them|our|my|the|your))\b)",
)
# A job that is not named, together with a cue and with me in the same sentence: the reader is to find one.
_ANY_JOB = phrases(
    r"(?:any|some|another|other|few|new|suitable|possible|potential|right|decent) (?:[\w/-]+ ){0,3}?(?:jobs?"
    r"|roles?(?! (?:models?|of|in|play\w*)\b)|positions?(?! (?:papers?|of|on|where you)\b)|vacanc(?:y|ies)"
    r"|posts?(?! (?:about|on|by|from|of|office|box|it|by)\b)|openings?(?! (?:of|night|act|line|speech|hours)\b)"
    r"|opportunit(?:y|ies)(?! to (?:thank|say|tell|see|meet|hear|learn|talk|speak|help)\b)|placements?|internships?"
    r"|gigs?"
    r"|traineeships?|apprenticeships?|employers?|employment|shifts?(?! (?:in|of)\b)"
    r"|spots? (?:open|free|going|available|on (?:your|the) (?:team|ward|crew|staff))|work (?:for me|going|available"
    r"|there)"
    r"|companies(?=.*\b(?:hire|hiring|value|need|take|want|interested|look)))",
    r"(?:short of|short on|in need of|desperate for|crying out for|searching|searching for|looking for|hunting for"
    r"|after"
    r"|needs?|could do with) (?:an? |some |more |extra |new )?(?:people|staff|hands|bodies|nurses?|teachers?|engineers?"
    r"|cooks?|drivers?|analysts?|developers?|designers?|accountants?|cleaners?|carers?|workers?|folks?|talent|temps?)"
    r"(?! (?:on (?:mon|tues|wednes|thurs|fri|satur|sun)day|this weekend|for (?:the|your) (?:move|party|fair|wedding"
    r"|fête"
    r"|fete|removal|sale|harvest|barbecue))\b)",
    r"(?:where|what|which|whether) (?:else )?(?:you (?:think|believe|see|feel|reckon|imagine|would see"
    r"|could see) (?:that )?)?"
    r"(?:somebody|someone|a person|people|a \w+) like (?:me|myself) (?:could|can"
    r"|should|might)",
    r"where i(?:'d| would| could| might) (?:best |possibly )?(?:slot in|fit in|fit|belong|be (?:of use|useful|a fit"
    r"|welcome))",
    r"what (?:do )?you (?:think|reckon|feel) i(?:'d| would| could| might) (?:be (?:good|suited|useful|best)|do|fit)",
    r"(?:employers|companies|firms|organi[sz]ations|hospitals|clinics|schools|places|teams|people) (?:that|who|which)"
    r" (?:might|would|could|may) (?:\w+ )?(?:value|need|want|hire|take|use|like|be (?:interested|happy|glad|open"
    r"|looking))",
    r"(?:anything|something|room|space|a place|a spot|any use|a use|work|a need)(?: \w+){0,3}? (?:at|in|on|with"
    r"|over at|round)"
    r" (?:yours|your (?:place|end|shop|side|ward|team|clinic|school|office|company|firm|site|department|kitchen|lab"
    r"|crew))"
    r"(?=.*\b(?:for|me|my|i)\b)",
    r"where (?:\w+ ){0,4}?(?:should|could|can|would|might) (?:[\w-]+ ){1,6}?apply",
    r"(?:whoever|anyone|anybody|someone|somebody|who) (?:\w+ )?(?:needs?|wants?|requires?|could use|is (?:after"
    r"|looking for))"
    r" (?:an? |some )?(?:person|people|somebody|someone|one|candidate|man|woman|guy|professional)s? (?:of|with"
    r"|like) (?:my|me)",
    r"any (?:sector|industry|field|company|department|location|salary|position|role|job|city|shift) (?:is|will|would"
    r"|works?"
    r"|suits?)(?: \w+){0,2} (?:ok|okay|fine|do|good|me|welcome|alright)",
    r"(?:scrounge|hunt|prowl|lookout|look-out|look out) for (?:\w+ )?(?:work|jobs?|a job)",
)
# "If they ever need hands, you have my number."
_AT_YOUR_SERVICE = phrases(
    r"you know whom? to (?:ring|call|ask|write to|think of|phone|text|ping)|"
    r"you(?:'ve| have)? (?:got )?my (?:number|details|address|email)|you know (?:where|how) (?:to (?:find|reach)"
    r"|i am|i live)"
    r"(?: me)?|i(?:'m| am) (?:only |just )?(?:a (?:phone )?call|one call|a message|a shout) away|i(?:'m"
    r"| am) your (?:man|woman"
    r"|girl|guy|person|nurse)|(?:think of|remember) (?:me|us|an? (?:old|former|fellow) [\w ]+)(?=[.,;!?]|$)|(?:give"
    r"|drop) (?:me|us) a (?:shout|bell|ring|buzz|call|tinkle|line)|(?:hit"
    r"|ping|holler at"
    r"|shout at) me"
    r"(?: up)?|send (?:it|them|that|anything) (?:over|on|along|my way|across)(?: to me)?"
)
_WHENEVER = phrases(
    r"(?:if|whenever|should|in case|when|the moment|as soon as) (?:[\w']+ ){0,6}?(?:(?:is|are|'s|be|ever"
    r"|go) (?:\w+ )?(?:after|short"
    r"|looking for|in need of|hiring|recruiting|understaffed)|(?:gets?|runs?|is|are) (?:\w+ )?(?:low|short) (?:on"
    r"|of) (?:people|staff|hands|bodies|crew|talent|help|nurses|managers|teachers|drivers|cooks|engineers|technicians"
    r"|riggers|tellers|clerks|carers)|needs? (?:\w+ )?(?:hands|people|staff|someone|somebody"
    r"|a pair"
    r"|nurses?|help)|wants? (?:\w+ )?(?:a pair of hands|an extra pair|extra hands|hands)|comes? across (?:\w+ )?(?:a"
    r"|any|some) (?:\w+ )?(?:post|job|role|opening|vacancy|position))"
)
_ME = re.compile(r"\b(?:I|I'm|I'd|I've|I'll|me|my|myself|mine|us)\b", re.IGNORECASE)
_ADDRESSED = re.compile(r"\b(?:you|your|help|please|let me know|ideas?|grateful|appreciate)\b", re.IGNORECASE)
_FINDS = re.compile(r"(?:find|get|land|secur|obtain|scor)\w*\s", re.IGNORECASE)
_I_DO = re.compile(r"\b(?:I|I'm|I've|I'd|I'll|[Mm]y)\b(?:(?!\byou|\bhelp|[.,;:?!]).)*$")
_SCHEDULING = phrases(r"reschedul\w+|another (?:day|time)|cancel\w*|make it|move it|postpone|(?:on|by) \w+day")


def find_matching(text: str) -> re.Match[str] | None:
    """Where the reader is to match my skills with something: too much even for a recruiter, who wants to be told."""
    return _MATCHING.search(text)


def _find_set_phrase(text: str) -> re.Match[str] | None:
    """The first set phrase; `I hope to secure a post` tells what I do, and leaves nothing to the reader."""
    found = JOB_HUNT.finditer(text)
    if _ADDRESSED.search(text):
        return next(found, None)
    return next((m for m in found if not (_FINDS.match(m.group()) and _I_DO.search(text[: m.start()]))), None)


def _is_reported(text: str, match: re.Match[str]) -> bool:
    """True for a need that the reader has spoken of."""
    return bool(_REPORTED.search(text[: match.start()] + " "))


@lru_cache(maxsize=REMEMBERED)
def find_job_hunt(text: str) -> re.Match[str] | None:
    """Where a sentence hands the search over: a set phrase, a need to look out for, or "if anything …"."""
    if match := _find_set_phrase(text):
        return match
    if match := _GOING.search(text):
        return match
    if (match := _NEED.search(text)) and _CUE.search(text, match.end() if _is_reported(text, match) else 0):
        return match
    if (match := _AT_YOUR_SERVICE.search(text)) and _WHENEVER.search(text) and not _SCHEDULING.search(text):
        return match
    if (match := _ANY_JOB.search(text)) and _CUE.search(text) and _ME.search(text):
        return match
    match = _TURNS_UP.search(text)
    return match if match and not _SCHEDULING.search(text) else None
