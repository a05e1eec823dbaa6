package dev.flashover.enrich.root;

import java.net.IDN;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A web link in the one form that all its spellings share: no scheme, fragment, {@code www.} or {@code m.}, default
 * port, tracking parameters or trailing slash; lower-case host; sorted parameters. The forms of a YouTube video become
 * one. Short links stay as they are: nothing is looked up.
 *
 * @param host lower-case host, IDNs in ASCII form
 * @param port colon and number of an unusual port, else empty
 * @param target path and query as they are compared, empty for a bare host
 */
public record CanonicalLink(String host, String port, String target) {
    private static final int MOST_CHARACTERS = 2_000;

    private static final Pattern LINK = Pattern.compile(
            "(?i)(?:https?://)?(?:[^/?#@]*@)?(?<host>[^/?#:@]+)(?::(?<port>\\d{0,5}))?(?<path>/[^?#]*)?(?:\\?(?<query>[^#]*))?(?:#.*)?");
    private static final Pattern HOST = Pattern.compile("[a-z0-9_-]+(?:\\.[a-z0-9_-]+)+");
    private static final Pattern IMPOSSIBLE = Pattern.compile("[\\s\\p{Cntrl}…]");
    private static final Pattern OTHER_SCHEME = Pattern.compile("(?i)(?!https?://)[a-z][a-z0-9+.-]*:(?!\\d).*");
    private static final Pattern VARIANT = Pattern.compile("^(?:www|m|mobile)\\.(?=[^.]+\\.)");

    private static final Pattern TRACKING = Pattern.compile("(?i)(?:utm_.*|_hs(?:enc|mi)|mc_[ce]id|ref_(?:src|url)"
            + "|(?:fb|g|d|ms|y|tw|tt)clid|[gw]braid|igshid?|mkt_tok|ocid|cmpid|ncid|smid|spm|xtor)");

    /** On its own hosts Facebook says with every link where it was clicked. */
    private static final Pattern TRACKING_OF_FACEBOOK =
            Pattern.compile("(?i)(?:f|hc_)?ref(?:id|src)?|__\\w+.*|_rdr|paipv|eav");

    private static final Pattern FACEBOOK = Pattern.compile("(?:.+\\.)?facebook\\.com");

    private static final Set<String> VIDEO_HOSTS = Set.of("youtube.com", "youtube-nocookie.com", "youtu.be");
    private static final Pattern VIDEO =
            Pattern.compile("(?:/(?:embed|shorts|live|v)/|/watch\\?(?:.*&)?v=)(?<id>[\\w-]{6,})(?:[/?&].*)?");
    private static final Pattern SHORT_VIDEO = Pattern.compile("/(?<id>[\\w-]{6,})(?:[/?&].*)?");

    /**
     * The canonical form of a link.
     *
     * @param link an http or https link; the scheme may be left out
     * @return null if it is malformed, cut off, longer than 2,000 UTF-16 units or of another scheme
     */
    public static @Nullable CanonicalLink of(String link) {
        String trimmed = link.strip();
        if (trimmed.length() > MOST_CHARACTERS
                || IMPOSSIBLE.matcher(trimmed).find()
                || OTHER_SCHEME.matcher(trimmed).matches()) {
            return null;
        }
        Matcher parts = LINK.matcher(trimmed);
        String host = parts.matches() ? host(parts.group("host")) : null;
        if (host == null) {
            return null;
        }
        String target = path(parts.group("path")) + query(host, parts.group("query"));
        String video = video(host, target);
        return video != null
                ? new CanonicalLink("youtube.com", "", "/watch?v=" + video)
                : new CanonicalLink(host, port(parts.group("port")), target);
    }

    /** True if it points at something: a bare host tells stories apart from nothing. */
    public boolean hasTarget() {
        return !target.isEmpty();
    }

    /** True if the host is one of the domains or lies below one. */
    public boolean isWithin(Collection<String> domains) {
        return domains.stream()
                .map(domain -> domain.toLowerCase(Locale.ROOT))
                .anyMatch(domain -> host.equals(domain) || host.endsWith("." + domain));
    }

    /** Host, port and target in one. Canonical again. */
    public String value() {
        return host + port + target;
    }

    private static @Nullable String host(String written) {
        String host;
        try {
            host = IDN.toASCII(written, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException e) {
            return null;
        }
        for (Matcher variant = VARIANT.matcher(host); variant.find(); variant = VARIANT.matcher(host)) {
            host = host.substring(variant.end());
        }
        String named = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
        return HOST.matcher(named).matches() ? named : null;
    }

    private static String port(@Nullable String written) {
        return written == null || written.isEmpty() || written.equals("80") || written.equals("443")
                ? ""
                : ":" + written;
    }

    private static String path(@Nullable String written) {
        String path = written == null ? "" : written;
        int end = path.length();
        while (end > 0 && path.charAt(end - 1) == '/') {
            end--;
        }
        return path.substring(0, end);
    }

    private static String query(String host, @Nullable String written) {
        boolean facebook = FACEBOOK.matcher(host).matches();
        String query = Arrays.stream(written == null ? new String[0] : written.split("&", -1))
                .filter(parameter -> !parameter.isEmpty())
                .filter(parameter -> !isTracking(parameter.split("=", 2)[0], facebook))
                .sorted()
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? "" : "?" + query;
    }

    private static boolean isTracking(String name, boolean facebook) {
        return TRACKING.matcher(name).matches()
                || (facebook && TRACKING_OF_FACEBOOK.matcher(name).matches());
    }

    private static @Nullable String video(String host, String target) {
        if (!VIDEO_HOSTS.contains(host)) {
            return null;
        }
        Matcher video = (host.equals("youtu.be") ? SHORT_VIDEO : VIDEO).matcher(target);
        return video.matches() ? video.group("id") : null;
    }
}
