"""Names that no list holds: a character in a name keeps its own form, where a word would take another.

里 is 裡 in 这里, and stays 里 in 克里姆林; 范 is 範 in 规范, and a surname stays 范.
Foreign names are told by the point between their parts, surnames by what stands
beside them: a title, a profession, a verb of saying.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator

from sitegen.conversion.characters import Segmented
from sitegen.conversion.dictionaries import phrase_set

SOUND = dict(
    zip(
        "里范余于朴郁涂沈谷后咸云干游占卜松丰冬斗布托扎台舍岳升须",
        "里范余于朴郁涂沈谷后咸雲干游占卜松豐冬斗布托扎台舍岳升須",
        strict=True,
    )
)
"""How these characters stand in a foreign name, where they are a sound."""

GIVEN = dict(zip("赞范余于朴郁涂谷咸干松丰升岳", "贊范余于朴郁涂谷咸干松豐升岳", strict=True))
"""How these characters stand in a given name."""

SURNAMES = dict(
    zip("范余于朴郁涂沈谷后咸干游钟岳丰姜占卜种征", "范余于朴郁涂沈谷后咸干游鍾岳豐姜占卜种征", strict=True)
)
"""How these characters stand as surnames."""

ALONE = {"范": "范", "朴": "朴", "郁": "郁", "钟": "鐘", "赞": "讚"}
"""How these characters stand where they are a word by themselves: a name, a clock, praise."""

COMMON = frozenset(
    "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易"
    "常武乔贺赖龚文庞樊兰殷施陶洪翟安颜倪严牛温芦季俞章鲁葛伍韦申尤毕聂丛焦向柳邢路岳齐梅莫庄辛管祝左涂谷祁时舒耿牟卜詹关苗凌费纪靳盛童欧甄项曲成游阳裴席卫查屈鲍位覃霍翁隋植甘景薄单包司柏宁柯阮桂"
    "闵解强柴华车冉房边辜吉饶刁瞿戚丘古米池滕晋苑邬臧畅宫来苟全褚廉简娄盖符奚木穆党燕郎邸冀谈姬屠连郜晏栾郁商蒙计喻揭窦迟宇敖糜鄢冷卓花仇艾蓝都巩稽井练仲乐虞卞封竺冼原官衣楚佟栗匡宗应台巫鞠僧桑荆谌银扬明沙薄伏岑习"
    "朴裵尹申权"
)
"""The commonest surnames, of which the first character of a Chinese or Korean name is nearly always one."""

HOMONYMS = {"沈阳": "沈陽"}
"""Places that are also somebody's name, and how the name is written."""

PARTICLES = frozenset(
    "她他它我你们带得太去来看听吃做走的了着在是不也都就将向对从把被与和及或而但为以由到前中上下内外说称等这那其该各每又再很更最已曾未没有要会能可让使给叫请至自跟同则却且之所因如若虽并即"
)
"""What stands between words, and in no given name."""

PREPOSITIONS = frozenset("于")
"""Surnames that stand before many a word; a profession or a title must be beside the name."""

WORDS = frozenset("于后几须约") | PARTICLES
"""Of the characters of foreign names those that are more often the word behind one."""

RARE = frozenset("后干种征占丰涂")
"""Surnames that are first of all words: only a title right behind them makes a name of them."""

SOUNDS = frozenset(
    "阿埃艾安奥巴白班邦包保贝本比彼宾波伯博布查达戴丹德登迪蒂杜多顿厄恩尔法凡范菲费芬丰佛夫弗福盖冈高戈格葛古瓜圭哈海汉豪赫亨洪胡华怀霍基吉及加佳迦贾杰金津久卡凯坎康考科可"
    "克肯孔库夸坤拉莱兰朗劳勒雷蕾李里理利莉丽历立连廉列林琳龙隆卢鲁露路罗洛吕律马玛迈麦曼芒毛茂梅门蒙米密明莫默姆木穆纳娜奈南内能尼妮宁涅纽农努诺女欧帕潘庞佩彭皮匹平普齐奇"
    "恰乔切琴青琼丘裘曲热仁日荣茹儒瑞若萨塞赛桑瑟森沙莎山尚绍舍申圣盛施诗什石史士舒朔斯思丝松苏孙索所塔泰坦汤唐陶特滕提田铁汀廷通图土托脱陀瓦万旺威韦维伟魏温文翁沃沙渥乌伍武"
    "西希锡席夏香肖谢辛欣休许雪逊雅亚延扬杨耶叶伊依易因英永尤于约云宰赞泽曾扎詹张章哲者珍真芝治朱兹卓子宗祖佐后咸余谷朴郁涂冬卜占干钟台札仑几药须"
)
"""Characters that foreign names are written with."""

TITLES = (
    "先生|女士|小姐|太太|夫人|教授|博士|老师|医生|医师|律师|法官|主席|总统|总理|首相|部长|厅长|局长|处长|市长|省长|州长|县长|镇长|村长|书记|议员|院长|校长|会长|社长|团长|队长|船长|机长|"
    "董事长|总裁|经理|总监|主任|主编|记者|编辑|导演|教练|委员|代表|大使|将军|上将|中将|少将|上校|中校|少校|警官|警长|同学|同志|师傅|氏|某"
)
TITLED = re.compile(TITLES)
PERSONAL = re.compile("先生|女士|小姐|太太|夫人|教授|博士|老师|医生|律师|同学|记者|院士")
"""Titles that no place has."""

