package dev.flashover.enrich.root;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flashover.avro.Kind;
import dev.flashover.avro.Mention;
import dev.flashover.enrich.Samples;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RootsTest {
    private static final List<String> OWN_DOMAINS = List.of("acme.example");

    @ParameterizedTest
    @EnumSource(names = {"SHARE", "QUOTE"})
    void whatPassesOnAnObjectHasItAsRoot(Kind kind) {
        // Given
        Mention share = post(kind).setObject("7").build();

        // When
        RootNames names = Roots.of(share, links("http://news.example.com/a"), OWN_DOMAINS);

        // Then
        assertThat(names)
                .isEqualTo(new RootNames("post:twitter:7", List.of("post:twitter:1", "link:news.example.com/a")));
    }

    @ParameterizedTest
    @CsvSource({"REPLY, 5, 6, 5", "COMMENT, 5, 6, 5", "REPLY, , 6, 6", "COMMENT, ' ', 6, 6"})
    void anAnswerBelongsToItsConversation(Kind kind, String context, String inReplyTo, String expected) {
        // Given
        Mention reply = post(kind).setContext(context).setInReplyTo(inReplyTo).build();

        // When
        RootNames names = Roots.of(reply, List.of(), OWN_DOMAINS);

        // Then
        assertThat(names).isEqualTo(new RootNames("post:twitter:" + expected, List.of("post:twitter:1")));
    }

    @Test
    void whatShowsTheSamePictureHasAnAliasInCommon() {
        // Given
        Mention post = post(Kind.POST).setMedia(List.of("phash-17")).build();

        // When
        RootNames names = Roots.of(post, List.of(), OWN_DOMAINS);

        // Then
        assertThat(names).isEqualTo(new RootNames("post:twitter:1", List.of("media:phash-17")));
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void withoutTheNeededIdTheFirstLinkIsTheRoot(Kind kind) {
        // Given
        Mention mention = post(kind).build();

        // When
        RootNames names = Roots.of(
                mention,
                links(
                        "http://help.acme.example/faq",
                        "http://bare.example.com",
                        "http://b.example.com/2",
                        "http://c.io/3"),
                OWN_DOMAINS);

        // Then
        assertThat(names).isEqualTo(new RootNames("link:b.example.com/2", List.of("post:twitter:1", "link:c.io/3")));
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void withNothingElseAMentionIsItsOwnRoot(Kind kind) {
        // Given
        Mention mention =
                post(kind).setUrl("https://twitter.com/customer/status/1").build();

        // When
        RootNames names = Roots.of(mention, links("http://www.twitter.com/customer/status/1/"), OWN_DOMAINS);

        // Then
        assertThat(names).isEqualTo(new RootNames("post:twitter:1", List.of()));
    }

    @ParameterizedTest
    @CsvSource({
        "https://twitter.com/anna/status/7?s=20",
        "https://mobile.twitter.com/anna/status/7",
        "https://x.com/i/web/status/7"
    })
    void theLinkOfATweetNamesTheTweet(String link) {
        // Given
        Mention post = post(Kind.POST).build();

        // When
        RootNames names = Roots.of(post, links(link), OWN_DOMAINS);

        // Then
        assertThat(names).isEqualTo(new RootNames("post:twitter:7", List.of("post:twitter:1")));
    }

    @Test
    void aPostWithinAConversationIsItsOwnRootAndKnowsTheConversation() {
        // Given
        Mention post = post(Kind.POST).setContext("5").build();

        // When
        RootNames names = Roots.of(post, List.of(), OWN_DOMAINS);

        // Then
        assertThat(names).isEqualTo(new RootNames("post:twitter:1", List.of("post:twitter:5")));
    }

    @Test
    void aliasesAreFewAndInOrder() {
        // Given
        Mention quote = post(Kind.REPLY)
                .setContext("5")
                .setObject("9")
                .setUrl("http://acme.example/own")
                .build();
        CanonicalLink[] many = IntStream.range(0, 50)
                .mapToObj(i -> CanonicalLink.of("http://news.example.com/" + i / 2))
                .toArray(CanonicalLink[]::new);

        // When
        RootNames names = Roots.of(quote, Arrays.asList(many), OWN_DOMAINS);

        // Then
        assertThat(names.aliases())
                .hasSize(8)
                .doesNotHaveDuplicates()
                .startsWith("post:twitter:1", "link:news.example.com/0", "link:news.example.com/1");
    }

    @Test
    void aQuotedObjectIsAnAlias() {
        // Given
        Mention reply = post(Kind.REPLY).setContext("5").setObject("9").build();

        // When
        RootNames names = Roots.of(reply, List.of(), OWN_DOMAINS);

        // Then
        assertThat(names).isEqualTo(new RootNames("post:twitter:5", List.of("post:twitter:1", "post:twitter:9")));
    }

    private static Mention.Builder post(Kind kind) {
        return Samples.tweet("1", "words").setKind(kind);
    }

    private static List<CanonicalLink> links(String... links) {
        return Arrays.stream(links)
                .map(link -> Objects.requireNonNull(CanonicalLink.of(link)))
                .toList();
    }
}
