package dev.flashover.enrich.text;

import java.util.List;
import java.util.stream.Stream;

/** Undamaged posts in many languages, as customers write them. */
final class Sentences {
    private static final List<String> LATIN = List.of(
            "Estou há três semanas à espera do reembolso e ninguém me dá uma resposta. É normal isto?",
            "AMANHÃ… vou à loja; NÃO É POSSÍVEL, a atenção é péssima",
            "Não consigo ligar à assistência, são 40 minutos à espera – já chega!",
            "Sunt foarte nemulțumită de serviciul vostru și nu mai cumpăr nimic, când îmi dați banii înapoi?",
            "Comanda a întârziat, curierul n-a sunat, iar la telefon așteaptă toată lumea. Rușine!",
            "¿Por qué no contestan? Llevo días llamando y la atención es pésima, qué vergüenza",
            "Le colis n’est jamais arrivé, le service après-vente est « très occupé », voilà où on en est !",
            "La qualité ? Zéro. Ça a brûlé dès la première journée, œuvre d’art…",
            "Der Kühlschrank läuft seit März nicht, und für die Reparatur heißt es: „nächste Woche“. Schön!",
            "È la terza volta che chiamo, però nessuno sa perché il pacco è già tornato indietro",
            "Så dålig service! Jag väntar fortfarande på återbetalning, ni hör ju aldrig av er",
            "Jeg får ikke svar på min klage, så nu køber jeg aldrig mere hos jer. Øv, virkelig ærgerligt",
            "Það er ekki hægt að ná í ykkur, þið svarið aldrei og ég er orðinn mjög þreyttur á þessu",
            "Paczka nie przyszła, a na infolinii czekałem godzinę. Żenada, nigdy więcej u was nie kupię",
            "Už třetí týden čekám na vyřízení reklamace a nikdo se mi neozývá, děkuji pěkně",
            "Két hete várok a csomagra, senki sem vette fel a telefont, őszintén szólva felháborító",
            "Već tri nedelje čekam povraćaj novca, niko se ne javlja na telefon. Šta da radim sa đubretom?",
            "Üç haftadır param iade edilmedi, müşteri hizmetleri açmıyor. Bir daha asla alışveriş yapmam, ığğ",
            "Tuote hajosi jo päivänä yksi eikä kukaan vastaa sähköpostiin. Äärimmäisen huonoa",
            "Teenindus on õudne, keegi ei võta kõnet vastu ja öösel pole tööl ühtegi inimest",
            "Dịch vụ quá tệ, tôi đã gọi ba lần mà không ai trả lời điện thoại",
            "The “premium” plan costs 5 € more – and it’s down again. Café Müller did better!");

    private static final List<String> NON_LATIN = List.of(
            "Много съм недоволен от обслужването, никой не вдига телефона вече трета седмица.",
            "България заслужава по-добър доставчик, кога ще ми върнете парите?",
            "Ужасное обслуживание, никто не отвечает на мои письма уже целый месяц",
            "Третій тиждень чекаю на повернення коштів, ніхто не відповідає на дзвінки",
            "Већ три недеље чекам повраћај новца, нико се не јавља на телефон",
            "Απαράδεκτη εξυπηρέτηση, περιμένω τρεις εβδομάδες τα χρήματά μου και δεν απαντάει κανείς",
            "خدمة العملاء سيئة جدا ولا أحد يرد على الهاتف منذ ثلاثة أسابيع",
            "השירות גרוע מאוד ואף אחד לא עונה לטלפון כבר שלושה שבועות",
            "ग्राहक सेवा बहुत खराब है और कोई फोन नहीं उठाता");

    private Sentences() {}

    static Stream<String> latin() {
        return LATIN.stream();
    }

    static Stream<String> nonLatin() {
        return NON_LATIN.stream();
    }

    /** Those that windows-1251 can write in the letters of one language, and Greek in windows-1253. */
    static Stream<String> cyrillicAndGreek() {
        return NON_LATIN.stream().limit(6);
    }

    static Stream<String> all() {
        return Stream.concat(
                Stream.concat(latin(), nonLatin()), Stream.of("この会社のサービスは最悪です。電話もつながらない", "这家公司的客户服务太差了，没人接电话"));
    }
}
