"""Does a request say why?"""

from __future__ import annotations

from generator.messages.phrases import phrases

REASON = phrases(
    r"because",
    r"since (?!(?:our|the|your|my|last|then|that|this|january|february|march|april|may|june|july|august|september"
    r"|october|november|december|spring|summer|autumn|winter|\d+)\b)[\w'-]+ (?:[\w'-]+ )?(?:is|are|was|were|has"
    r"|have|had|do|does|did|can|could|will|would|\w+s|\w+ed|know|run|lead|plan|work|teach)",
    r"since (?:our|the|your|my) (?:[\w'-]+ ){1,3}(?:made|makes|is|are|was|were|has|have|showed|taught|changed"
    r"|convinced|starts?|begins?|opens?|closes?|will)",
    r"since (?:i|you|we|they|he|she|it)(?:'ve|'re|'m|'s)? (?!last|first|spoke|met|talked)|so that",
    r"so (?:i|we|they|he|she) (?:can|could|may|might|know|do|don't|think)",
    r"i (?:think|believe|feel|suspect|guess)(?: that)? (?:we|he|she|they|it|you|the|my"
    r"|[\w'-]+(?: [\w'-]+)?)(?:'d| could| would| should| might| can| share| have)",
    r"think that [\w'-]+ (?:[\w'-]+ )?(?:could|would|should|might|can)",
    r"so (?:he|she|they|you) (?!far|much|many|know|see)(?:[a-z]+ly )?[a-z]+",
    r"which is (?:\w+ )?(?:what|why|where|how|when)",
    r"(?:in (?:some )?doubt|unsure|not (?:quite |so |too )?sure|uncertain|unclear|at a loss|puzzled|torn|confused"
    r"|stumped|undecided|no idea"
    r"|can't tell|cannot tell|don't know|do not know)(?: \w+){0,2}? (?:whether|how|why|what|which|if|about|where|who"
    r"|between)",
    r"(?:can't|cannot|couldn't|could not|never) (?:\w+ ){1,3}?(?:whether|how|why|what|which|if|where)",
    r"you(?:'ve| have) (?:been (?:through|there)|done|solved|seen|had|faced|fixed|built|run|led|lived|gone through"
    r"|made|set|kept)",
    r"(?:he|she|they) (?:wants?|needs?|asked|wrote|cares?|runs?|leads?|decides?|looks? (?:for|after)|struggles?"
    r"|plans?|starts?|trusts?)",
    r"(?:ours|yours) (?:is|are|was|were|has|have|had|do|does|did|keeps?|fails?|refus\w+|won't|can't|never|always"
    r"|runs?|works?|holds?|\w+ed)",
    r"(?:my|our) (?:[\w-]+ ){1,3}?(?:keeps?|fails?|failed|won't|can't|never|always|breaks?|refuses?|struggles?|leaks?"
    r"|(?:is|are) (?:failing|broken|stuck|(?:an? )?(?:[\w'-]+ )?(?:mess|nightmare|disaster|breakfast|shambles"
    r"|headache|riddle|puzzle)))",
    r"(?:the|this|that|its?|[\w-]+ \d+)(?: [\w-]+){0,3}? (?:won't|wont|keeps|refuses to|is stuck|is broken"
    r"|isn't working"
    r"|doesn't work|stopped working|fell over|falls over|crashes|crashed|is driving me)",
    r"(?-i:[A-Z])[\w-]+ (?:wants|needs|asks for|is asking for) (?:my|our|me to|us to|it|an answer|a number)"
    r"|ur (?:the|my) (?:only|one)|asked me (?:something|about|how|why|what|whether)|(?:i|we)(?:'ve| have)? (?:must"
    r"|have to"
    r"|has to|got to|should) (?:\w+ )?(?:decide|choose|settle|order|present|prepare|sign|hand in|defend|explain"
    r"|pick one"
    r"|make up my mind|report)",
    r"(?:i )?need (?:your|a second pair of|another pair of|fresh) (?:\w+ )?(?:eyes?|ears?|nose|opinion|verdict|gut"
    r"|take|yes or"
    r" no)",
    r"(?:rather|sooner|better) (?:hear|learn|have|ask|get|know)(?: (?:it|that|this|you))?(?: \w+){0,2}? (?:from you"
    r"|than)|you than",
    r"you(?:'re| are| were) (?:the|my) (?:only|one|first)|nobody else|no one else",
    r"i(?:'ve| have)? (?:always )?wonder(?:ed)?|i(?:'m| am) (?:so )?curious|in order to|the reason|that is why"
    r"|that's why|which is why|hence|therefore|given that|given (?:your|how|what)",
    r"for the sake of",
    r"as (?!you (?:know|see|can|may|might|said|wish|like))(?:i|we|you|he|she|they) (?:am|are|is|have|had|was|were"
    r"|know|knew|try|want|do|did|need|will|would|run|ran|work|plan|forecast|teach|taught|lead|led|build|built"
    r"|decide|hire|wrote|write|\w+ed)",
    r"i(?:'m| am|'ve been| have been) (?:now |currently |also |just |still |about to )?(?:compar|decid|prepar|writ"
    r"|plann|consider|weigh|work|try|build|design|learn|read|study|map|"
    r"research|teach|draw|mov|chang|set|putt|stuck|struggl|choos|collect|look|wonder|facing|giv|hold|run|redesign"
    r"|rewrit|start|tak|help|migrat|rebuild|switch|test|organis|organiz|failing|think|torn|due|asked|curious)\w*",
    r"he is|she is|they are|(?:he's|she's|they're) \w+ing",
    r"(?:he|she|they)(?:'s|'re)? (?:is |are )?(?:compar|decid|prepar|writ|plann|consider|weigh|work|try|build"
    r"|design|learn|read|study|map|research)\w*",
    r"to (?:understand|learn|find out|see|hear|decide|compare|check|test|know|get|avoid|ask|make|prepare|show"
    r"|figure|judge|choose|tell|talk through|go through|walk through|explain|discuss|plan|work out)",
    r"(?:hear|learn|understand|know|ask|ask you|tell me|talk|talking|question|questions|curious|see|show me|explain"
    r"|describe)(?: \w+){0,3} (?:how|why|what|which|whether|when|where|who|about|on)",
    r"about (?:how|why|what|which|whether|when|where|who|the|that|this|it|these|those|a|an|two|three|my|his|her|their)",
    r"on (?:how|why|what|which|whether|the|that|this|these|those|two|three)",
    r"i(?:'d| would) like to (?:understand|learn|compare|show|try|see|rehearse|avoid|test|check|know how|bring|make)",
    r"i(?:'d| would) like to ask (?:him|her|them|you) (?:how|what|why|which|about|whether|where|when|who)",
    r"i want to (?!(?:talk|meet|speak|connect|have|get|pick|call|ring|chat|be|reach|discuss|request)\b)\w+|(?:re"
    r"|regarding|concerning)"
    r" (?:the|your|our|how|my|a|an)|(?:we|i)(?:'re| are| will|'ll)? (?:start|begin|open|launch|chang|mov|roll|switch"
    r"|redraw|redo|introduc"
    r"|adopt|rebuild|replac|hir|train)\w* (?:ours|our|my|the|a|an|on|in|from|next|this|it|with|soon)|i need (?:it"
    r"|this|that|to)",
    r"my question (?:is|would)|what i(?:'d| would) like to know|the question (?:is|that)|it would (?:help|save|tell)",
    r"would help me|for (?:a|an|the|my) (?:\w+ ){0,3}(?:talk|guide|"
    r"paper|chapter|thesis|course|project|pilot|plan|study|article|workshop|report|book|newsletter|proposal|case"
    r"|class|lesson|decision|team|group|meet-?up)",
)
