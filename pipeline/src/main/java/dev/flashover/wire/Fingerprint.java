package dev.flashover.wire;

import com.dynatrace.hash4j.hashing.Hasher64;
import com.dynatrace.hash4j.hashing.Hashing;
import com.dynatrace.hash4j.similarity.ElementHashProvider;
import com.dynatrace.hash4j.similarity.MinHashVersion;
import com.dynatrace.hash4j.similarity.SimilarityHashPolicy;
import com.dynatrace.hash4j.similarity.SimilarityHashing;
import java.nio.ByteBuffer;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * MinHash signature of a text (Broder 1997): 32 big-endian ints. The share of equal ints in two signatures estimates
 * the Jaccard similarity of the texts' word shingles, with a standard error of at most 0.09. Texts are compared in
 * lower case, without punctuation, links, {@code @handles} and a leading {@code RT}, so a retweet by hand is a copy.
 *
 * <p>Signatures travel in topics, so they must be the same on every JVM: hash algorithm (WyHash final 4) and MinHash
 * version are fixed by name, and hash4j promises stable values for both.
 */
public final class Fingerprint {
    /** Length of a signature in bytes. */
    public static final int BYTES = 128;

    private static final int INTS = BYTES / Integer.BYTES;
    private static final int BANDS = 8;
    private static final int BAND_BYTES = BYTES / BANDS;

    private static final int LEAST_WORDS = 5;

    /** From this many words on, three words in a row make a shingle; below, two, or one changed word changes most. */
    private static final int LONG_TEXT_WORDS = 10;

    private static final int MOST_CHARACTERS = 20_000;

    private static final Hasher64 HASHER = Hashing.wyhashFinal4();
    private static final SimilarityHashPolicy MIN_HASH =
            SimilarityHashing.minHash(INTS, Integer.SIZE, MinHashVersion.V1);

    private static final Pattern PASSED_ON = Pattern.compile("^\\s*rt\\s+@\\w+:?");
    private static final Pattern LINK_OR_HANDLE = Pattern.compile("https?://\\S++|@\\w++");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    private Fingerprint() {}

    /**
     * The signature of a text. Only its first 20,000 UTF-16 units count.
     *
     * @return 128 bytes, or null if fewer than 5 words are left to recognise it by
     */
    public static @Nullable ByteBuffer of(String text) {
        String[] words = words(text);
        if (words.length < LEAST_WORDS) {
            return null;
        }
        int size = words.length < LONG_TEXT_WORDS ? 2 : 3;
        long[] shingles = IntStream.rangeClosed(0, words.length - size)
                .mapToLong(start -> HASHER.hashCharsToLong(
                        String.join(" ", Arrays.asList(words).subList(start, start + size))))
                .toArray();
        byte[] packed = MIN_HASH.createHasher().compute(ElementHashProvider.ofValues(shingles));
        ByteBuffer signature = ByteBuffer.allocate(BYTES);
        for (int i = 0; i < INTS; i++) {
            signature.putInt((int) MIN_HASH.getComponent(packed, i));
        }
        return signature.flip();
    }

    /**
     * Estimated similarity of the texts behind two signatures.
     *
     * @return 0 to 1
     * @throws IllegalArgumentException if one of them is no signature
     */
    public static double similarity(ByteBuffer a, ByteBuffer b) {
        check(a);
        check(b);
        long equal =
                IntStream.range(0, INTS).filter(i -> intAt(a, i) == intAt(b, i)).count();
        return (double) equal / INTS;
    }

    /**
     * Keys for locality-sensitive hashing (Indyk &amp; Motwani 1998): two signatures of similarity s have at least one
     * key in common with probability 1 - (1 - s⁴)⁸, which passes one half at s = 0.54.
     *
     * @return 8 short strings
     * @throws IllegalArgumentException if it is no signature
     */
    public static List<String> bands(ByteBuffer signature) {
        check(signature);
        List<String> bands = new ArrayList<>(BANDS);
        for (int band = 0; band < BANDS; band++) {
            byte[] bytes = new byte[BAND_BYTES];
            signature.get(signature.position() + band * BAND_BYTES, bytes);
            bands.add(band + ":" + HexFormat.of().toHexDigits(HASHER.hashBytesToLong(bytes)));
        }
        return bands;
    }

    private static String[] words(String text) {
        String begin = text.length() > MOST_CHARACTERS ? text.substring(0, MOST_CHARACTERS) : text;
        String folded = Normalizer.normalize(begin, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        String own = PASSED_ON.matcher(folded).replaceFirst(" ");
        String bare = LINK_OR_HANDLE.matcher(own).replaceAll(" ");
        String words = NO_WORD.matcher(bare).replaceAll(" ").strip();
        return words.isEmpty() ? new String[0] : words.split(" ", -1);
    }

    private static int intAt(ByteBuffer signature, int index) {
        return signature.getInt(signature.position() + index * Integer.BYTES);
    }

    private static void check(ByteBuffer signature) {
        if (signature.remaining() != BYTES) {
            throw new IllegalArgumentException(
                    "a fingerprint has " + BYTES + " bytes, this has " + signature.remaining());
        }
    }
}
