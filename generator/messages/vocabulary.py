"""Words that any message to anybody might use: they make nothing specific."""

from __future__ import annotations

_FUNCTION = """
a about above across after again against all almost alone along already also although always am among an and another
any anybody anyone anything anyway are around as at away back be became because become been before behind being below
beside besides between both but by came can can't cannot come comes could couldn't did didn't do does doesn't doing
don't done down during each either else enough even ever every everybody everyone everything far few first for from
front get gets getting give given gives go goes going gone got had has hasn't have haven't having he hence her here
hers herself him himself his how however i i'd i'll i'm i've if in indeed instead into is isn't it it'd it'll it's its
itself just keep kept last later latter least less lest let let's like little made make makes making many may maybe me
mean meanwhile might mine more most mostly much must my myself near need needs neither never next no nobody none nor
not nothing now of off often on once one only onto or other others otherwise our ours ourselves out over own per
perhaps please put quite rather re really same say says see seem seemed seems seen several shall she should shouldn't
since so some somebody someday somehow someone something sometime sometimes somewhere soon still such take taken takes
taking than thank thanks that that's the their theirs them themselves then there there's therefore these they they're
thing things think this those though three through thus till to today together too toward towards tried try two under
until up upon us use used uses using very via want wanted wants was wasn't way we we'd we'll we're we've well went
were weren't what what's whatever when whenever where where's whether which while who who's whoever whole whom whose
why will with within without won't would wouldn't yes yet you you'd you'll you're you've your yours yourself
"""
_COURTESY = """
weather surviving survive busy weekend
treat treats treating treated ages service services offering introducing saying sir madam ma'am maam respected
motivation inspirational
hi hello hey dear best kind regards sincerely cheers warm warmly wishes hope hoping hopes finds find found trust doing
fine greetings morning afternoon evening day days week weeks month months year years minute minutes hour hours half
time times moment quick quickly short brief briefly busy convenience convenient available availability free schedule
calendar happy glad pleased pleasure delighted honored honoured honor honour excited thrilled eager keen love loved
appreciate appreciated grateful gratitude sorry apologies advance kindly greatly truly deeply definitely certainly
absolutely wonderful great good nice lovely amazing fantastic awesome incredible excellent brilliant outstanding
impressive remarkable inspiring inspired inspiration inspirational exceptional extraordinary phenomenal stellar superb
tremendous fascinating interesting interested interest interests curious valuable invaluable insightful helpful useful
meaningful exciting big huge large long longtime true real favourite favorite perfect better
"""
_NETWORKING = """
occasion occasions circumstances situation situations shining example worthwhile swap swapping third both model models
woman women man men young old older younger topic topics subject subjects matter matters kind kinds sort sorts type
types point points case cases examples group groups member members city town country region local international global
national public private able capable willing ready clear important major main central key basic general common simple
easy hard difficult different same whole full complete early late recent next previous current several various certain
few many mutual happy sad pretty fairly rather enough therefore hence thus moreover furthermore besides addition
additionally regarding concerning according cause causes result results reason reasons effect effects purpose aim aims
plan plans wish wishes dream idea memory story stories news info information detail details fact facts truth answer
reply response question chance chances luck lucky offer help favour favor favours pleasure joy fun charm delight
interest care attention effort efforts energy power strength force passion soul heart mind body hand hands head face
eyes voice name names life lives living live lived home house family friend friends enjoy enjoyed enjoying compare
compared comparing discover discovered discovering understand understood understanding join joined joining become
became becoming begin began start started finish finished end ended stop stopped keep kept hold held bring brought
carry show showed shown appear appeared seem happen happened wait waited waiting visit visited visiting travel leave
left stay stayed staying remain spend spent pay paid buy bought sell sold win won lose lost choose chose chosen decide
decided serve served send sent receive received open opened close closed turn turned run ran walk sit stand fall grow
grew raise raised play played pass passed believe believes believed feel feels felt sure convinced enriching enrich
fruitful rewarding pleasant friendly sides side heard things positive beneficial inspirations exchange exchanges short
virtual zoom discussed discussing relate relating related continue continuing continued connect connecting connected
connection connections network networks networking link linked linkedin contact contacts reach reaching reached touch
invitation invite invited accept accepting accepted add adding profile profiles page message messages messaging email
emails mail note notes write writing wrote writes know knowing known knew meet meeting met chat chats chatting call
calls talk talks talking speak speaking spoke conversation conversations coffee discuss discussion catch exchanging
ideas thought thoughts perspective perspectives insight insights advice guidance tips pointers feedback opinion
helping helps helped support supporting mentor mentoring mentorship questions ask asking answers learn learning
learned hear hearing share shared sharing explore exploring look looking looks forward saw notice noticed come across
stumbled stumble browsing read reading follow following followed fan admire admirer admired admiration respect
impressed amazed awe wow guru legend visionary pioneer rockstar star genius thought-leader similar people person
like-minded likeminded fellow peers peer community circle someone others world synergy synergies collaborate
collaboration collaborating cooperation partnership mutually benefit potential possible possibility possibilities
future opportunity opportunities opening openings suggested recommended
"""
_CAREER = """
career careers job jobs role roles position positions vacancy vacancies work works working worked worker hiring hire
hired recruit recruiting recruitment employment employer employee employees employed company companies organisation
organization organisations organizations firm firms business businesses industry industries sector sectors field
fields area areas space market team teams department experience experienced experiences expertise expert background
backgrounds skill skills skillset skilled knowledge qualification qualifications abilities talent talents talented
strengths resume résumé cv portfolio education degree graduate graduated graduating graduation student studies study
studying university college school professional professionals professionally personal personally leader leaders
leadership manager managers management senior junior entry-level executive executives director specialist lead
associate intern internship analyst consultant engineer engineers engineering developer developers development journey
path trajectory pathway transition transitioning change changing move moving moved pivot success successful successes
achievement achievements achieve achieved accomplishment accomplishments accomplished track record growth grow growing
expand expanding expansion build building built progress motivated passionate passion dedicated hardworking
hard-working driven results-oriented results-driven dynamic ambitious enthusiastic proactive creative reliable
flexible strong proven solid extensive diverse relevant unique esteemed prestigious renowned reputable respected
leading top world-class innovative innovation innovating cutting-edge current currently recent recently new latest
years' decade decades different various seeking search searching hunting hunt apply applying applied application
applications candidate candidates fit match matches matching suit suits suitable value proposition contribute
contributing contribution add offer offers great-fit seeing level caliber calibre stature standing admire everything
amazing work's posts content articles name named called start starting started beginning begin side part end place eye
eyes attention kindness sense words wisdom virtual breaking break breaks broke step steps stage crossroads chapter
goal goals dream dreams aspire aspiring aspiration aspirations actually basically honestly simply briefly properly
directly frankly genuinely sincerely probably possibly obviously clearly especially particularly exactly nearly quite
somewhat totally completely fully highly extremely incredibly super lot bit lots ago years
"""
FUNCTION_WORDS = frozenset(_FUNCTION.split())
GENERIC_WORDS = FUNCTION_WORDS | frozenset((_COURTESY + _NETWORKING + _CAREER).split())
