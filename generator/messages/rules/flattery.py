"""M16: praise without a fact."""

from __future__ import annotations

from collections.abc import Iterator

from generator.messages.context import Context
from generator.messages.examples import to
from generator.messages.message import Message
from generator.messages.part import Part
from generator.messages.phrases import phrases
from generator.messages.rule import Example, Hit, MessageRule, hit_words
from generator.messages.specifics import find_specifics

_ADJECTIVE = (
    r"(?:impressive|amazing|incredible|inspiring|inspirational|outstanding|remarkable|stellar|fantastic|exceptional"
    r"|extraordinary|brilliant|phenomenal|tremendous|awesome|fascinating|distinguished|illustrious|unparalleled"
    r"|unmatched|superb|wonderful|great|excellent|stunning|spectacular|legendary|magnificent|splendid|vast"
    r"|wealth of|immense|enviable|formidable|admirable|exemplary|astonishing|incomparable|mind-?blowing|jaw-?dropping"
    r"|breath-?taking|unbelievable|out of this world|insane|unreal)"
)
_THING = (
    r"(?:career|profile|background|work|experience|journey|achievements?|accomplishments?|success(?:es)?"
    r"|track record|path|cv|résumé|resume|expertise|leadership|company|team|insights?|content|posts?|knowledge"
    r"|skills?|wisdom|vision|reputation|trajectory|contributions?|perspective|mind|talent|credentials|example|story"
    r"|rise|growth|progress|everything)"
)
_PRAISE = phrases(
    r"reputation precedes you|career like yours|(?:you're|you are) (?:\w+ )?goals|career goals|your success story",
    r"(?:one of|among) the (?:\w+ )?(?:smartest|brightest|kindest|sharpest|wisest|cleverest|most \w+) (?:people"
    r"|minds|leaders)",
    r"your (?:passion|dedication|energy|professionalism|commitment|kindness|drive|vision)(?: and [\w-]+)? (?:shines?"
    r"|speaks?"
    r"|inspires?|is contagious|are contagious)",
    rf"(?:what|all|everything) (?:that )?you(?:'ve| have)? (?:\w+ )?(?:done|accomplished|achieved|built"
    rf"|created) (?:[\w-]+ )"
    rf"{{0,6}}?{_ADJECTIVE}",
    r"(?:shining|great|perfect|true|wonderful|inspiring) example (?:for|to|of)",
    rf"your (?:\w+(?:, | and | )){{0,2}}?(?:{_ADJECTIVE})(?:,? (?:and )?\w+)? (?:\w+ ){{0,2}}?{_THING}",
    r"never (?:seen|met|read|known) (?:\w+ ){1,3}like (?:yours|you)(?=[.,;!]|$)|(?:miles|streets|light[- ]years"
    r"|leagues|head and"
    r" shoulders) (?:ahead of|above) (?:everyone|everybody|the rest|all|anyone|the (?:game|field|competition))",
    r"what an? (?:\w+ )?(?:inspiration|example|hero|legend|role model|leader|giant|star) (?:you|to)|an? (?:true|real"
    r"|absolute|living"
    r"|genuine) (?:giant|legend|hero|icon|star|inspiration|visionary)(?= (?:of|in|to)\b|[.,;!]|$)",
    rf"your {_THING} (?:is|are|has been) (?:\w+ ){{0,2}}?(?:something|what|one|all) (?:that )?(?:i|we|many|most|people)"
    rf" (?:\w+ )?(?:look up to|admires?|dreams? of|aspires? to|respects?|envy|envies)",
    r"you(?:'re| are|'ve been)? (?:absolutely |totally |really |just )?(?:kill|crush|smash|nail"
    r"|slay)(?:ing)? it(?= (?:every|over|out|all|in)\b|[.,;!]|$)|you rock(?=[.,;!]|$)",
    r"(?:few|nobody|no one|no-one|hardly anyone|not many)(?: [\w']+){0,3} (?:done|given|contributed"
    r"|achieved) (?:as much|more"
    r"|so much)(?: [\w']+){0,4} (?:as|than) you",
    rf"your {_THING} (?:\w+ ){{0,2}}?(?:is|are|has been|looks|sounds|speaks|truly is"
    rf"|was) (?:\w+ ){{0,2}}?(?:{_ADJECTIVE}|an inspiration|second to none|for itself|inspiration)",
    rf"(?:impressed|amazed|inspired|blown away|awed|in awe|fascinated|astonished|stunned|captivated|wowed|dazzled"
    rf"|moved|struck|humbled|admire|admired|admiring|respect|admiration for|respect for|look up to|looked up to"
    rf"|envy) (?:\w+ ){{0,2}}?(?:by |with |of |at |for |to )?(?:(?:all |everything |what |how much "
    rf"|how far )(?:\w+ ){{0,2}}?you(?:'ve| have|'re| are)? (?:\w+ )?(?:done|achieved|accomplished|built|do|come"
    rf"|doing|know|created|stand for)|your (?:\w+ (?:and |, )?){{0,4}}?{_THING}|you(?: so much| very much| a lot"
    rf"| greatly| immensely| deeply| as a)?(?=[.!,;]| and| for| very| since|$))",
    r"(?:huge|big|great|massive|long-?time|biggest|lifelong|avid|true|devoted|number one|total|enormous|die-hard"
    r"|secret) (?:\w+ )?(?:fan|admirer|follower|supporter)",
    r"(?:a|your) (?:\w+ )?(?:fan|admirer) of (?:yours|you|your work|everything)",
    r"you(?:'re| are|'ve been| have been)? (?:truly |really |such |simply |just |always |without doubt |clearly "
    r"|obviously )*(?:an?|the|one of the|my) (?:\w+ ){0,3}?(?:inspiration|legend|rock ?star|guru|genius"
    r"|thought[ -]leader|visionary|role model|trailblazer|superstar|icon|hero|heroine|idol|giant|pioneer|powerhouse"
    r"|luminary|wizard|ninja|maestro|true leader|go-to expert|star(?! (?:chart|map|trek)\b))",
    r"you (?:truly |really |always )?(?:inspire|amaze|impress|fascinate) (?:me|us|so many|everyone|everybody|people"
    r"|others)",
    rf"you(?:'re| are|'ve been) (?:\w+ly |so |such |just |quite |an? |the )*{_ADJECTIVE}(?! (?:at|with|in|for|when"
    rf"|on)\b)",
    rf"such an? (?:\w+ )?(?:{_ADJECTIVE}|visionary|gifted|gracious) (?:\w+ )?(?:leader|person|mind|human|woman|man"
    rf"|professional|boss)",
    r"you(?:'re| are) (?:\w+ )?(?:an? |the )?(?:\w+ )?(?:gods?|goddess|beast|machine|king|queen|boss|saint|gem"
    r"|marvel|wonder"
    r"|phenomenon|force of nature|inspo|goat)(?=[.,!;]|$)|(?:total|pure|such|major|huge) (?:inspo|inspiration"
    r"|respect|legend|goals)",
    r"(?:everyone|everybody|people|all|the whole \w+) (?:\w+ )?speaks? (?:so |very )?highly of you",
    r"(?:nobody|no one|no-one|none)(?: \w+){0,5}? (?:comes?|is|gets|does it|can compare) (?:near|close to|like"
    r"|equal to|as well as|with|to) you",
    r"(?:simply|quite simply|just|absolutely) the (?:best|greatest|finest)|your name is (?:a )?(?:legend|synonym"
    r"|myth|byword)"
    r"|(?:am|be|feel|felt|was|is) (?:\w+ )?humbled",
    r"(?:nobody|no one|no-one|none|hardly anyone|few)(?: [\w']+){0,4}? (?:at|on|of|near|in) your (?:level|class"
    r"|calib(?:er|re)"
    r"|league|standard)|what you do is (?:\w+ )?(?:art|magic|genius|amazing|incredible|brilliant|inspiring"
    r"|extraordinary)",
    r"best in the (?:biz|business|world|game|trade|industry|country)|star-?struck|second to none"
    r"|nobody does it (?:like|better)",
    r"you(?:'re| are) (?:amazing|incredible|brilliant|the best|awesome|fantastic|so (?:talented|accomplished"
    r"|successful|inspiring|impressive|smart)|(?:truly|really|very) (?:inspiring|impressive|accomplished|successful"
    r"|talented|remarkable))",
    r"(?:someone|somebody|a (?:person|leader|professional|man|woman|mind|talent|expert)|people|leaders|an expert"
    r"|experts|professionals) (?:of your (?:\w+ )?(?:class|kind|type|sort|breed|quality|calib(?:er|re)|stature"
    r"|standing|experience|level|talent"
    r"|reputation|expertise|rank|status)|as (?:accomplished|successful|experienced|talented|inspiring|distinguished"
    r"|impressive|brilliant|respected|knowledgeable) as (?:you|yourself)|with your (?:\w+ )?(?:wealth of|depth of"
    r"|breadth of|calib\w+|stature|impressive|amazing|incredible|remarkable|outstanding|vast|extensive)|(?:like"
    r"|such as) you(?:rself)? (?:is|are|has|who has (?:achieved|accomplished|done)))",
    r"(?:achieved|accomplished|done) so much",
    r"(?:one of the|the) (?:best|greatest|brightest|finest|most (?:\w+ )?(?:brilliant|talented|respected|inspiring"
    r"|accomplished|successful|influential|impressive)) (?:\w+ ){0,3}(?:in (?:the|your|our|this) (?:\w+ )?(?:field"
    r"|industry|business|world|sector|country|city|market|profession|space|area)|i(?:'ve| have)? (?:ever )?(?:met"
    r"|seen|known|come across|had)|minds|people alive|out there)",
    r"(?:it would be|what) (?:an|a) (?:\w+ )?(?:honou?r|privilege) to (?:learn from|connect with|meet|speak|talk"
    r"|know|be mentored)",
    r"learn from the best|words (?:can't|cannot) (?:express|describe)",
    r"(?:always|long|deeply|greatly|truly|really|so) admired (?:you|your (?:work|company|career|team"
    r"|leadership))(?=[.!,;]| and| from|$)",
    r"(?:you(?:'re| are| were)|being|someone) (?:\w+ ){0,2}(?:the|one of the|among the) (?:\w{3,}est|best"
    r"|most \w+)(?: and \w+)?"
    r" (?:\w+ ){0,2}?(?:leaders?|people|persons?|minds?|nurses?|engineers?|teachers?|managers?|experts?"
    r"|professionals?|women"
    r"|woman|man|men|voices?|human beings?|bosses|directors?|designers?|scientists?|writers?|thinkers?|names?)",
    r"(?:world|industry|profession|field|country|sector|we|nursing|everyone) (?:needs?|deserves?"
    r"|could do with) (?:more|many more)"
    r" (?:[\w-]+ ){0,3}?like you|(?:your profile|your career|your life|you) (?:is|are) (?:\w+ )?(?:goals|a dream"
    r"|on fire|everything)",
    r"(?:everything|all|anything) you (?:touch|do|say|write|make|build|create)(?: \w+){0,2}? (?:turns|is (?:gold"
    r"|magic|amazing"
    r"|perfect|brilliant|so)|inspires|works)|(?:in awe|admiration|amazed|full of respect) (?:of|for|at) (?:all"
    r"|everything) you",
    rf"your {_THING} (?:is|are|was|were) (?:\w+ ){{0,2}}?(?:a|an|the|my) (?:\w+ )?(?:source of|inspiration"
    rf"|motivation|example"
    r"|beacon|light|benchmark|gold standard|guide)",
    r"what an? (?:\w+ )?(?:career|profile|journey|background|cv|track record|trajectory|story|legacy"
    r"|human being)(?=[.!,]|$)",
    r"(?:such|so|truly|really) (?:a|an)? ?(?:\w+ )?(?:inspirational|inspiring|amazing|incredible|wonderful|exceptional)"
    r" (?:human|person|leader|professional|woman|man|soul|individual|mind)",
    r"(?:hold|holding|held) you in (?:the |such |very |so )*(?:high|highest|greatest|utmost|great) (?:\w+"
    r" )?(?:esteem|regard|respect)",
    r"(?:without (?:equal|peer|parallel|rival)|peerless|unrivalled|unequalled)|(?:the )?best of the best|(?:queen"
    r"|king|boss|goddess|legend|main character)"
    r" energy|your (?:\w+ )?(?:career|work|profile|life|style) is everything",
    r"your (?:genius|brilliance|greatness|magic|excellence)",
    rf"your {_THING} (?:\w+ ){{0,2}}?(?:is|are|was|were) (?:simply |just |truly |far |way )*(?:too|beyond"
    rf"|so) (?:\w+ ){{0,4}}?"
    r"(?:count|counted|words|many|great|numerous|list|compare|describe|praise)",
    r"(?:i )?(?:stand|am|remain|sit) in (?:\w+ )?awe|(?:hats? off|bow (?:down )?) to (?:you|your)|nobody (?:comes|is"
    r"|does it)"
    r" (?:close|like you|better)|you(?:'re| are) (?:\w+ ){0,2}(?:the (?:goat|boss|queen|king|real deal|greatest)|goat)",
)
# Words of praise that are no fact, whatever sentence they stand in.
_HIGH_WORDS = frozenset(
    "mother father queen king goddess saint angel beacon light lamp torch tower giant mountain awe count counted"
    " humble "
    "humbly humbled bow salute envy glory honour honor honoured honored gem jewel treasure gold golden magic magical"
    " soul "
    "crores lakhs millions thousands youth youngsters trade fraternity masses living "
    "generation generations nation humanity gift gifted blessing blessed eternal forever dream heaven hero heroes idol "
    "superhuman unicorn icon iconic gracious graceful majestic wizardry sheer pure beyond compare equal words"
    " speechless "
    "jaw dropped mouth tears goosebumps chills pedestal standard bar bars highest heights peak summit crown industry "
    "omg total energy standing profession esteem regard equal rival life literally journey trailblazing tireless"
    " selfless noble wise wisdom guiding north sun moon sky limit".split()
)
_YOU = phrases(r"you|your|yours|you're|you've")
_ENOUGH = 2


