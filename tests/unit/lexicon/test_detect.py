"""Which language a text is in, by script, common words and telling letters."""

import pytest

from newsparse import Options
from newsparse.lexicon import Lexicons
from newsparse.lexicon.detect import script_of

KNOWN = Lexicons(Options())

SENTENCES = {
    "en": "The city council approved a new bridge over the river after a long debate.",
    "de": "Der Stadtrat hat nach langer Debatte eine neue Brücke über den Fluss genehmigt.",
    "fr": "Le conseil municipal a approuvé un nouveau pont sur la rivière après un long débat.",
    "es": "El ayuntamiento aprobó un nuevo puente sobre el río después de un largo debate entre los partidos.",
    "it": "Il consiglio comunale ha approvato un nuovo ponte sul fiume dopo una lunga discussione.",
    "pt": "A câmara municipal aprovou uma nova ponte sobre o rio após um longo debate, não sem protestos.",
    "nl": "De gemeenteraad heeft na een lang debat een nieuwe brug over de rivier goedgekeurd.",
    "sv": "Kommunfullmäktige har godkänt en ny bro över floden efter en lång debatt, säger borgmästaren.",
    "no": "Kommunestyret har godkjent en ny bro over elven etter en lang debatt, sier ordføreren ikke uten stolthet.",
    "da": "Byrådet har godkendt en ny bro over floden efter en lang debat, siger borgmesteren, som ikke blev hørt.",
    "fi": "Kaupunginvaltuusto hyväksyi uuden sillan joen yli pitkän keskustelun jälkeen, ja se on myös kallis.",
    "pl": "Rada miasta zatwierdziła nowy most na rzece po długiej debacie, która nie była łatwa.",
    "cs": "Zastupitelstvo schválilo nový most přes řeku po dlouhé debatě, která se protáhla až do noci.",
    "hu": "A városi közgyűlés hosszú vita után jóváhagyta az új hidat, és az építkezés már tavasszal kezdődik.",
    "ro": "Consiliul local a aprobat un pod nou peste râu după o lungă dezbatere în care au vorbit mulți.",
    "ru": "Городской совет после долгих споров одобрил новый мост через реку, и работы начнутся весной.",
    "uk": "Міська рада після довгих суперечок схвалила новий міст через річку, і роботи почнуться навесні.",
    "bg": "Общинският съвет одобри нов мост над реката след дълги спорове и работата ще започне през пролетта.",
    "el": "Το δημοτικό συμβούλιο ενέκρινε νέα γέφυρα πάνω από το ποτάμι.",
    "tr": "Belediye meclisi uzun bir tartışmadan sonra nehrin üzerine yeni bir köprü yapılmasını onayladı.",
    "ar": "وافق مجلس المدينة على بناء جسر جديد فوق النهر بعد نقاش طويل في المدينة.",
    "fa": "شورای شهر پس از بحثی طولانی ساخت پل تازه‌ای را بر روی رودخانه تصویب کرد که در بهار آغاز می‌شود.",
    "ur": "شہر کی کونسل نے طویل بحث کے بعد دریا پر نئے پل کی منظوری دی ہے۔",
    "he": "מועצת העיר אישרה גשר חדש מעל הנהר לאחר דיון ארוך.",
    "hi": "नगर परिषद ने लंबी बहस के बाद नदी पर नए पुल को मंजूरी दी है और काम वसंत में शुरू होगा।",
    "bn": "নগর পরিষদ দীর্ঘ বিতর্কের পর নদীর উপর নতুন সেতু অনুমোদন করেছে।",
    "id": "Dewan kota menyetujui jembatan baru di atas sungai itu setelah perdebatan yang panjang, kata wali kota.",
    "vi": "Hội đồng thành phố đã phê duyệt cây cầu mới bắc qua sông sau cuộc tranh luận dài.",
    "th": "สภาเมืองอนุมัติสะพานใหม่ข้ามแม่น้ำหลังจากการอภิปรายที่ยาวนาน",
    "zh": "市议会经过长时间的辩论，批准在这条河上建一座新桥，工程将于明年春天开始。",
    "zh-Hant": "市議會經過長時間的辯論，批准在這條河上建一座新橋，工程將於明年春天開始。",
    "ja": "市議会は長い議論の末、川に新しい橋を架けることを承認した。",
    "ko": "시의회는 오랜 논의 끝에 강에 새 다리를 놓기로 했다.",
}


@pytest.mark.parametrize(("language", "text"), SENTENCES.items())
def test_one_sentence_is_enough(language: str, text: str) -> None:
    assert KNOWN.detect(text).tag == language
    assert KNOWN.detect(text * 30).tag == language


@pytest.mark.parametrize("text", ["", " ", "12 345", "Xyzzy", "Reuters", "*** !!!"])
def test_too_little_to_tell(text: str) -> None:
    assert KNOWN.detect(text).tag is None


def test_only_the_languages_that_are_wanted() -> None:
    wanted = Lexicons(Options(languages=("de", "fr")))
    assert wanted.detect(SENTENCES["de"]).tag == "de"
    assert wanted.detect(SENTENCES["ja"]).tag is None


def test_other_tags_of_a_language() -> None:
    assert KNOWN.nearest("nb-NO") == "no"
    assert KNOWN.nearest("zh_TW") == "zh-Hant"
    assert KNOWN.nearest("en-GB") == "en"
    assert KNOWN.nearest("tlh") is None
    assert KNOWN.nearest(None) is None


def test_the_main_script() -> None:
    assert script_of("Ελληνικά with a few Latin words") == "Latn"
    assert script_of("漢字とかな") == "Jpan"
    assert script_of("한국 漢字 漢字 漢字") == "Hang"
    assert script_of("ኢትዮጵያ") is None
    assert script_of("…") is None


def test_on_a_tie_the_language_that_the_other_is_near_to() -> None:
    """Malay's file builds on the Indonesian one; a text without a word that tells them apart is read by the latter."""
    text = "Kebakaran menghanguskan sebuah gudang di pelabuhan, kata saksi. Api sudah padam dan tidak ada yang terluka."
    assert KNOWN.detect(text).tag == "id"
