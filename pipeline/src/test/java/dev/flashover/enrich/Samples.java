package dev.flashover.enrich;

import dev.flashover.avro.Author;
import dev.flashover.avro.Brand;
import dev.flashover.avro.Kind;
import dev.flashover.avro.Mention;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Mentions and brands that the tests start from. */
public final class Samples {
    public static final Instant NOON = Instant.parse("2015-02-22T12:00:00Z");

    public static final Brand ACME = new Brand(
            "acme",
            "Acme Air",
            List.of("Άκμη", "アクメ航空"),
            List.of("@acme", "#acmefail"),
            List.of("twitter:acme"),
            List.of("acme.example"),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            null,
            null);

    public static final Brand ZENITH = new Brand(
            "zenith",
            "Zénith",
            List.of(),
            List.of("@zenith"),
            List.of("twitter:@Zenith"),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            null,
            null);

    private Samples() {}

    /** A tweet by a customer at noon. */
    public static Mention.Builder tweet(String id, @Nullable String content) {
        return Mention.newBuilder()
                .setId(id)
                .setPlatform("twitter")
                .setKind(Kind.POST)
                .setAuthor(new Author("customer", null, 300L, null))
                .setPublished(NOON)
                .setContent(content);
    }
}
