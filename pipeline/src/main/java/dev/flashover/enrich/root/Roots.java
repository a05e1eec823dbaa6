package dev.flashover.enrich.root;

import dev.flashover.avro.Mention;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds what a mention passes on. A share or quote passes on its object, a reply or comment belongs to its conversation,
 * anything else passes on the first link that it carries, or only itself. The brand's own pages and bare hosts never
 * count: half the world links to them, for as many reasons.
 */
public final class Roots {
    private static final int MOST_ALIASES = 8;
    private static final Pattern TWEET =
            Pattern.compile("(?:twitter|x)\\.com/(?:\\w+|i/web)/status/(?<id>\\d+)(?:[/?].*)?");

    private Roots() {}

    /**
     * The names of what a mention passes on.
     *
     * @param outgoing the links that it carries, in order
     * @param ownDomains hosts of the brand for which it is asked
     */
    public static RootNames of(Mention mention, List<CanonicalLink> outgoing, Collection<String> ownDomains) {
        String itself = Objects.requireNonNull(post(mention, mention.getId()));
        Optional<String> permalink = Optional.ofNullable(mention.getUrl())
                .map(CanonicalLink::of)
                .filter(link -> counts(link, ownDomains))
                .map(Roots::link);
        List<String> links = outgoing.stream()
                .filter(link -> counts(link, ownDomains))
                .map(Roots::link)
                .filter(link -> !permalink.equals(Optional.of(link)))
                .toList();
        String original = original(mention);
        String root = original != null ? original : links.isEmpty() ? itself : links.get(0);
        List<String> aliases = Stream.of(
                        Stream.of(itself),
                        permalink.stream(),
                        links.stream(),
                        mention.getMedia().stream().map(id -> "media:" + id),
                        Stream.ofNullable(post(mention, mention.getObject())),
                        Stream.ofNullable(post(mention, mention.getContext())))
                .flatMap(names -> names)
                .filter(name -> !name.equals(root))
                .distinct()
                .limit(MOST_ALIASES)
                .toList();
        return new RootNames(root, aliases);
    }

    private static @Nullable String original(Mention mention) {
        return switch (mention.getKind()) {
            case SHARE, QUOTE -> post(mention, mention.getObject());
            case REPLY, COMMENT -> {
                String conversation = post(mention, mention.getContext());
                yield conversation != null ? conversation : post(mention, mention.getInReplyTo());
            }
            case POST, RATING, ARTICLE, BROADCAST -> null;
        };
    }

    private static @Nullable String post(Mention mention, @Nullable String id) {
        return id == null || id.isBlank() ? null : "post:" + mention.getPlatform() + ":" + id;
    }

    /** The link of a tweet names the tweet. */
    private static String link(CanonicalLink link) {
        Matcher tweet = TWEET.matcher(link.value());
        return tweet.matches() ? "post:twitter:" + tweet.group("id") : "link:" + link.value();
    }

    private static boolean counts(CanonicalLink link, Collection<String> ownDomains) {
        return link.hasTarget() && !link.isWithin(ownDomains);
    }
}