def check(message: Message, context: Context) -> Iterator[Hit]:
    """The first praise that neither its own sentence nor the next ties to a fact; among allies it is affection."""
    if not context.is_below("ally") or context.speaks_to_third:
        return
    sentences = message.sentences
    for number, sentence in enumerate(sentences):
        match = _PRAISE.search(sentence.text)
        if match and not _has_fact(sentence, match.span(), sentences[number + 1 : number + 2], context):
            yield hit_words(sentence, match, "praises without saying what for.", _HELP)
            return


def _has_fact(sentence: Part, span: tuple[int, int], following: tuple[Part, ...], context: Context) -> bool:
    """True where the sentence beside the praise, or the next one about them, tells something that fits nobody else."""
    rest = _PRAISE.sub(" ", sentence.text[: span[0]] + " " + sentence.text[span[1] :])
    if len(_list_facts(rest, context)) >= _ENOUGH:
        return True
    return any(_YOU.search(part.text) and len(_list_facts(part.text, context)) > _ENOUGH for part in following)


def _list_facts(text: str, context: Context) -> list[str]:
    return [word for word in find_specifics(text, context) if word not in _HIGH_WORDS]


_HELP = "Take the praise out, and tell what it rests on: which sentence, which decision, and what you did with it."

RULE = MessageRule(
    code="M16",
    title="A fact instead of flattery",
    why="Praise without a fact reads as a payment in advance. A fact shows that you looked.",
    source="“Rapid relationship building”",
    check=check,
    yields_to=("M01",),
    passes=(
        Example(
            "Hi Jonas,\nI admire your blank Sunday on the ward's rota, because nobody had dared to leave one for "
            "years.",
            to("link", "fortify"),
        ),
        Example("You are a star, thank you.", to("ally", "thank")),
    ),
    fails=(
        Example("Hi Jonas,\nI am a huge admirer of your impressive career.", to("link", "fortify")),
        Example("Dear Jonas,\nsomeone of your calibre is a true inspiration to all of us.", to("stranger")),
    ),
)