ROLE = re.compile(
    rf"(?:{TITLES}|作家|诗人|学者|专家|歌手|演员|球员|选手|球星|前锋|后卫|中场|门将|画家|作者|分析师|研究员|科学家|工程师|发言人|秘书长|负责人|创始人|创办人|企业家|设计师|摄影师|男子|女子|"
    r"嫌犯|死者|妻子|丈夫|父亲|母亲|儿子|女儿|叫|姓|名叫|院士|导师|外长|防长|财长|央行行长|行长)\Z"
)
SPEAKS = re.compile(r"(?:也|还|则|曾|并|又)?(?:说|表示|称(?!号)|认为|指出|告诉|透露|强调|坦言|回应)")
SAYS = re.compile(
    r"[，。、：；！？（）「」“”《》(),:;]|说|表示|称|认为|指出|告诉|透露|强调|坦言|回应|介绍|解释|[和与及跟]|的|在|是|\Z"
)


NUMERALS = frozenset("0123456789零一二三四五六七八九十百千万亿两几数多")
"""After a number 余 is what is left over."""

LONGEST = 3
"""Characters of a Chinese name, as a rule."""

ROW_SURNAMES = COMMON - RARE - PREPOSITIONS

NAMED = re.compile(f"[里{''.join(sorted({*ALONE, *GIVEN, *SURNAMES}))}]")
HOMONYM = re.compile("|".join(HOMONYMS))
POINT = re.compile("[·•]")


def goes_on(read: Segmented, place: int) -> bool:
    """Tell whether a foreign name, of which a part ends at a place, goes on there: with a sound that is no word."""
    if place >= len(read.text):
        return False
    char = read.text[place]
    return len(read.words[read.at(place)]) == 1 and char in SOUNDS - WORDS


def readings(read: Segmented) -> dict[int, str]:
    """Return the characters of names by their place in a Simplified text, as a Traditional text writes them."""
    found: dict[int, str] = {}
    for match in NAMED.finditer(read.text):
        found.update(_named(read, match.start()))
    for match in HOMONYM.finditer(read.text):
        found.update(_homonym(read.text, match))
    for match in POINT.finditer(read.text):
        found.update(_foreign(read, read.at(match.start())))
    return found


def _named(read: Segmented, place: int) -> Iterator[tuple[int, str]]:
    """Yield how a character stands where it is a surname or in a given name, or a word by itself."""
    number = read.at(place)
    word, char = read.words[number], read.text[place]
    if char == "里" and _is_sound(read.text, place):
        yield place, char
    if len(word) == 1 and char in ALONE:
        yield place, ALONE[char]
    if len(word) == 1 and any(_is_row(read, first) for first in (number - 1, number - 2)) and char in GIVEN:
        yield place, GIVEN[char]
    if read.starts[number] == place and char in SURNAMES and (_is_row(read, number) or _is_surname(read, number)):
        yield place, SURNAMES[char]
        # A given name, too, is no word.
        yield from _sounds(read.text, place + 1, read.end(number))


def _is_sound(text: str, place: int) -> bool:
    """Tell whether 里 stands within a row of sounds, four or more, as in 卡特里娜; at its end it may be 裡."""
    before = after = 0
    while before < LONGEST and place - before > 0 and text[place - before - 1] in SOUNDS:
        before += 1
    while after < LONGEST and place + after + 1 < len(text) and text[place + after + 1] in SOUNDS:
        after += 1
    return before > 0 and after > 0 and before + after >= LONGEST


def _is_row(read: Segmented, first: int) -> bool:
    """Tell whether three characters are words by themselves, the first a surname: no sentence has such a row."""
    if first < 0 or (first and read.words[first - 1][-1] in NUMERALS):
        return False
    row = read.words[first : first + 3]
    return (
        len(row) == 3  # noqa: PLR2004
        and all(len(word) == 1 and word not in PARTICLES and "\u4e00" <= word <= "\u9fff" for word in row)
        and row[0] in ROW_SURNAMES
    )


def _homonym(text: str, found: re.Match[str]) -> Iterator[tuple[int, str]]:
    start, end = found.span()
    if ROLE.search(text[max(0, start - 6) : start]) or PERSONAL.match(text, end) or SPEAKS.match(text, end):
        yield from zip(range(start, end), HOMONYMS[found[0]], strict=True)


def _foreign(read: Segmented, point: int) -> Iterator[tuple[int, str]]:
    """Go outwards from the point between two parts of a name, as far as sounds go."""
    for step in (-1, 1):
        number = point + step
        while 0 <= number < len(read.words) and SOUNDS.issuperset(read.words[number]):
            yield from _sounds(read.text, read.starts[number], read.end(number))
            number += step


def _sounds(text: str, start: int, end: int) -> Iterator[tuple[int, str]]:
    return ((at, SOUND[text[at]]) for at in range(start, end) if text[at] in SOUND)


def _is_surname(read: Segmented, number: int) -> bool:
    word, end = read.words[number], read.end(number)
    if len(word) > 1:
        return _is_name(word)
    if TITLED.match(read.text, end):
        return True
    given = _given_name(read, number + 1)
    if not given or word in RARE:
        return False
    before = read.text[max(0, read.starts[number] - 6) : read.starts[number]]
    return bool(TITLED.match(read.text, given) or (ROLE.search(before) and SAYS.match(read.text, given)))


@functools.lru_cache(maxsize=16_384)
def _is_name(word: str) -> bool:
    """Tell whether a word that begins as a surname is a name: nearly always, where OpenCC's phrases do not have it."""
    return len(word) <= LONGEST and word not in phrase_set() and word[0] not in RARE and word[1] not in PARTICLES


def _given_name(read: Segmented, number: int) -> int:
    """Return where a given name of one or two characters ends; 0 where none begins."""
    end = length = 0
    for word in read.words[number : number + 2]:
        if length + len(word) > 2 or not "\u4e00" <= word[0] <= "\u9fff":  # noqa: PLR2004
            break
        length += len(word)
        end = read.starts[number] + length
    return end
