package dev.flashover.enrich.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.flashover.enrich.text.TextRepair;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the bundled model makes of texts that leave no doubt. */
class PostReaderTest {
    private static final PostReader READER = new PostReader(PostModel.bundled());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | My package has been sitting in your warehouse for three weeks and nobody answers my emails",
                "bg | Поръчката ми закъснява вече трети седмица и никой не ми вдига телефона",
                "mk | Ми доцни нарачката веќе трета недела и никој не ми се јавува на телефон",
                "ru | Мой заказ опаздывает уже третью неделю, и никто не отвечает на звонки",
                "uk | Моє замовлення запізнюється вже третій тиждень, і ніхто не відповідає на дзвінки",
                "sr | Моја поруџбина касни већ трећу недељу и нико се не јавља на телефон",
                "hr | Moja narudžba kasni već treći tjedan i nitko se ne javlja na telefon",
                "sl | Moje naročilo zamuja že tretji teden in nihče se ne oglasi na telefon",
                "pt | A minha encomenda está atrasada há três semanas e ninguém atende o telefone",
                "es | Mi pedido lleva tres semanas de retraso y nadie contesta el teléfono",
                "no | Bestillingen min er tre uker forsinket, og ingen tar telefonen når jeg ringer",
                "sv | Min beställning är tre veckor försenad och ingen svarar när jag ringer",
                "cs | Moje objednávka má už tři týdny zpoždění a nikdo nezvedá telefon",
                "sk | Moja objednávka mešká už tri týždne a nikto nedvíha telefón",
                "ro | Comanda mea întârzie de trei săptămâni și nimeni nu răspunde la telefon",
                "fr | Ma commande a trois semaines de retard et personne ne répond au téléphone",
                "de | Meine Bestellung ist seit drei Wochen überfällig und niemand geht ans Telefon",
                "it | Il mio ordine è in ritardo di tre settimane e nessuno risponde al telefono",
                "nl | Mijn bestelling is al drie weken te laat en niemand neemt de telefoon op",
                "pl | Moje zamówienie spóźnia się już trzy tygodnie i nikt nie odbiera telefonu",
                "hu | A rendelésem már három hete késik, és senki sem veszi fel a telefont",
                "fi | Tilaukseni on kolme viikkoa myöhässä eikä kukaan vastaa puhelimeen",
                "et | Minu tellimus hilineb juba kolm nädalat ja keegi ei vasta telefonile",
                "lv | Mans pasūtījums kavējas jau trīs nedēļas, un neviens neatbild uz zvaniem",
                "lt | Mano užsakymas vėluoja jau tris savaites ir niekas neatsiliepia telefonu",
                "tr | Siparişim üç haftadır gelmedi ve kimse telefona cevap vermiyor",
                "el | Η παραγγελία μου έχει καθυστερήσει τρεις εβδομάδες και κανείς δεν σηκώνει το τηλέφωνο",
                "ar | طلبي متأخر منذ ثلاثة أسابيع ولا أحد يرد على الهاتف",
                "fa | سفارش من سه هفته است که نرسیده و هیچ‌کس تلفن را جواب نمی‌دهد",
                "he | ההזמנה שלי מתעכבת כבר שלושה שבועות ואף אחד לא עונה לטלפון",
                "hi | मेरा ऑर्डर तीन हफ्ते से अटका हुआ है और कोई फ़ोन नहीं उठाता",
                "ja | 注文した商品が三週間たっても届かず、電話にも誰も出ません",
                "ko | 주문한 물건이 삼 주째 오지 않는데 아무도 전화를 받지 않아요",
                "zh | 我的订单已经晚了三个星期,打电话也没有人接",
                "th | สั่งของไปสามสัปดาห์แล้วยังไม่ได้รับ โทรไปก็ไม่มีใครรับสาย",
                "vi | Đơn hàng của tôi trễ ba tuần rồi mà không ai nghe điện thoại",
                "id | Pesanan saya sudah terlambat tiga minggu dan tidak ada yang mengangkat telepon",
                "ca | La meva comanda porta tres setmanes de retard i ningú no agafa el telèfon",
                "da | Det er tredje gang jeg skriver til jer, og der er stadig ikke nogen, der har svaret mig",
            })
    void clearSentencesTellTheirLanguage(String language, String text) {
        // When
        PostReading reading = read(text);

        // Then
        assertThat(reading.language()).isEqualTo(language);
        assertThat(reading.languageProbability()).isBetween(0.5, 1.0);
        assertThat(reading.isIllegible()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ro | Comanda mea ?nt?rzie de trei s?pt?m?ni ?i nimeni nu r?spunde la telefon, nici m?car o scuz?",
                "pt | N?o recebi a encomenda, ningu?m d? informa??o e j? l? v?o tr?s semanas",
            })
    void destroyedLettersDoNotHideLanguageAndFeeling(String language, String text) {
        // When
        PostReading reading = read(text);

        // Then
        assertThat(reading.language()).isEqualTo(language);
        assertThat(reading.lostLetters()).isBetween(0.05, 0.4);
        assertThat(reading.feeling())
                .isNotNull()
                .satisfies(feeling -> assertThat(feeling.negative()).isGreaterThan(0.5));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | I paid for next day delivery, it has been nine days and @shop keeps sending me to a chatbot",
                "en | Flight cancelled at midnight, no hotel, no staff at the desk. My kids slept on the floor. Never again.",
                "pt | Estou sem internet há cinco dias, já liguei oito vezes e o atendimento desliga na minha cara",
                "bg | Пети ден съм без интернет, звъних осем пъти и ми затварят телефона. Срамота!",
                "ro | Sunt fără internet de cinci zile, am sunat de opt ori și mi se închide telefonul în nas. Rușine!",
                "es | Llevo cinco días sin internet, he llamado ocho veces y me cuelgan el teléfono. Una vergüenza",
                "fr | Cinq jours sans internet, j'ai appelé huit fois et on me raccroche au nez. C'est honteux",
                "de | Seit fünf Tagen kein Internet, ich habe achtmal angerufen und man legt einfach auf. Unverschämt!",
                "it | Sono senza internet da cinque giorni, ho chiamato otto volte e mi chiudono il telefono in faccia. Vergogna",
                "en | My bank charged me twice and has ignored five emails. I want my money back!",
                "pt | Paguei há um mês, o produto não chegou e a loja não responde. Quero meu dinheiro de volta!",
                "bg | Платих преди месец, пратката я няма и никой не ми отговаря. Искам си парите!",
                "ro | Am plătit acum o lună, coletul nu a venit și nimeni nu îmi răspunde. Vreau banii înapoi!",
                "es | Pagué hace un mes, el pedido no llegó y nadie me responde. ¡Quiero mi dinero!",
                "fr | J'ai payé il y a un mois, rien n'est arrivé et personne ne me répond. Remboursez-moi !",
                "de | Ich habe vor einem Monat bezahlt, nichts ist gekommen und keiner antwortet. Ich will mein Geld zurück!",
                "it | Ho pagato un mese fa, il pacco non è arrivato e nessuno mi risponde. Rivoglio i miei soldi!",
                "ru | Заплатил месяц назад, посылки нет, и никто не отвечает. Верните деньги!",
                "tr | Bir ay önce ödedim, kargo gelmedi ve kimse cevap vermiyor. Paramı geri istiyorum!",
                "pl | Zapłaciłem miesiąc temu, paczka nie przyszła i nikt nie odpowiada. Chcę zwrotu pieniędzy!",
                "nl | Een maand geleden betaald, het pakket is er niet en niemand antwoordt. Ik wil mijn geld terug!",
            })
    void clearComplaintsAreFound(String language, String text) {
        // When
        PostReading reading = read(text);

        // Then
        assertThat(reading.language()).isEqualTo(language);
        assertThat(reading.complaint()).isGreaterThanOrEqualTo(0.5);
        assertThat(reading.feeling())
                .isNotNull()
                .satisfies(feeling -> assertThat(feeling.negative()).isGreaterThan(0.5));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | Huge thanks to the @bank team, they fixed my card in ten minutes and were lovely about it",
                "en | Best coffee in town and the people are wonderful, I love this place",
                "pt | Parabéns à equipe, atendimento excelente, resolveram tudo em minutos, muito obrigada!",
                "bg | Страхотно обслужване, решиха ми проблема за минути, много благодаря на екипа!",
                "ro | Servicii excelente, mi-au rezolvat problema în câteva minute, mulțumesc mult întregii echipe!",
                "es | Excelente atención, me resolvieron el problema en minutos, ¡muchas gracias a todo el equipo!",
                "fr | Service excellent, mon problème a été réglé en quelques minutes, merci beaucoup à toute l'équipe !",
                "de | Ausgezeichneter Service, mein Problem war in wenigen Minuten gelöst, vielen Dank an das ganze Team!",
                "it | Servizio eccellente, mi hanno risolto il problema in pochi minuti, grazie mille a tutto il team!",
                "en | I love this airline, friendly crew and the best seats I ever had",
                "pt | Adoro esta loja, entrega rápida e gente muito simpática",
                "bg | Обожавам този магазин, бърза доставка и много мили хора",
                "ro | Ador acest magazin, livrare rapidă și oameni tare drăguți",
                "es | Me encanta esta tienda, entrega rápida y gente muy amable",
                "fr | J'adore ce magasin, livraison rapide et des gens très gentils",
                "de | Ich liebe diesen Laden, schnelle Lieferung und sehr nette Leute",
                "it | Adoro questo negozio, consegna veloce e persone gentilissime",
            })
    void clearPraiseIsPositive(String language, String text) {
        // When
        PostReading reading = read(text);

        // Then
        assertThat(reading.language()).isEqualTo(language);
        assertThat(reading.feeling())
                .isNotNull()
                .satisfies(feeling -> assertThat(feeling.positive()).isGreaterThan(0.5));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | Best coffee in town and the people are wonderful, I love this place",
                "bg | Страхотно обслужване, решиха ми проблема за минути, много благодаря на екипа!",
                "en | I love this airline, friendly crew and the best seats I ever had",
                "pt | Adoro esta loja, entrega rápida e gente muito simpática",
                "bg | Обожавам този магазин, бърза доставка и много мили хора",
                "ro | Ador acest magazin, livrare rapidă și oameni tare drăguți",
                "es | Me encanta esta tienda, entrega rápida y gente muy amable",
                "fr | J'adore ce magasin, livraison rapide et des gens très gentils",
                "de | Ich liebe diesen Laden, schnelle Lieferung und sehr nette Leute",
                "it | Adoro questo negozio, consegna veloce e persone gentilissime",
            })
    void clearPraiseIsNoComplaint(String language, String text) {
        // When
        PostReading reading = read(text);

        // Then
        assertThat(reading.language()).isEqualTo(language);
        assertThat(reading.complaint()).isLessThan(0.5);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "THANKS | Thank you so much for the quick help, you saved my day",
                "THANKS | Благодаря ви много за бързата помощ",
                "THANKS | Mulțumesc frumos pentru ajutor",
                "THANKS | Obrigado, vocês resolveram meu problema",
                "HELP | Can somebody please help me? I cannot log in to my account, what should I do?",
                "HELP | Mă poate ajuta cineva, vă rog? Nu reușesc să intru în cont",
                "HELP | Can anyone tell me how to reset my password?",
                "HELP | Моля за помощ, как да си върна парите?",
                "APOLOGY | We're sorry for the delay, please accept our apologies",
                "CHURN | I am cancelling my subscription today and moving to your competitor. Goodbye.",
                "MONEY | My bank charged me twice and has ignored five emails. I want my money back!",
                "FIRST | I paid for next day delivery, it has been nine days and @shop keeps sending me to a chatbot",
            })
    void clearSignalsAreSeen(Signal signal, String text) {
        // When
        PostReading reading = read(text);

        // Then
        assertThat(reading.signal(signal)).isGreaterThanOrEqualTo(0.5);
    }

    @ParameterizedTest
    @CsvSource({"0", "60", "300"})
    void oneSentenceOfALongTextIsEnoughForASignal(int wordsAround) {
        // Given
        String around = "The shop is on the corner, next to the old library and the park. ".repeat(wordsAround / 13);
        String text =
                around + "I am cancelling my subscription today and moving to your competitor. Goodbye. " + around;

        // When
        PostReading reading = read(text);

        // Then
        assertThat(reading.signal(Signal.CHURN)).isGreaterThanOrEqualTo(0.5);
    }

    @Test
    void probabilitiesAreProbabilities() {
        // Given
        String text = "They charged me twice and nobody answers, I will tell everybody";

        // When
        PostReading reading = read(text);

        // Then
        assertThat(reading.feeling())
                .isNotNull()
                .satisfies(feeling -> assertThat(feeling.negative() + feeling.neutral() + feeling.positive())
                        .isCloseTo(1, within(1e-9)));
        assertThat(reading.complaint()).isBetween(0.0, 1.0);
        assertThat(reading.signals().keySet()).isEqualTo(EnumSet.allOf(Signal.class));
        assertThat(reading.signals().values()).allMatch(probability -> probability >= 0 && probability <= 1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"????? ?? ????????", "?? ????????? ????? ???? ?? ??????", "\uFFFD\uFFFD\uFFFD \uFFFD\uFFFD ok"})
    void nothingIsToldOfTextsWhoseLettersAreLost(String text) {
        // When
        PostReading reading = read(text);

        // Then
        assertThat(reading.isIllegible()).isTrue();
        assertThat(reading.language()).isNull();
        assertThat(reading.feeling()).isNull();
        assertThat(reading.complaint()).isNull();
        assertThat(reading.signals()).isEmpty();
    }

    @Test
    void ofALanguageWithoutComplaintsToLearnFromNoneIsTold() {
        // When
        PostReading reading = read("注文した商品が三週間たっても届かず、電話にも誰も出ません");

        // Then
        assertThat(reading.language()).isEqualTo("ja");
        assertThat(reading.complaint()).isNull();
        assertThat(reading.signals()).isEmpty();
        assertThat(reading.signal(Signal.CHURN)).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"5 € | bg | bg", "😡😡 | pt | pt", "Никой не отговаря на обажданията ми | ru | bg", "'' | ro | ro"
            })
    void aHintIsBelievedOnlyWhereTheTextDoesNotTell(String text, String hint, String expected) {
        // When
        PostReading reading = READER.read(text, hint);

        // Then
        assertThat(reading.language()).isEqualTo(expected);
        assertThat(reading.languageProbability() > 0).isEqualTo(!hint.equals(expected));
    }

    private static PostReading read(String text) {
        return READER.read(TextRepair.repair(text).text());
    }
}
