package dev.flashover.intake;

import com.fasterxml.jackson.databind.JsonNode;
import dev.flashover.avro.Brand;
import dev.flashover.config.UserException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The brands to watch as people write them down: a YAML list with the field names of {@code Brand.avsc}. Every mistake is
 * a {@link UserException} that says which brand and what to write.
 */
public final class BrandsFile {
    private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern HANDLE = Pattern.compile("[@#][^\\s@#]+");
    private static final Pattern ACCOUNT = Pattern.compile("[a-z][a-z0-9.-]*:[^\\s@:][^\\s:]*");
    private static final Pattern DOMAIN = Pattern.compile("[a-z0-9-]+(\\.[a-z0-9-]+)+");

    private BrandsFile() {}

    /** Reads a YAML file. */
    public static List<Brand> read(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return read(in, file.toString());
        } catch (IOException e) {
            throw new UserException("cannot read the brands file " + file + ": check that it is a readable file");
        }
    }

    /** The brands that come with Flashover: the airlines of the 2015 example, and those of the bundled replay. */
    public static List<Brand> bundled() {
        try (InputStream in = BrandsFile.class.getResourceAsStream("/brands.yaml")) {
            if (in == null) {
                throw new IllegalStateException("the jar has no brands.yaml");
            }
            return read(in, "brands.yaml");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /**
     * Reads a YAML document.
     *
     * @param yaml stays the caller's to close
     * @param name of the file, begins every message
     */
    public static List<Brand> read(InputStream yaml, String name) throws IOException {
        JsonNode list = YamlDocument.read(yaml, name);
        if (!list.isArray()) {
            throw new UserException(name + ": must be a list of brands, each with id and name");
        }
        List<Brand> brands = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (JsonNode entry : list) {
            Brand brand = brand(entry, name + ": brand " + (brands.size() + 1));
            String where = name + ": brand " + brand.getId();
            if (!ids.add(brand.getId())) {
                throw new UserException(where + " is there twice: give each its own id");
            }
            check(brand, where);
            brands.add(brand);
        }
        return brands;
    }

    private static Brand brand(JsonNode entry, String where) {
        Brand brand;
        try {
            brand = (Brand) JsonRecord.read(entry, Brand.getClassSchema(), "");
        } catch (RefusedInputException e) {
            throw new UserException(where + ": " + e.detail());
        }
        if (!ID.matcher(brand.getId()).matches()) {
            throw new UserException(
                    where + ": id must be lower-case letters, digits and single hyphens, as in us-airways");
        }
        return brand;
    }

    private static void check(Brand brand, String where) {
        if (brand.getName().isBlank()) {
            throw new UserException(where + ": name must not be empty");
        }
        checkFilled(brand.getAliases(), where + ": aliases must not be empty");
        checkFilled(brand.getProducts(), where + ": products must not be empty");
        checkFilled(brand.getContextTerms(), where + ": contextTerms must not be empty");
        checkFilled(brand.getNegativeKeywords(), where + ": negativeKeywords must not be empty");
        checkAmbiguous(brand, where);
        checkPositive(brand.getCrisisSize(), where + ": crisisSize must be a positive number of share-equivalents");
        checkPositive(brand.getAlertBudget(), where + ": alertBudget must be a positive number of stories a week");
        checkAll(
                brand.getHandles(),
                HANDLE,
                where + ": handles must begin with @ or # and hold no space, as in \"@JetBlue\"");
        checkAll(
                brand.getOfficialAccounts(),
                ACCOUNT,
                where + ": officialAccounts must be platform:account without @, as in twitter:JetBlue");
        checkAll(
                brand.getDomains(), DOMAIN, where + ": domains must be lower-case host names alone, as in jetblue.com");
    }

    private static void checkFilled(List<String> values, String message) {
        if (values.stream().anyMatch(String::isBlank)) {
            throw new UserException(message);
        }
    }

    private static void checkPositive(@Nullable Double value, String message) {
        if (value != null && !(value > 0 && value < Double.POSITIVE_INFINITY)) {
            throw new UserException(message);
        }
    }

    private static void checkAmbiguous(Brand brand, String where) {
        Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        names.add(brand.getName());
        names.addAll(brand.getAliases());
        names.addAll(brand.getProducts());
        for (String ambiguous : brand.getAmbiguousNames()) {
            if (!names.contains(ambiguous)) {
                throw new UserException(where + ": ambiguousNames must be among name, aliases and products: \""
                        + ambiguous + "\" is not");
            }
        }
    }

    private static void checkAll(List<String> values, Pattern pattern, String message) {
        if (!values.stream().allMatch(value -> pattern.matcher(value).matches())) {
            throw new UserException(message);
        }
    }
}
