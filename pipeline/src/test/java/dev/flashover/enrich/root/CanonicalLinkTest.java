package dev.flashover.enrich.root;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalLinkTest {
    private static final List<String> FRAGMENTS = List.of(
            "http://",
            "https://",
            "www.",
            "m.",
            "mobile.",
            "example.com",
            "youtu.be",
            "youtube.com",
            ":80",
            ":8080",
            "/",
            "//",
            "watch",
            "?",
            "&",
            "v=abcdef12345",
            "utm_source=x",
            "b=2",
            "a=1",
            "#frag",
            "%20",
            "@",
            "=",
            "-",
            "ü",
            "embed/",
            ".",
            "..",
            "/abcdef_9");

    @ParameterizedTest
    @CsvSource({
        "HTTPS://WWW.Example.COM:443/Path/?utm_source=x&b=2&a=1#top, example.com/Path?a=1&b=2",
        "http://m.example.com/a//, example.com/a",
        "http://mobile.twitter.com/u/status/1?s=20, twitter.com/u/status/1?s=20",
        "example.com/a?fbclid=1&gclid=2&UTM_Medium=3, example.com/a",
        "http://www.facebook.com/acme/posts/7?ref=nf&__tn__=x, facebook.com/acme/posts/7",
        "http://example.com/a?ref=nf, example.com/a?ref=nf",
        "http://example.com:8080/a, example.com:8080/a",
        "http://user:secret@example.com/a, example.com/a",
        "http://münchen.de/a, xn--mnchen-3ya.de/a",
        "http://t.co/AbC, t.co/AbC",
        "http://www.com/a, www.com/a",
        "https://example.com, example.com",
        "https://youtu.be/5YGc4zOqozo?t=3, youtube.com/watch?v=5YGc4zOqozo",
        "http://www.youtube.com/watch?feature=share&v=5YGc4zOqozo, youtube.com/watch?v=5YGc4zOqozo",
        "https://m.youtube.com/embed/5YGc4zOqozo, youtube.com/watch?v=5YGc4zOqozo",
        "https://youtube.com/shorts/5YGc4zOqozo/, youtube.com/watch?v=5YGc4zOqozo",
    })
    void spellingsOfALinkBecomeOne(String link, String expected) {
        // When
        CanonicalLink canonical = CanonicalLink.of(link);

        // Then
        assertThat(canonical).isNotNull().extracting(CanonicalLink::value).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "http://",
                "http:///path",
                "mailto:a@example.com",
                "javascript:alert(1)",
                "ftp://example.com/a",
                "http://no-dot/a",
                "http://exa mple.com/",
                "http://example.com/cut…",
                "http://[::1]/a",
                "http://a..b/c",
                "http://example.com:port/a",
                "\u0000",
                "#",
                "?a=b"
            })
    void malformedLinksAreIgnored(String link) {
        // When
        CanonicalLink canonical = CanonicalLink.of(link);

        // Then
        assertThat(canonical).isNull();
    }

    @Test
    void anEndlessLinkIsIgnored() {
        // Given
        String endless = "http://example.com/" + "a?&=".repeat(1_000_000);

        // When
        CanonicalLink canonical = CanonicalLink.of(endless);

        // Then
        assertThat(canonical).isNull();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theCanonicalFormIsItsOwnCanonicalForm(long seed) {
        // Given
        Random random = new Random(seed);
        String link = "http://"
                + IntStream.range(0, 1 + random.nextInt(10))
                        .mapToObj(i -> FRAGMENTS.get(random.nextInt(FRAGMENTS.size())))
                        .collect(Collectors.joining());
        CanonicalLink once = CanonicalLink.of(link);

        // When
        CanonicalLink twice = once == null ? null : CanonicalLink.of(once.value());

        // Then
        assertThat(twice).as(link).isEqualTo(once);
    }

    @ParameterizedTest
    @CsvSource({
        "http://example.com/a, true",
        "http://help.EXAMPLE.com/a, true",
        "http://badexample.com/a, false",
        "http://example.com.evil.io/a, false"
    })
    void aDomainHoldsItsSubdomains(String link, boolean expected) {
        // When
        CanonicalLink canonical = CanonicalLink.of(link);

        // Then
        assertThat(canonical).isNotNull().matches(it -> it.isWithin(List.of("Example.com")) == expected);
    }

    static IntStream seeds() {
        return IntStream.rangeClosed(1, 500);
    }
}
